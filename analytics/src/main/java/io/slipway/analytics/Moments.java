package io.slipway.analytics;

/**
 * Count, mean and central sums of a series, from two passes so that a large mean does not swallow a
 * small deviation. A series whose deviation is below the rounding of its largest value counts as
 * constant: its central sums are exactly zero.
 *
 * @param count number of values
 * @param mean arithmetic mean, {@code NaN} when empty
 * @param squares sum of squared distances from the mean
 * @param cubes sum of cubed distances from the mean
 * @param fourths sum of distances from the mean to the fourth power
 * @param minimum smallest value, {@code NaN} when empty
 * @param maximum largest value, {@code NaN} when empty
 */
public record Moments(
        int count,
        double mean,
        double squares,
        double cubes,
        double fourths,
        double minimum,
        double maximum) {

    private static final double ROUNDING = 1e-15;

    /** The moments of the given values, which must be finite. */
    public static Moments of(double[] values) {
        int n = values.length;
        if (n == 0) {
            return new Moments(0, Double.NaN, 0, 0, 0, Double.NaN, Double.NaN);
        }
        double sum = 0;
        double minimum = values[0];
        double maximum = values[0];
        for (double value : values) {
            sum += value;
            if (value < minimum) {
                minimum = value;
            } else if (value > maximum) {
                maximum = value;
            }
        }
        return central(values, sum / n, minimum, maximum);
    }

    private static Moments central(double[] values, double guess, double low, double high) {
        int n = values.length;
        double residual = 0;
        for (double value : values) {
            residual += value - guess;
        }
        double mean = guess + residual / n;
        double squares = 0;
        double cubes = 0;
        double fourths = 0;
        for (double value : values) {
            double d = value - mean;
            double d2 = d * d;
            squares += d2;
            cubes += d2 * d;
            fourths += d2 * d2;
        }
        double largest = Math.max(Math.abs(low), Math.abs(high));
        if (low == high || Math.sqrt(squares / n) <= ROUNDING * largest) {
            return new Moments(n, mean, 0, 0, 0, low, high);
        }
        return new Moments(n, mean, squares, cubes, fourths, low, high);
    }

    /** The moments of the same values, each plus a constant. */
    Moments shifted(double constant) {
        return new Moments(
                count,
                mean + constant,
                squares,
                cubes,
                fourths,
                minimum + constant,
                maximum + constant);
    }

    /** Variance; {@code NaN} for fewer than two values (one for the population). */
    public double variance(Deviation estimator) {
        int divisor = estimator == Deviation.SAMPLE ? count - 1 : count;
        return divisor > 0 ? squares / divisor : Double.NaN;
    }

    /** Standard deviation, the root of {@link #variance}. */
    public double deviation(Deviation estimator) {
        return Math.sqrt(variance(estimator));
    }

    /**
     * Skewness: {@code g1 = m3 / m2^1.5}, for a sample {@code G1 = g1 * sqrt(n(n-1)) / (n-2)}
     * (Joanes and Gill 1998). {@code NaN} for a constant or, for a sample, fewer than three values.
     */
    public double skewness(Deviation estimator) {
        if (squares == 0) {
            return Double.NaN;
        }
        double n = count;
        double g1 = Math.sqrt(n) * cubes / (squares * Math.sqrt(squares));
        if (estimator == Deviation.POPULATION) {
            return g1;
        }
        return count < 3 ? Double.NaN : g1 * Math.sqrt(n * (n - 1)) / (n - 2);
    }

    /**
     * Excess kurtosis: {@code g2 = m4 / m2^2 - 3}, for a sample {@code G2 = (n-1) / ((n-2)(n-3)) *
     * ((n+1) g2 + 6)} (Joanes and Gill 1998). {@code NaN} for a constant or, for a sample, fewer
     * than four values.
     */
    public double excessKurtosis(Deviation estimator) {
        if (squares == 0) {
            return Double.NaN;
        }
        double n = count;
        double g2 = n * fourths / (squares * squares) - 3;
        if (estimator == Deviation.POPULATION) {
            return g2;
        }
        return count < 4 ? Double.NaN : (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * g2 + 6);
    }
}
