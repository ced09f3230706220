package io.slipway.factor.kernel;

import java.util.Arrays;

/**
 * Sums over sliding windows as differences of running sums, each kept as an unevaluated sum of two
 * doubles. Sources: D. Knuth, TAOCP vol. 2, 4.2.2 (the exact error of a sum); T. J. Dekker, A
 * Floating-Point Technique for Extending the Available Precision (1971).
 *
 * <p>Running sums have one place more than there are rows: place {@code i} sums the rows before
 * {@code i}. Inputs are clean: zero where there is no value.
 */
public final class WindowSums {

    /** Below this share of all squares so far a variance is noise of the sums, and is none. */
    private static final double NOISE = 1e-28;

    private WindowSums() {}

    /**
     * Copies a column with zero in place of what is not finite.
     *
     * @param valid running count of finite values, one place more than rows
     * @return leading rows without a value if all others have one, else -1
     */
    public static int clean(double[] x, double[] out, double[] valid, int rows) {
        int lead = 0;
        while (lead < rows && !isFinite(x[lead])) {
            out[lead++] = 0;
        }
        double sum = 0;
        for (int i = lead; i < rows; i++) {
            // Zero unless something is not finite; one loop without branches.
            sum += x[i] * 0.0;
            out[i] = x[i];
        }
        if (sum == 0) {
            Arrays.fill(valid, 0, lead + 1, 0);
            return lead;
        }
        int count = 0;
        for (int i = 0; i < rows; i++) {
            valid[i] = count;
            boolean there = isFinite(x[i]);
            out[i] = there ? x[i] : 0;
            count += there ? 1 : 0;
        }
        valid[rows] = count;
        return -1;
    }

