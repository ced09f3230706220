package io.slipway.factor.prepare;

import io.slipway.analytics.Deviation;
import io.slipway.analytics.Moments;
import io.slipway.analytics.Quantiles;

/** Draws outliers in. */
final class Winsorising {

    /** What makes the median absolute deviation of normal values their standard deviation. */
    static final double NORMAL = 1.4826;

    private Winsorising() {}

    static void apply(double[] values, Step.Bound bound, double width) {
        double[] present = Preparer.present(values);
        if (present.length < 2) {
            return;
        }
        switch (bound) {
            case MAD -> {
                double median = Quantiles.median(present);
                around(values, median, width * NORMAL * deviation(present, median));
            }
            case SIGMA -> {
                Moments moments = Moments.of(present);
                around(values, moments.mean(), width * moments.deviation(Deviation.SAMPLE));
            }
            case QUANTILE ->
                    clip(values, Quantiles.of(present, width), Quantiles.of(present, 1 - width));
        }
    }

    private static double deviation(double[] values, double median) {
        double[] distances = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            distances[i] = Math.abs(values[i] - median);
        }
        return Quantiles.median(distances);
    }

    private static void around(double[] values, double middle, double reach) {
        if (reach > 0) {
            clip(values, middle - reach, middle + reach);
        }
    }

    private static void clip(double[] values, double low, double high) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] < low) {
                values[i] = low;
            } else if (values[i] > high) {
                values[i] = high;
            }
        }
    }
}
