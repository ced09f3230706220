package io.slipway.analytics;

/**
 * Whether the mean of a series differs from zero, where neighbours go together: the variance of the
 * mean by Newey and West (Econometrica 55, 1987) with Bartlett's weights {@code 1 - k/(L+1)}, times
 * {@code n/(n-1)} for the estimated mean, as Stata's {@code newey} does.
 *
 * @param count number of values
 * @param mean their mean, {@code NaN} when there is none
 * @param standardError of the mean; {@code NaN} for fewer than two values
 * @param lag how many neighbours count, {@code L}
 */
public record NeweyWest(int count, double mean, double standardError, int lag) {

    /**
     * @param values finite, in order of time
     * @param lag at least 0; more than the series has is as much as it has
     */
    public static NeweyWest of(double[] values, int lag) {
        if (lag < 0) {
            throw new IllegalArgumentException("a lag is at least 0, not " + lag);
        }
        int n = values.length;
        int used = Math.max(0, Math.min(lag, n - 1));
        Moments moments = Moments.of(values);
        if (n < 2) {
            return new NeweyWest(n, moments.mean(), Double.NaN, used);
        }
        double sum = moments.squares();
        if (sum > 0) {
            for (int k = 1; k <= used; k++) {
                sum += 2 * (1 - k / (used + 1.0)) * products(values, moments.mean(), k);
            }
        }
        double variance = Math.max(0, sum) / n / (n - 1.0);
        return new NeweyWest(n, moments.mean(), Math.sqrt(variance), used);
    }

    private static double products(double[] values, double mean, int lag) {
        double sum = 0;
        for (int i = lag; i < values.length; i++) {
            sum += (values[i] - mean) * (values[i - lag] - mean);
        }
        return sum;
    }

    /**
     * The lag by the rule of thumb {@code floor(4 (n/100)^(2/9))} that goes with Bartlett's weights
     * (Newey and West, Review of Economic Studies 61, 1994, as textbooks give it).
     */
    public static int lagFor(int count) {
        return (int) Math.floor(4 * Math.pow(count / 100.0, 2.0 / 9));
    }

    /** Mean by standard error; {@code NaN} where the series is constant or too short. */
    public double tValue() {
        return standardError > 0 ? mean / standardError : Double.NaN;
    }

    /**
     * Probability of a mean at least this far from zero if the true one is zero: Student's with
     * {@code n - 1} degrees of freedom, two-sided.
     */
    public double pValue() {
        return count < 2 ? Double.NaN : StudentT.twoSided(tValue(), count - 1.0);
    }
}