    /** Not finite where either is not: a pair counts only as a whole. */
    public static void pair(double[] x, double[] y, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = x[i] + y[i] * 0.0;
        }
    }

    static boolean isFinite(double x) {
        return Math.abs(x) <= Double.MAX_VALUE;
    }

    /** How many values each window holds. */
    public static void counts(int lead, double[] valid, double[] out, int window, int rows) {
        if (lead < 0) {
            for (int i = 0; i < rows; i++) {
                out[i] = valid[i + 1] - valid[Math.max(i + 1 - window, 0)];
            }
            return;
        }
        Arrays.fill(out, 0, Math.min(lead, rows), 0);
        int full = Math.min(lead + window, rows);
        for (int i = lead; i < full; i++) {
            out[i] = i - lead + 1.0;
        }
        Arrays.fill(out, full, Math.max(full, rows), window);
    }

    /** Running sums of a column. */
    public static void sums(double[] x, double[] high, double[] low, int rows) {
        double sum = 0;
        double rest = 0;
        high[0] = 0;
        low[0] = 0;
        for (int i = 0; i < rows; i++) {
            double a = x[i];
            double next = sum + a;
            double part = next - sum;
            rest += (sum - (next - part)) + (a - part);
            sum = next;
            high[i + 1] = sum;
            low[i + 1] = rest;
        }
    }

    /** Running sums of products of two columns. */
    public static void products(double[] x, double[] y, double[] high, double[] low, int rows) {
        double sum = 0;
        double rest = 0;
        high[0] = 0;
        low[0] = 0;
        for (int i = 0; i < rows; i++) {
            double a = x[i] * y[i];
            double next = sum + a;
            double part = next - sum;
            rest += ((sum - (next - part)) + (a - part)) + Math.fma(x[i], y[i], -a);
            sum = next;
            high[i + 1] = sum;
            low[i + 1] = rest;
        }
    }

    /** Running sums of a column times the row number. */
    public static void moments(double[] x, double[] high, double[] low, int rows) {
        double sum = 0;
        double rest = 0;
        high[0] = 0;
        low[0] = 0;
        for (int i = 0; i < rows; i++) {
            double row = i;
            double a = x[i] * row;
            double next = sum + a;
            double part = next - sum;
            rest += ((sum - (next - part)) + (a - part)) + Math.fma(x[i], row, -a);
            sum = next;
            high[i + 1] = sum;
            low[i + 1] = rest;
        }
    }

    /** Sums of windows from running sums; a window begins with the first row at the earliest. */
    public static void windows(
            double[] high, double[] low, double[] outHigh, double[] outLow, int window, int rows) {
        int head = Math.min(window, rows);
        System.arraycopy(high, 1, outHigh, 0, head);
        System.arraycopy(low, 1, outLow, 0, head);
        int before = window - 1;
        for (int i = head; i < rows; i++) {
            double a = high[i + 1];
            double b = high[i - before];
            double sum = a - b;
            double part = sum - a;
            outHigh[i] = sum;
            outLow[i] = ((a - (sum - part)) - (b + part)) + (low[i + 1] - low[i - before]);
        }
    }

    /** Sums of windows from running sums, each as one double; NaN in a window without values. */
    public static void totals(double[][] running, double[] out, int window, int rows) {
        differences(running[0], running[1], out, window, rows);
        blank(out, running[2], 1, rows);
    }

    /** Means of windows from running sums and counts of the windows. */
    public static void means(double[][] running, double[] out, int window, int rows) {
        double[] high = running[0];
        double[] low = running[1];
        double[] count = running[2];
        int head = Math.min(window, rows);
        for (int i = 0; i < head; i++) {
            out[i] = (high[i + 1] + low[i + 1]) / count[i];
        }
        int before = window - 1;
        for (int i = head; i < rows; i++) {
            out[i] = ((high[i + 1] - high[i - before]) + (low[i + 1] - low[i - before])) / count[i];
        }
    }

    private static void differences(
            double[] high, double[] low, double[] out, int window, int rows) {
        int head = Math.min(window, rows);
        for (int i = 0; i < head; i++) {
            out[i] = high[i + 1] + low[i + 1];
        }
        int before = window - 1;
        for (int i = head; i < rows; i++) {
            out[i] = (high[i + 1] - high[i - before]) + (low[i + 1] - low[i - before]);
        }
    }

    /**
     * {@code count × products − x × y}, of window sums, in twice the precision: count² times the
     * covariance of a window.
     *
     * @param sums high and low parts of the products, of x and of y
     */
    public static void spread(double[][] sums, double[] count, double[] out, int rows) {
        double[] q = sums[0];
        double[] x = sums[2];
        double[] y = sums[4];
        for (int i = 0; i < rows; i++) {
            out[i] = Math.fma(count[i], q[i], -(x[i] * y[i]));
        }
        spreadRest(sums, count, out, rows);
    }

    private static void spreadRest(double[][] sums, double[] count, double[] out, int rows) {
        double[] qLow = sums[1];
        double[] x = sums[2];
        double[] xLow = sums[3];
        double[] y = sums[4];
        double[] yLow = sums[5];
        for (int i = 0; i < rows; i++) {
            // out is n·q − round(x·y), rounded once; what that product lost comes here.
            double p = x[i] * y[i];
            double lost = Math.fma(x[i], y[i], -p) + (x[i] * yLow[i] + xLow[i] * y[i]);
            out[i] += count[i] * qLow[i] - lost;
        }
    }

    /** A variance is not negative, and is zero where it cannot be told from none. */
    public static void settle(double[] spread, double[] running, double[] count, int rows) {
        for (int i = 0; i < rows; i++) {
            double noise = NOISE * running[i + 1] * count[i];
            spread[i] = Math.max(spread[i], noise) - noise;
        }
    }

    /** Sample variance from count² times the population's; NaN below two values. */
    public static void variance(double[] spread, double[] count, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = spread[i] / (count[i] * (count[i] - 1));
        }
    }

    public static void deviation(double[] spread, double[] count, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = Math.sqrt(spread[i] / (count[i] * (count[i] - 1)));
        }
    }

    /** Pearson's correlation from spreads. */
    public static void correlation(double[] xy, double[] xx, double[] yy, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = xy[i] / Math.sqrt(xx[i] * yy[i]);
        }
    }

    /** NaN where a deviation is at most {@code least}; a deviation of NaN is none. */
    public static void blankFlat(double[] out, double[] deviation, double least, int rows) {
        for (int i = 0; i < rows; i++) {
            double above = Math.max(deviation[i] - least, 0);
            out[i] += 0.0 / above;
        }
    }

    /** NaN where a window holds fewer values than wanted. */
    public static void blank(double[] out, double[] count, double fewest, int rows) {
        for (int i = 0; i < rows; i++) {
            if (count[i] < fewest) {
                out[i] = Double.NaN;
            }
        }
    }
}
