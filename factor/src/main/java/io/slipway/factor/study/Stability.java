package io.slipway.factor.study;

import java.util.Arrays;
import java.util.List;

/**
 * How much a factor's order changes, one value a day in every series, NaN where there is none.
 *
 * @param lags rows between the days compared
 * @param turnover by lag and quantile, the share of names that were not in the quantile then
 * @param autocorrelation by lag, the correlation of the ranks of the names there on both days
 */
@SuppressWarnings("ArrayRecordComponent") // Columns, never compared.
public record Stability(List<Integer> lags, double[][][] turnover, double[][] autocorrelation) {

    /** By quantile, at a lag. */
    public double[] meanTurnover(int lag) {
        return Arrays.stream(turnover(lag)).mapToDouble(Series::mean).toArray();
    }

    public double[][] turnover(int lag) {
        return turnover[place(lag)];
    }

    public double meanAutocorrelation(int lag) {
        return Series.mean(autocorrelation[place(lag)]);
    }

    private int place(int lag) {
        int place = lags.indexOf(lag);
        if (place < 0) {
            throw new IllegalArgumentException("no lag " + lag + ", only " + lags);
        }
        return place;
    }
}
