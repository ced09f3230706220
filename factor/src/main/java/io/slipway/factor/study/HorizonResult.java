package io.slipway.factor.study;

import io.slipway.analytics.Correlation;
import java.util.Arrays;

/**
 * What followed a factor's values over one horizon, one value a day in every series, NaN where
 * there is none.
 *
 * @param horizon rows from entry to exit
 * @param ic Pearson's correlation of values and returns
 * @param rankIc Spearman's
 * @param quantiles by quantile, from the lowest values to the highest, the mean return
 * @param everyone the mean return of all
 */
@SuppressWarnings("ArrayRecordComponent") // Columns, never compared.
public record HorizonResult(
        int horizon, double[] ic, double[] rankIc, double[][] quantiles, double[] everyone) {

    public Significance icSignificance() {
        return Significance.of(ic, horizon - 1);
    }

    public Significance rankIcSignificance() {
        return Significance.of(rankIc, horizon - 1);
    }

    /** Return of the highest quantile less that of the lowest. */
    public double[] spread() {
        return difference(quantiles[quantiles.length - 1], quantiles[0]);
    }

    public Significance spreadSignificance() {
        return Significance.of(spread(), horizon - 1);
    }

    /** Mean return of each quantile above that of all. */
    public double[] meanExcess() {
        return Arrays.stream(quantiles)
                .mapToDouble(series -> Series.mean(difference(series, everyone)))
                .toArray();
    }

    /**
     * Spearman's correlation of a quantile's number and its mean return: 1 where every higher
     * quantile earned more, -1 where it earned less.
     */
    public double monotonicity() {
        double[] mean = meanExcess();
        double[] number = new double[mean.length];
        Arrays.setAll(number, i -> i);
        return Arrays.stream(mean).allMatch(Double::isFinite)
                ? Correlation.spearman(number, mean)
                : Double.NaN;
    }

    static double[] difference(double[] from, double[] less) {
        double[] difference = new double[from.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = from[i] - less[i];
        }
        return difference;
    }
}
