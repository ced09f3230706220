package io.slipway.indicator;

/**
 * Exponential moving average.
 *
 * <p>Formula: {@code ema[t] = ema[t-1] + (x[t] - ema[t-1]) * 2 / (period + 1)}, started at the
 * {@code period}-th input from the mean of the inputs so far; TA-Lib's EMA in its default
 * compatibility.
 */
public final class Ema extends SeriesFrame {
    private final ExponentialMean mean;

    /**
     * @param period 1 to 1,000,000; 1 gives the input itself
     */
    public Ema(int period) {
        super(Inputs.period("period", period));
        this.mean = new ExponentialMean(period, 2.0 / (period + 1));
    }

    @Override
    double next(double x) {
        return mean.update(x);
    }

    @Override
    public void over(double[] in, int from, int to, double[] out) {
        for (int i = from; i < to; i++) {
            out[i] = update(in[i]);
        }
    }

    @Override
    public int unstablePeriod() {
        return mean.unstablePeriod();
    }

    @Override
    void clear() {
        mean.reset();
    }

    /** The average of a column; NaN in the warm-up. */
    public static double[] over(double[] in, int period) {
        return new Ema(period).over(in);
    }
}
