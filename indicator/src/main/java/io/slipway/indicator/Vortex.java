package io.slipway.indicator;

/**
 * Vortex indicator: how far highs are from the lows of the bar before, and lows from the highs, in
 * parts of the true range.
 *
 * <p>Formula: {@code plus = sum |high - previous low| / sum(true range)}, {@code minus = sum |low -
 * previous high| / sum(true range)}. Source: E. Botes, D. Siepman, The Vortex Indicator, Stocks &
 * Commodities 28:1 (2010). NaN over a window without range. Outputs: plus, minus.
 */
public final class Vortex extends RangeIndicator {
    private final TrueRange range = part(new TrueRange());
    private final RollingTotal ranges;
    private final RollingTotal ups;
    private final RollingTotal downs;
    private double previousHigh;
    private double previousLow;
    private double minus;

    /**
     * @param period length of the window, 1 to 1,000,000
     */
    public Vortex(int period) {
        super(Inputs.period("period", period) + 1);
        this.ranges = new RollingTotal(period);
        this.ups = new RollingTotal(period);
        this.downs = new RollingTotal(period);
    }

    @Override
    double next(double high, double low, double close) {
        double travelled = range.update(high, low, close);
        double up = Math.abs(high - previousLow);
        double down = Math.abs(low - previousHigh);
        previousHigh = high;
        previousLow = low;
        if (Double.isNaN(travelled)) {
            return Double.NaN;
        }
        double whole = ranges.update(travelled);
        double plus = ups.update(up) / whole;
        minus = downs.update(down) / whole;
        return whole == 0 ? Double.NaN : plus;
    }

    @Override
    double further(int index) {
        return minus;
    }

    @Override
    void clear() {
        ranges.reset();
        ups.reset();
        downs.reset();
    }
}
