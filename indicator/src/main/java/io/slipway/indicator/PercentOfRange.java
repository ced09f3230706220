package io.slipway.indicator;

/** Where the close stands between the lowest low and the highest high of a window, in percent. */
final class PercentOfRange extends RangeIndicator {
    /** A range below this share of the price is rounding, not movement. */
    private static final double NO_RANGE = 1e-14;

    private final RollingMaximum highest;
    private final RollingMinimum lowest;

    PercentOfRange(int period) {
        super(Inputs.period("period", period));
        this.highest = part(new RollingMaximum(period));
        this.lowest = part(new RollingMinimum(period));
    }

    @Override
    double next(double high, double low, double close) {
        double top = highest.update(high);
        double bottom = lowest.update(low);
        double range = top - bottom;
        if (Math.abs(range) <= NO_RANGE * Math.abs(top)) {
            return 50;
        }
        return 100 * ((close - bottom) / range);
    }
}
