package io.slipway.indicator;

/**
 * Williams' %R: how far the close is below the highest high of the window, -100 to 0.
 *
 * <p>Formula: {@code -100 (high - close) / (high - low)}. Source: L. Williams, How I Made One
 * Million Dollars Last Year Trading Commodities (1973); TA-Lib's WILLR. -50 where the window has no
 * range; TA-Lib answers 0.
 */
public final class WilliamsR extends RangeIndicator {
    private final PercentOfRange raw;

    /**
     * @param period length of the window, 1 to 1,000,000; Williams used 10, charts 14
     */
    public WilliamsR(int period) {
        super(Inputs.period("period", period));
        this.raw = part(new PercentOfRange(period));
    }

    @Override
    double next(double high, double low, double close) {
        return raw.update(high, low, close) - 100;
    }
}
