package io.slipway.indicator;

/**
 * Exponential moving average.
 *
 * <p>Formula: {@code ema[t] = ema[t-1] + (x[t] - ema[t-1]) * 2 / (period + 1)}, started at the
 * {@code period}-th input from the mean of the inputs so far; TA-Lib's EMA in its default
 * compatibility.
 */
public final class Ema extends Smoothing {

    /**
     * @param period 1 to 1,000,000; 1 gives the input itself
     */
    public Ema(int period) {
        super(period, 2.0 / (period + 1));
    }

    @Override
    public void over(double[] in, int from, int to, double[] out) {
        for (int i = from; i < to; i++) {
            out[i] = update(in[i]);
        }
    }

    /** The average of a column; NaN in the warm-up. */
    public static double[] over(double[] in, int period) {
        return new Ema(period).over(in);
    }
}
