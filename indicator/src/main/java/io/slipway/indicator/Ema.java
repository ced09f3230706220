package io.slipway.indicator;

/**
 * Exponential moving average.
 *
 * <p>Formula: {@code ema[t] = ema[t-1] + (x[t] - ema[t-1]) * 2 / (period + 1)}, started at the
 * {@code period}-th input from the mean of the inputs so far; TA-Lib's EMA in its default
 * compatibility.
 */
public final class Ema implements SeriesIndicator {
    private final int period;
    private final ExponentialMean mean;

    /**
     * @param period 1 to 1,000,000; 1 gives the input itself
     */
    public Ema(int period) {
        this.period = Inputs.period("period", period);
        this.mean = new ExponentialMean(period, 2.0 / (period + 1));
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

    /** The exponential average of a column; NaN in the warm-up. */
    public static double[] over(double[] in, int period) {
        double[] out = new double[in.length];
        over(in, period, out);
        return out;
    }

    /** As {@link #over(double[], int)}, into an array of the same length. */
    public static void over(double[] in, int period, double[] out) {
        Inputs.sameLength("out", out, in);
        Ema ema = new Ema(period);
        for (int i = 0; i < in.length; i++) {
            out[i] = ema.update(in[i]);
        }
    }
}
