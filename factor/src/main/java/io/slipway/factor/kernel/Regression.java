package io.slipway.factor.kernel;

/**
 * Least squares lines of sliding windows over the row numbers, from window sums ({@link
 * WindowSums}). Rows without a value are left out; the others keep their numbers.
 */
public final class Regression {

    private Regression() {}

    /**
     * Sums over each window of the row numbers that have a value, and the spread of these numbers:
     * count × Σ row² − (Σ row)².
     *
     * @param lead as {@link WindowSums#clean} says; where it is negative {@code valid} counts
     */
    public static void rows(
            int lead, double[] valid, double[] count, double[][] out, int window, int rows) {
        double[] sum = out[0];
        double[] spread = out[1];
        if (lead < 0) {
            sparse(valid, out, window, rows);
            return;
        }
        for (int i = 0; i < rows; i++) {
            double n = count[i];
            double row = i;
            sum[i] = n * row - n * (n - 1) * 0.5;
        }
        for (int i = 0; i < rows; i++) {
            double square = count[i] * count[i];
            spread[i] = square * (square - 1) / 12;
        }
    }

    /** Whole numbers, counted from the window's newest row, so that all sums are exact. */
    private static void sparse(double[] valid, double[][] out, int window, int rows) {
        double n = 0;
        double back = 0;
        double squares = 0;
        for (int i = 0; i < rows; i++) {
            // All rows move one further back: (u + 1)² = u² + 2u + 1.
            squares += 2 * back + n;
            back += n;
            int leaving = i - window;
            if (leaving >= 0 && valid[leaving + 1] > valid[leaving]) {
                n -= 1;
                back -= window;
                squares -= (double) window * window;
            }
            if (valid[i + 1] > valid[i]) {
                n += 1;
            }
            out[0][i] = n * i - back;
            out[1][i] = n * squares - back * back;
        }
    }

    public static void slope(double[] slope, double[] rowSpread, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = slope[i] / rowSpread[i];
        }
    }

    /** Coefficient of determination. */
    public static void square(
            double[] slope, double[] rowSpread, double[] spread, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = slope[i] * slope[i] / (rowSpread[i] * spread[i]);
        }
    }

    /**
     * The newest value less the line.
     *
     * @param in the column, slopes, spreads of rows, sums of rows, means of the column
     */
    public static void residual(double[][] in, double[] count, double[] out, int rows) {
        double[] x = in[0];
        double[] slope = in[1];
        double[] rowSpread = in[2];
        double[] rowSum = in[3];
        double[] mean = in[4];
        for (int i = 0; i < rows; i++) {
            double row = i;
            double ahead = row - rowSum[i] / count[i];
            out[i] = (x[i] - mean[i]) - slope[i] / rowSpread[i] * ahead;
        }
    }

    /**
     * Mean with weights 1…n, the newest n, over a full window.
     *
     * @param sums high and low parts of the sums of row × x and of x
     */
    public static void linear(double[][] sums, double[] out, int window, int rows) {
        weigh(sums, out, window, rows);
        double all = window * (window + 1.0) / 2;
        for (int i = 0; i < rows; i++) {
            out[i] = out[i] / all;
        }
    }

    /**
     * Qlib's: weights 1…(rows of the window), by their sum, and the mean of the products that are
     * there.
     */
    public static void qlibWeighted(
            double[][] sums, double[] count, double[] out, int window, int rows) {
        weigh(sums, out, window, rows);
        for (int i = 0; i < rows; i++) {
            double length = Math.min(i + 1, window);
            // In a window that is not full yet the weights begin with 1 all the same.
            double shift = (window - length) * (sums[2][i] + sums[3][i]);
            out[i] = (out[i] - shift) / (length * (length + 1) / 2) / count[i];
        }
    }

    /** Σ (row − i + window) x, with row the number of each and i that of the newest. */
    private static void weigh(double[][] sums, double[] out, int window, int rows) {
        double[] m = sums[0];
        double[] mLow = sums[1];
        double[] x = sums[2];
        double[] xLow = sums[3];
        for (int i = 0; i < rows; i++) {
            double origin = (double) i - window;
            double p = origin * x[i];
            double lost = Math.fma(origin, x[i], -p) + origin * xLow[i];
            out[i] = (m[i] - p) + (mLow[i] - lost);
        }
    }
}
