package io.slipway.indicator;

/**
 * Wilder's smoothing, also called RMA or SMMA.
 *
 * <p>Formula: {@code rma[t] = rma[t-1] + (x[t] - rma[t-1]) / period}, started at the {@code
 * period}-th input from the mean of the inputs so far. Source: J. Welles Wilder, New Concepts in
 * Technical Trading Systems (1978), where it smooths RSI, ATR and the directional movement; the
 * same as an exponential average with a weight of {@code 1 / period}.
 */
public final class Rma implements SeriesIndicator {
    private final int period;
    private final ExponentialMean mean;

    /**
     * @param period 1 to 1,000,000; 1 gives the input itself
     */
    public Rma(int period) {
        this.period = Inputs.period("period", period);
        this.mean = new ExponentialMean(period, 1.0 / period);
    }

    @Override
    public double update(double x) {
        if (Inputs.isGap(x)) {
            reset();
            return Double.NaN;
        }
        return mean.update(x);
    }

    @Override
    public double value() {
        return mean.value();
    }

    @Override
    public int warmUp() {
        return period;
    }

    @Override
    public void reset() {
        mean.reset();
    }

    /** Wilder's average of a column; NaN in the warm-up. */
    public static double[] over(double[] in, int period) {
        double[] out = new double[in.length];
        over(in, period, out);
        return out;
    }

    /** As {@link #over(double[], int)}, into an array of the same length. */
    public static void over(double[] in, int period, double[] out) {
        Inputs.sameLength("out", out, in);
        Rma rma = new Rma(period);
        for (int i = 0; i < in.length; i++) {
            out[i] = rma.update(in[i]);
        }
    }
}
