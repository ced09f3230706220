package io.slipway.factor.study;

import io.slipway.analytics.Deviation;
import io.slipway.analytics.Moments;
import io.slipway.analytics.NeweyWest;

/**
 * What a series of one value a day comes to. Days without a value are left out.
 *
 * @param count number of values
 * @param mean their mean
 * @param deviation their sample standard deviation
 * @param tValue of the mean, by Newey and West
 * @param pValue two-sided, by Student's distribution with {@code count - 1} degrees of freedom
 * @param lag how many neighbouring days count as related
 * @param positive share of values above zero
 */
public record Significance(
        int count,
        double mean,
        double deviation,
        double tValue,
        double pValue,
        int lag,
        double positive) {

    /**
     * @param series one a day, NaN where there is none
     * @param overlap days that neighbouring values share, one less than the horizon; the lag is at
     *     least that, and at least {@link NeweyWest#lagFor}
     */
    public static Significance of(double[] series, int overlap) {
        double[] values = Series.present(series);
        NeweyWest mean = NeweyWest.of(values, Math.max(overlap, NeweyWest.lagFor(values.length)));
        int above = 0;
        for (double value : values) {
            above += value > 0 ? 1 : 0;
        }
        return new Significance(
                values.length,
                mean.mean(),
                Moments.of(values).deviation(Deviation.SAMPLE),
                mean.tValue(),
                mean.pValue(),
                mean.lag(),
                values.length == 0 ? Double.NaN : above / (double) values.length);
    }

    /** Mean by deviation: the information ratio of an information coefficient, not annualised. */
    public double ratio() {
        return deviation > 0 ? mean / deviation : Double.NaN;
    }
}
