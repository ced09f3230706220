package io.slipway.indicator;

/**
 * Simple moving average: the mean of the last {@code period} inputs.
 *
 * <p>Formula: {@code (x[t] + … + x[t-period+1]) / period}; TA-Lib's SMA. The sum is kept of
 * differences from a recent input and is rebuilt once a window, off the critical path, so its error
 * stays within {@code 2 * period} rounding errors of the largest input of the last two windows,
 * however long the series.
 */
public final class Sma implements SeriesIndicator {
    private final double[] window;
    private final int period;
    private final double divisor;
    private int next;

    // The sum of the window's differences from the anchor; NaN until the first window is full,
    // which
    // keeps the result NaN without a branch.
    private double sum = Double.NaN;
    private double anchor;

    // The same of the inputs since the ring last began anew; replaces the running sum when it ends.
    private double freshSum;
    private double freshAnchor;

    /**
     * @param period length of the window, 1 to 1,000,000
     */
    public Sma(int period) {
        this.period = Inputs.period("period", period);
        this.divisor = period;
        this.window = new double[period];
    }

    @Override
    public double update(double x) {
        if (Inputs.isGap(x)) {
            reset();
            return Double.NaN;
        }
        int at = next;
        if (at == 0) {
            freshAnchor = x;
            freshSum = 0;
        }
        // In a local: what was just written to a field is slow to read back.
        double total = sum + (x - window[at]);
        freshSum += x - freshAnchor;
        window[at] = x;
        if (++at == period) {
            at = 0;
            total = freshSum;
            anchor = freshAnchor;
        }
        next = at;
        sum = total;
        return anchor + total / divisor;
    }

    @Override
    public double value() {
        return anchor + sum / divisor;
    }

    @Override
    public int warmUp() {
        return period;
    }

    @Override
    public void reset() {
        next = 0;
        sum = Double.NaN;
    }

    /** The moving average of a column; NaN in the warm-up. */
    public static double[] over(double[] in, int period) {
        double[] out = new double[in.length];
        over(in, period, out);
        return out;
    }

    /** As {@link #over(double[], int)}, into an array of the same length. */
    public static void over(double[] in, int period, double[] out) {
        Inputs.sameLength("out", out, in);
        Sma sma = new Sma(period);
        for (int i = 0; i < in.length; i++) {
            out[i] = sma.update(in[i]);
        }
    }
}
