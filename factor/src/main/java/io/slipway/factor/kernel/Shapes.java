package io.slipway.factor.kernel;

/** Statistics of sliding windows that are computed anew for every window. */
public final class Shapes {

    private Shapes() {}

    /** A statistic of the values of a window, oldest first. */
    public interface Statistic {
        /**
         * @param values finite; only the first {@code count} belong to the window
         */
        double of(double[] values, int count);
    }

    /** Runs a statistic over a column; {@code scratch} holds a window. */
    public static void over(
            double[] x, double[] out, int window, double[] scratch, Statistic statistic, int rows) {
        for (int i = 0; i < rows; i++) {
            int count = 0;
            for (int j = Math.max(i + 1 - window, 0); j <= i; j++) {
                scratch[count] = x[j];
                count += WindowSums.isFinite(x[j]) ? 1 : 0;
            }
            out[i] = statistic.of(scratch, count);
        }
    }

    /** Mean absolute deviation from the mean. */
    public static double meanDeviation(double[] values, int count) {
        double mean = mean(values, count);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.abs(values[i] - mean);
        }
        return sum / count;
    }

    public static double product(double[] values, int count) {
        double product = 1;
        for (int i = 0; i < count; i++) {
            product *= values[i];
        }
        return count == 0 ? Double.NaN : product;
    }

    /**
     * Fisher's unbiased skewness, as pandas': {@code sqrt(n(n-1))/(n-2) · m3/m2^1.5}; NaN below
     * three values, 0 where all are equal.
     */
    public static double skewness(double[] values, int count) {
        if (count < 3) {
            return Double.NaN;
        }
        double mean = mean(values, count);
        double squares = 0;
        double cubes = 0;
        for (int i = 0; i < count; i++) {
            double d = values[i] - mean;
            squares += d * d;
            cubes += d * d * d;
        }
        if (isFlat(values, count)) {
            return 0;
        }
        double n = count;
        double variance = squares / n;
        return Math.sqrt(n * (n - 1)) / (n - 2) * (cubes / n) / (variance * Math.sqrt(variance));
    }

    /**
     * Unbiased excess kurtosis, as pandas': {@code (n-1)/((n-2)(n-3)) · ((n+1)·m4/m2² - 3(n-1))};
     * NaN below four values, -3 where all are equal.
     */
    public static double kurtosis(double[] values, int count) {
        if (count < 4) {
            return Double.NaN;
        }
        double mean = mean(values, count);
        double squares = 0;
        double fourths = 0;
        for (int i = 0; i < count; i++) {
            double d = (values[i] - mean) * (values[i] - mean);
            squares += d;
            fourths += d * d;
        }
        if (isFlat(values, count)) {
            return -3;
        }
        double n = count;
        double ratio = fourths / n / ((squares / n) * (squares / n));
        return (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * ratio - 3 * (n - 1));
    }

    private static boolean isFlat(double[] values, int count) {
        for (int i = 1; i < count; i++) {
            if (values[i] != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** Of differences from the first value, so that a large level costs no digits. */
    static double mean(double[] values, int count) {
        if (count == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i] - values[0];
        }
        return values[0] + sum / count;
    }
}
