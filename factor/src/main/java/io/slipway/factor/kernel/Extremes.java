package io.slipway.factor.kernel;

import java.util.Arrays;

/**
 * Largest and smallest of sliding windows. A window is the union of two shorter ones that may
 * overlap, so a few passes of {@link Math#max} over shifted columns make any window; windows of one
 * column are built on each other.
 */
public final class Extremes {

    private Extremes() {}

    /** Copies a column with a value that never wins in place of what is not finite. */
    public static void clean(double[] x, double[] out, double loser, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = WindowSums.isFinite(x[i]) ? x[i] : loser;
        }
    }

    /**
     * The largest of a window that reaches {@code shift} further back than the one of {@code in}.
     */
    public static void widenMax(double[] in, double[] out, int shift, int rows) {
        System.arraycopy(in, 0, out, 0, Math.min(shift, rows));
        for (int i = shift; i < rows; i++) {
            out[i] = Math.max(in[i], in[i - shift]);
        }
    }

    /** The smallest, likewise. */
    public static void widenMin(double[] in, double[] out, int shift, int rows) {
        System.arraycopy(in, 0, out, 0, Math.min(shift, rows));
        for (int i = shift; i < rows; i++) {
            out[i] = Math.min(in[i], in[i - shift]);
        }
    }

    /** NaN where nobody won. */
    public static void finish(double[] in, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = in[i] + in[i] * 0.0;
        }
    }

    /**
     * Place of the window's extreme, the oldest row being 1, the oldest of equals. As numpy's
     * argmax, which Qlib calls, takes NaN for the largest and for the smallest alike, the place of
     * the first NaN where there is one.
     *
     * @param x clean, as {@link #clean} leaves it
     * @param extreme of the same window, before {@link #finish}
     * @param valid running counts, or empty where no value is missing after the first
     */
    public static void place(
            double[] x, double[] extreme, double[] valid, double[] out, int window, int rows) {
        int at = 0;
        for (int i = 0; i < rows; i++) {
            int first = Math.max(i + 1 - window, 0);
            at = Math.max(at, first);
            // The oldest place of the extreme never moves back, so this stays linear.
            while (x[at] != extreme[i]) {
                at++;
            }
            out[i] = at - first + 1.0;
        }
        if (valid.length > 0) {
            placeOfMissing(valid, out, window, rows);
        }
    }

    private static void placeOfMissing(double[] valid, double[] out, int window, int rows) {
        int at = 0;
        for (int i = 0; i < rows; i++) {
            int first = Math.max(i + 1 - window, 0);
            at = Math.max(at, first);
            while (at <= i && valid[at + 1] > valid[at]) {
                at++;
            }
            if (at <= i) {
                boolean any = valid[i + 1] > valid[first];
                out[i] = any ? at - first + 1.0 : Double.NaN;
            }
        }
    }

    /** Marks the rows before {@code lead} as missing in running counts. */
    public static void countFrom(int lead, double[] valid, int rows) {
        Arrays.fill(valid, 0, Math.min(lead, rows) + 1, 0);
        for (int i = lead; i < rows; i++) {
            valid[i + 1] = i + 1.0 - lead;
        }
    }
}
