package io.slipway.indicator;

/** The sum of the last {@code period} inputs; TA-Lib's SUM. Nothing drifts, see the package. */
public final class RollingSum extends SeriesFrame {
    private final RollingTotal total;

    /**
     * @param period length of the window, 1 to 1,000,000
     */
    public RollingSum(int period) {
        super(Inputs.period("period", period));
        this.total = new RollingTotal(period);
    }

    @Override
    double next(double x) {
        return total.update(x);
    }

    @Override
    void clear() {
        total.reset();
    }
}
