package io.slipway.indicator;

import java.util.Arrays;

/**
 * The sum of the last {@code period} inputs, without ever subtracting: inputs are taken in blocks
 * of the period, and the window is what has come of this block and the rest of the one before,
 * whose sums from each place to the end are computed once, at its end. So there is no drift however
 * long the series, nothing is left of a value that has left the window, and a sum of values that
 * are not negative is never negative. Its error is that of adding {@code period} values. (The
 * scheme of M. van Herk, A fast algorithm for local minimum and maximum filters, 1992, applied to
 * sums.)
 */
final class RollingTotal {
    // What has come of this block, followed by the sums of the block before from there to its end.
    private final double[] block;
    private int next;
    private double prefix;

    RollingTotal(int period) {
        block = new double[period];
        Arrays.fill(block, Double.NaN);
    }

    /** Takes a finite input and returns the sum, NaN while there are too few. */
    double update(double x) {
        int at = next;
        block[at] = x;
        prefix += x;
        if (++at < block.length) {
            next = at;
            return prefix + block[at];
        }
        double total = prefix;
        closeBlock();
        return total;
    }

    private void closeBlock() {
        double sum = 0;
        for (int i = block.length - 1; i >= 0; i--) {
            sum += block[i];
            block[i] = sum;
        }
        next = 0;
        prefix = 0;
    }

    void reset() {
        Blocks.clear(block, next);
        next = 0;
        prefix = 0;
    }
}
