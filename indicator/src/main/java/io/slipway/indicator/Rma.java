package io.slipway.indicator;

/**
 * Wilder's smoothing, also called RMA or SMMA.
 *
 * <p>Formula: {@code rma[t] = rma[t-1] + (x[t] - rma[t-1]) / period}, started at the {@code
 * period}-th input from the mean of the inputs so far. Source: J. Welles Wilder, New Concepts in
 * Technical Trading Systems (1978), where it smooths RSI, ATR and the directional movement; the
 * same as an exponential average with a weight of {@code 1 / period}.
 */
public final class Rma extends Smoothing {

    /**
     * @param period 1 to 1,000,000; 1 gives the input itself
     */
    public Rma(int period) {
        super(period, 1.0 / period);
    }

    @Override
    public void over(double[] in, int from, int to, double[] out) {
        for (int i = from; i < to; i++) {
            out[i] = update(in[i]);
        }
    }

    /** The average of a column; NaN in the warm-up. */
    public static double[] over(double[] in, int period) {
        return new Rma(period).over(in);
    }
}
