package io.slipway.indicator;

/** Half-way between the highest and the lowest of the last inputs; TA-Lib's MIDPOINT. */
public final class MidRange extends SeriesFrame {
    private final Donchian window;

    /**
     * @param period length of the window, 1 to 1,000,000
     */
    public MidRange(int period) {
        super(Inputs.period("period", period));
        this.window = part(new Donchian(period));
    }

    @Override
    double next(double x) {
        return window.update(x, x);
    }
}
