package io.slipway.indicator;

/**
 * Donchian channel: the highest high and the lowest low of the last {@code period} bars, the
 * current one included, and the middle between them. {@link #value()} is the middle.
 *
 * <p>Formula: {@code upper = max(high)}, {@code lower = min(low)}, {@code middle = (upper + lower)
 * / 2} over the window; TA-Lib's MAX, MIN and MIDPRICE. A breakout compares a price with the
 * channel of the bar before, which is what the accessors return until the next update.
 */
public final class Donchian extends HighLowIndicator {
    private final RollingMaximum highest;
    private final RollingMinimum lowest;

    /**
     * @param period length of the window, 1 to 1,000,000
     */
    public Donchian(int period) {
        super(Inputs.period("period", period));
        this.highest = part(new RollingMaximum(period));
        this.lowest = part(new RollingMinimum(period));
    }

    @Override
    double next(double high, double low) {
        return 0.5 * (highest.update(high) + lowest.update(low));
    }

    @Override
    double further(int index) {
        return index == 1 ? highest.value() : lowest.value();
    }

    /** The highest high, NaN while warming up. */
    public double upper() {
        return output(1);
    }

    /** Half-way between the bands, NaN while warming up. */
    public double middle() {
        return value();
    }

    /** The lowest low, NaN while warming up. */
    public double lower() {
        return output(2);
    }
}
