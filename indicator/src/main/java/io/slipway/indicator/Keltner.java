package io.slipway.indicator;

/**
 * Keltner channel: an exponential average of the typical price with bands some average true ranges
 * away.
 *
 * <p>Formula: {@code middle = EMA((high + low + close) / 3, n)}, {@code upper, lower = middle ±
 * width ATR(m)}; TA-Lib's KC and ta4j's. StockCharts averages the close; Keltner himself (1960)
 * used simple averages of the typical price and of the range. Outputs: middle, upper, lower.
 */
public final class Keltner extends RangeIndicator {
    private final double width;
    private final Ema middle;
    private final Atr range;

    /**
     * @param period n of the average, 1 to 1,000,000
     * @param rangePeriod m of the average true range, 1 to 1,000,000
     * @param width distance of the bands in average true ranges, at least 0
     */
    public Keltner(int period, int rangePeriod, double width) {
        super(
                Math.max(
                        Inputs.period("period", period),
                        Inputs.period("rangePeriod", rangePeriod) + 1));
        this.width = Inputs.width("width", width);
        this.middle = part(new Ema(period));
        this.range = part(new Atr(rangePeriod));
    }

    @Override
    double next(double high, double low, double close) {
        double mean = middle.update((high + low + close) / 3);
        return Double.isNaN(range.update(high, low, close)) ? Double.NaN : mean;
    }

    @Override
    public int unstablePeriod() {
        return Math.max(middle.unstablePeriod(), range.unstablePeriod());
    }

    @Override
    double further(int index) {
        double distance = width * range.value();
        return index == 1 ? value + distance : value - distance;
    }
}
