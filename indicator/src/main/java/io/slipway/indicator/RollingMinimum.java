package io.slipway.indicator;

/**
 * The smallest of the last {@code period} inputs; TA-Lib's MIN.
 *
 * <p>An update takes constant time on average, whatever the period.
 */
public final class RollingMinimum extends SeriesFrame {
    private final MonotoneWindow window;

    /**
     * @param period length of the window, 1 to 1,000,000
     */
    public RollingMinimum(int period) {
        super(Inputs.period("period", period));
        this.window = new MonotoneWindow(period);
    }

    @Override
    double next(double x) {
        return -window.update(-x);
    }

    @Override
    void clear() {
        window.reset();
    }

    /** The rolling extreme of a column; NaN in the warm-up. */
    public static double[] over(double[] in, int period) {
        return new RollingMinimum(period).over(in);
    }
}
