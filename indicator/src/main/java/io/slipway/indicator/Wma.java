package io.slipway.indicator;

/**
 * Linearly weighted moving average.
 *
 * <p>Formula: {@code (1 x[t-n+1] + 2 x[t-n+2] + … + n x[t]) / (n (n + 1) / 2)}; TA-Lib's WMA.
 */
public final class Wma extends SeriesFrame {
    private final TrendWindow window;

    /**
     * @param period length n of the window, 1 to 1,000,000
     */
    public Wma(int period) {
        super(Inputs.period("period", period));
        this.window = new TrendWindow(period);
    }

    @Override
    double next(double x) {
        window.update(x);
        return window.weightedMean();
    }

    @Override
    void clear() {
        window.reset();
    }
}
