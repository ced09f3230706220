package io.slipway.indicator;

/**
 * Commodity channel index: the distance of the typical price from its mean, in mean absolute
 * deviations.
 *
 * <p>Formula: {@code (tp - SMA(tp)) / (0.015 mean |tp - SMA(tp)|)} with {@code tp = (high + low +
 * close) / 3}. Source: D. Lambert, Commodity Channel Index, Commodities (1980); TA-Lib's CCI. 0
 * where the window does not move. An update takes time in proportion to the period.
 */
public final class CommodityChannel extends RangeIndicator {
    /** Deviations below this share of the price are rounding. */
    private static final double NO_DEVIATION = 1e-14;

    private final Window window;
    private final int period;

    /**
     * @param period length of the window, 1 to 10,000; Lambert used 20, TA-Lib's default is 14
     */
    public CommodityChannel(int period) {
        super(Inputs.inRange("period", period, 1, 10_000));
        this.period = period;
        this.window = new Window(period);
    }

    @Override
    double next(double high, double low, double close) {
        double price = (high + low + close) / 3;
        if (!window.update(price)) {
            return Double.NaN;
        }
        double mean = window.mean(price);
        double deviation = window.absoluteDifferences(mean) / period;
        if (deviation <= NO_DEVIATION * Math.abs(mean)) {
            return 0;
        }
        return (price - mean) / (0.015 * deviation);
    }

    @Override
    void clear() {
        window.reset();
    }
}
