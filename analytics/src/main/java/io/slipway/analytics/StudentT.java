package io.slipway.analytics;

/** Student's distribution. */
public final class StudentT {

    private static final int MOST_TERMS = 500;
    private static final double TINY = 1e-300;
    private static final double PRECISION = 1e-16;

    /** Lanczos' coefficients for g = 7 and nine terms (Godfrey 2001). */
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };

    private StudentT() {}

    /**
     * Probability of a value at least as far from zero as {@code t}, on either side.
     *
     * @param degrees of freedom, positive
     * @return {@code NaN} where {@code t} is
     */
    public static double twoSided(double t, double degrees) {
        if (!(degrees > 0)) {
            throw new IllegalArgumentException("degrees of freedom are positive, not " + degrees);
        }
        if (Double.isNaN(t)) {
            return Double.NaN;
        }
        return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
    }

    /** Probability of a value below {@code t}. */
    public static double probabilityBelow(double t, double degrees) {
        double tail = twoSided(t, degrees) / 2;
        return t > 0 ? 1 - tail : tail;
    }

    /**
     * The regularised incomplete beta function by its continued fraction (DLMF 8.17.22), evaluated
     * by the modified method of Lentz.
     */
    private static double incompleteBeta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - incompleteBeta(1 - x, b, a);
        }
        double front =
                Math.exp(
                        logGamma(a + b)
                                - logGamma(a)
                                - logGamma(b)
                                + a * Math.log(x)
                                + b * Math.log1p(-x));
        return front * fraction(x, a, b) / a;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / atLeastTiny(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / atLeastTiny(1 + even * d);
            c = atLeastTiny(1 + even / c);
            value *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / atLeastTiny(1 + odd * d);
            c = atLeastTiny(1 + odd / c);
            value *= c * d;
            if (Math.abs(c * d - 1) < PRECISION) {
                break;
            }
        }
        return value;
    }

    private static double atLeastTiny(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** The logarithm of the gamma function by Lanczos' approximation, for positive arguments. */
    private static double logGamma(double x) {
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double shifted = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (shifted + i);
        }
        double base = shifted + LANCZOS.length - 1.5;
        return 0.5 * Math.log(2 * Math.PI)
                + (shifted + 0.5) * Math.log(base)
                - base
                + Math.log(sum);
    }
}
