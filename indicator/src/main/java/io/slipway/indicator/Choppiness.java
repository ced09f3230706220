package io.slipway.indicator;

/**
 * Choppiness index: how much of the way the price went back and forth, about 0 for a straight line
 * and 100 for none.
 *
 * <p>Formula: {@code 100 log(sum(true range) / (highest high - lowest low)) / log(n)}. Source: E.
 * W. Dreiss; G. Burke, Measuring Market Choppiness with Chaos, Futures (October 1993); as
 * TradingView and TA-Lib's CHOP. Skender and LEAN take highest and lowest of true highs and lows.
 * NaN over a window without range.
 */
public final class Choppiness extends RangeIndicator {
    private final double scale;
    private final TrueRange range = part(new TrueRange());
    private final RollingMaximum highest;
    private final RollingMinimum lowest;
    private final RollingTotal ranges;

    /**
     * @param period n, 2 to 1,000,000
     */
    public Choppiness(int period) {
        super(Inputs.inRange("period", period, 2, Inputs.MAX_PERIOD) + 1);
        this.scale = 100 / Math.log(period);
        this.highest = part(new RollingMaximum(period));
        this.lowest = part(new RollingMinimum(period));
        this.ranges = new RollingTotal(period);
    }

    @Override
    double next(double high, double low, double close) {
        double travelled = range.update(high, low, close);
        double box = highest.update(high) - lowest.update(low);
        if (Double.isNaN(travelled)) {
            return Double.NaN;
        }
        double chop = scale * Math.log(ranges.update(travelled) / box);
        return Inputs.isGap(chop) ? Double.NaN : chop;
    }

    @Override
    void clear() {
        ranges.reset();
    }
}
