package io.slipway.indicator;

/**
 * Ease of movement: how far the middle of the bar moved for the volume it took, on average.
 *
 * <p>Formula: {@code SMA((middle - previous middle) / ((volume / divisor) / (high - low)), n)}.
 * Source: R. Arms, Volume Cycles in the Stock Market (1994); TA-Lib's EMV, with its divisor of
 * 10,000 where StockCharts has 100,000,000. A bar without range or volume counts 0.
 */
public final class EaseOfMovement extends VolumeIndicator {
    private final double divisor;
    private final Sma mean;
    private double previous = Double.NaN;

    /**
     * @param period n, 1 to 1,000,000
     * @param divisor unit of volume, above 0
     */
    public EaseOfMovement(int period, double divisor) {
        super(Inputs.period("period", period) + 1);
        this.divisor = Inputs.inRange("divisor", divisor, 1e-9, 1e15);
        this.mean = part(new Sma(period));
    }

    @Override
    double next(double high, double low, double close, double volume) {
        double middle = 0.5 * (high + low);
        double moved = middle - previous;
        previous = middle;
        double range = high - low;
        double ease = volume > 0 && range > 0 ? moved / (volume / divisor / range) : 0 * moved;
        return mean.update(ease);
    }

    @Override
    void clear() {
        previous = Double.NaN;
    }
}
