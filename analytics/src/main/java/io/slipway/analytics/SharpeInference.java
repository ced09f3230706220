package io.slipway.analytics;

/**
 * What a measured Sharpe ratio says about the true one. All ratios here are per period, not
 * annualized; kurtosis is 3 for a normal distribution.
 */
public final class SharpeInference {

    private static final double EULER_GAMMA = 0.5772156649015329;

    private SharpeInference() {}

    /**
     * Standard error of a Sharpe ratio for returns that are not normal: {@code sqrt((1 - S R +
     * (K-1) R^2 / 4) / (n-1))} (Mertens 2002; Bailey and Lopez de Prado 2012, eq. 7).
     */
    public static double standardError(double sharpe, int count, double skewness, double kurtosis) {
        double scale = 1 - skewness * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe;
        return count < 2 ? Double.NaN : Math.sqrt(scale / (count - 1));
    }

    /**
     * Probability that the true Sharpe ratio exceeds a threshold (Bailey and Lopez de Prado 2012,
     * "The Sharpe Ratio Efficient Frontier", eq. 9).
     */
    public static double probability(
            double sharpe, double threshold, int count, double skewness, double kurtosis) {
        double error = standardError(sharpe, count, skewness, kurtosis);
        return error > 0 ? Normal.probabilityBelow((sharpe - threshold) / error) : Double.NaN;
    }

    /**
     * Number of observations after which the ratio would exceed the threshold with the given
     * confidence (Bailey and Lopez de Prado 2012, eq. 11). {@code NaN} if it does not exceed it.
     */
    public static double minimumTrackRecord(
            double sharpe, double threshold, double confidence, double skewness, double kurtosis) {
        if (!(sharpe > threshold)) {
            return Double.NaN;
        }
        double scale = 1 - skewness * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe;
        double z = Normal.quantile(confidence) / (sharpe - threshold);
        return 1 + scale * z * z;
    }

    /**
     * The Sharpe ratio that the best of several worthless strategies is expected to show: {@code
     * sqrt(V) ((1-g) z(1-1/N) + g z(1-1/(N e)))}, {@code g} Euler's constant (Bailey and Lopez de
     * Prado 2014, "The Deflated Sharpe Ratio", eq. 1). As threshold of {@link #probability} it
     * gives the deflated Sharpe ratio.
     *
     * @param variance variance of the ratios over the trials
     * @param trials number of independent trials, at least 2
     */
    public static double expectedMaximum(double variance, int trials) {
        if (trials < 2) {
            throw new IllegalArgumentException("trials must be at least 2, was " + trials);
        }
        double first = Normal.quantile(1 - 1.0 / trials);
        double second = Normal.quantile(1 - 1.0 / (trials * Math.E));
        return Math.sqrt(variance) * ((1 - EULER_GAMMA) * first + EULER_GAMMA * second);
    }

    /**
     * Factor that takes a Sharpe ratio of one period to {@code periods} periods when returns follow
     * an AR(1) process with autocorrelation {@code rho}: {@code sqrt(q) / sqrt(1 + 2 rho / (1-rho)
     * (1 - (1-rho^q) / (q (1-rho))))} (Lo 2002, "The Statistics of Sharpe Ratios"). Without
     * autocorrelation it is {@code sqrt(q)}.
     */
    public static double aggregationFactor(double rho, double periods) {
        if (!(rho > -1 && rho < 1)) {
            return Double.NaN;
        }
        double weight = 1 - (1 - Math.pow(rho, Math.rint(periods))) / (periods * (1 - rho));
        return Math.sqrt(periods / (1 + 2 * rho / (1 - rho) * weight));
    }
}
