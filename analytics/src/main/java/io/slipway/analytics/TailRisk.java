package io.slipway.analytics;

/**
 * Value at risk and expected shortfall of one period at one confidence. All are returns: a loss is
 * negative.
 *
 * @param valueAtRisk the quantile
 * @param expectedShortfall the mean of what lies at or below it
 */
public record TailRisk(double valueAtRisk, double expectedShortfall) {

    private static final TailRisk UNDEFINED = new TailRisk(Double.NaN, Double.NaN);

    /**
     * From the returns themselves: the quantile with linear interpolation, and the mean of the
     * lowest {@code floor((n-1)(1-confidence)) + 1} returns (empyrical's {@code value_at_risk} and
     * {@code conditional_value_at_risk}). {@code NaN} without returns.
     */
    public static TailRisk historical(double[] returns, double confidence) {
        Quantiles.requireProbability(confidence);
        Inputs.requireFinite("returns", returns);
        if (returns.length == 0) {
            return UNDEFINED;
        }
        double[] copy = returns.clone();
        double tail = 1 - confidence;
        double quantile = Quantiles.inPlace(copy, tail, 0, copy.length - 1);
        return new TailRisk(quantile, headMean(copy, Quantiles.rank(copy.length, tail)));
    }

    static double headMean(double[] selected, int last) {
        double sum = 0;
        for (int i = 0; i <= last; i++) {
            sum += selected[i];
        }
        return sum / (last + 1);
    }

    /**
     * From a normal distribution of the same mean and deviation: {@code m + z s} and {@code m - s
     * phi(z) / (1-c)}, {@code z} the normal quantile of {@code 1-c} (J.P. Morgan, RiskMetrics 1996;
     * quantstats {@code value_at_risk}).
     */
    public static TailRisk gaussian(Moments moments, double confidence, Deviation estimator) {
        double tail = tail(confidence);
        double z = Normal.quantile(tail);
        double deviation = moments.deviation(estimator);
        return new TailRisk(
                moments.mean() + deviation * z,
                moments.mean() - deviation * Normal.density(z) / tail);
    }

    /**
     * From the normal distribution corrected for skewness {@code S} and excess kurtosis {@code K}.
     * Value at risk is {@code m + g s} with {@code g = z + (z^2-1)S/6 + (z^3-3z)K/24 -
     * (2z^3-5z)S^2/36} (Favre and Galeano 2002). Expected shortfall is the mean of the second-order
     * Edgeworth density below {@code g} (Boudt, Peterson and Croux 2008), not above the value at
     * risk, as PerformanceAnalytics' operational variant. {@code NaN} where the moments are not
     * defined.
     */
    public static TailRisk cornishFisher(Moments moments, double confidence, Deviation estimator) {
        double tail = tail(confidence);
        double skew = moments.skewness(estimator);
        double kurt = moments.excessKurtosis(estimator);
        double g = cornishFisherQuantile(Normal.quantile(tail), skew, kurt);
        double mean = Math.min(g, -edgeworthTail(g, skew, kurt) / tail);
        double deviation = moments.deviation(estimator);
        return new TailRisk(moments.mean() + deviation * g, moments.mean() + deviation * mean);
    }

    private static double cornishFisherQuantile(double z, double skew, double kurt) {
        double z2 = z * z;
        return z
                + (z2 - 1) * skew / 6
                + (z2 - 3) * z * kurt / 24
                - (2 * z2 - 5) * z * skew * skew / 36;
    }

    /** Minus the integral of {@code x} times the Edgeworth density up to {@code g}. */
    private static double edgeworthTail(double g, double skew, double kurt) {
        double g2 = g * g;
        double g4 = g2 * g2;
        return Normal.density(g)
                * (1
                        + g2 * g * skew / 6
                        + (g4 - 2 * g2 - 1) * kurt / 24
                        + (g4 * g2 - 9 * g4 + 9 * g2 + 3) * skew * skew / 72);
    }

    private static double tail(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "confidence lies strictly between 0 and 1, was " + confidence);
        }
        return 1 - confidence;
    }
}
