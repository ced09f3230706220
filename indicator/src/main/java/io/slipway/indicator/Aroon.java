package io.slipway.indicator;

/**
 * Aroon: how long ago the highest high and the lowest low of a window were, 100 for now and 0 for n
 * bars ago.
 *
 * <p>Formula: {@code up = 100 (n - bars since the highest high) / n} over n + 1 bars, of equal ones
 * the latest; {@code down} likewise with the lowest low, and their difference. Source: T. Chande,
 * The Time Price Oscillator, Stocks & Commodities 13:9 (1995); TA-Lib's AROON and AROONOSC.
 * Outputs: oscillator, up, down.
 */
public final class Aroon extends HighLowIndicator {
    private final int period;
    private final MonotoneWindow highest;
    private final MonotoneWindow lowest;

    /**
     * @param period n, 1 to 999,999
     */
    public Aroon(int period) {
        super(Inputs.inRange("period", period, 1, Inputs.MAX_PERIOD - 1) + 1);
        this.period = period;
        this.highest = new MonotoneWindow(period + 1);
        this.lowest = new MonotoneWindow(period + 1);
    }

    @Override
    double next(double high, double low) {
        highest.update(high);
        return Double.isNaN(lowest.update(-low)) ? Double.NaN : up() - down();
    }

    private double up() {
        return 100.0 * (period - highest.age()) / period;
    }

    private double down() {
        return 100.0 * (period - lowest.age()) / period;
    }

    @Override
    double further(int index) {
        return index == 1 ? up() : down();
    }

    @Override
    void clear() {
        highest.reset();
        lowest.reset();
    }
}
