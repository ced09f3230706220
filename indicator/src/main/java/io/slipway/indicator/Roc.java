package io.slipway.indicator;

/**
 * Rate of change in percent over {@code period} inputs.
 *
 * <p>Formula: {@code 100 * (x[t] / x[t-period] - 1)}; TA-Lib's ROC. A change from zero is
 * undefined: the result is NaN where TA-Lib answers 0.
 */
public final class Roc extends SeriesFrame {
    private final Lag lag;

    /**
     * @param period how many inputs to look back, 1 to 1,000,000
     */
    public Roc(int period) {
        super(Inputs.period("period", period) + 1);
        this.lag = new Lag(period);
    }

    @Override
    double next(double x) {
        double change = 100 * (x / lag.update(x) - 1);
        return Inputs.isGap(change) ? Double.NaN : change;
    }

    @Override
    void clear() {
        lag.reset();
    }

    /** The rate of change of a column; NaN in the warm-up. */
    public static double[] over(double[] in, int period) {
        return new Roc(period).over(in);
    }
}
