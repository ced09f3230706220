package io.slipway.indicator;

/**
 * True range: how far the price travelled since the previous close.
 *
 * <p>Formula: {@code max(high - low, |high - previous close|, |low - previous close|)}. Source: J.
 * Welles Wilder, New Concepts in Technical Trading Systems (1978), section III. The first bar has
 * no previous close and no value, as in TA-Lib's TRANGE; some charts show its high less low
 * instead.
 */
public final class TrueRange implements BarIndicator {
    private double previousClose = Double.NaN;
    private double value = Double.NaN;

    @Override
    public double update(double high, double low, double close) {
        if (Inputs.isGap(high) || Inputs.isGap(low) || Inputs.isGap(close)) {
            reset();
            return Double.NaN;
        }
        // NaN on the first bar: Math.max passes it on.
        double up = Math.abs(high - previousClose);
        double down = Math.abs(low - previousClose);
        value = Math.max(high - low, Math.max(up, down));
        previousClose = close;
        return value;
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public int warmUp() {
        return 2;
    }

    @Override
    public void reset() {
        previousClose = Double.NaN;
        value = Double.NaN;
    }

    /** The true range of columns of bars; NaN at the first. */
    public static double[] over(double[] high, double[] low, double[] close) {
        double[] out = new double[high.length];
        over(high, low, close, out);
        return out;
    }

    /** As {@link #over(double[], double[], double[])}, into an array of the same length. */
    public static void over(double[] high, double[] low, double[] close, double[] out) {
        Inputs.sameLength("low", low, high);
        Inputs.sameLength("close", close, high);
        Inputs.sameLength("out", out, high);
        TrueRange range = new TrueRange();
        for (int i = 0; i < high.length; i++) {
            out[i] = range.update(high[i], low[i], close[i]);
        }
    }
}
