package io.slipway.analytics;

/** The standard normal distribution. */
public final class Normal {

    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final double SERIES_LIMIT = 3;
    private static final int TAIL_TERMS = 80;
    private static final int NEWTON_STEPS = 8;

    private Normal() {}

    public static double density(double x) {
        return Math.exp(-0.5 * x * x) / ROOT_TWO_PI;
    }

    /**
     * Probability below {@code x}. Within {@value #SERIES_LIMIT} deviations Marsaglia's series
     * {@code 1/2 + phi(x) (x + x^3/3 + x^5/(3*5) + ...)} (Journal of Statistical Software 11,
     * 2004), beyond it Laplace's continued fraction of the tail.
     */
    public static double probabilityBelow(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        if (Math.abs(x) <= SERIES_LIMIT) {
            return 0.5 + density(x) * series(x);
        }
        double tail = upperTail(Math.abs(x));
        return x < 0 ? tail : 1 - tail;
    }

    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
            term *= x * x / k;
            sum += term;
        }
        return sum;
    }

    private static double upperTail(double x) {
        double fraction = x;
        for (int k = TAIL_TERMS; k > 0; k--) {
            fraction = x + k / fraction;
        }
        return density(x) / fraction;
    }

    /** The value below which a share {@code p} of the distribution lies, {@code 0 < p < 1}. */
    public static double quantile(double p) {
        double x = 0;
        if (p != 0.5) {
            double t = Math.sqrt(-2 * Math.log(Math.min(p, 1 - p)));
            x =
                    Math.copySign(
                            t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t)),
                            p - 0.5);
        }
        for (int i = 0; i < NEWTON_STEPS; i++) {
            double error = (probabilityBelow(x) - p) / density(x);
            x -= error / (1 + 0.5 * x * error);
        }
        return x;
    }
}
