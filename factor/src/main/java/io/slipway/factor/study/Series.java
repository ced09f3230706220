package io.slipway.factor.study;

import java.util.Arrays;

/** Series of one value a day, NaN where there is none. */
final class Series {

    private Series() {}

    static double[] present(double[] series) {
        return Arrays.stream(series).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** The mean of what is there; NaN if nothing is. */
    static double mean(double[] series) {
        return Arrays.stream(series)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    static double[] empty(int days) {
        double[] series = new double[days];
        Arrays.fill(series, Double.NaN);
        return series;
    }

    static double[][] empty(int count, int days) {
        double[][] series = new double[count][];
        Arrays.setAll(series, _ -> empty(days));
        return series;
    }
}
