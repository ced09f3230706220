package io.slipway.indicator;

/**
 * Accumulation/distribution line: the running total of volume weighted by where each bar closed in
 * its range, from -1 at the low to 1 at the high.
 *
 * <p>Formula: {@code total += ((close - low) - (high - close)) / (high - low) * volume}. Source: M.
 * Chaikin; TA-Lib's AD. A bar without range adds nothing.
 */
public final class AccumulationDistribution extends VolumeIndicator {
    private double total;

    public AccumulationDistribution() {
        super(1);
    }

    @Override
    double next(double high, double low, double close, double volume) {
        total += MoneyFlow.of(high, low, close, volume);
        return total;
    }

    @Override
    public int unstablePeriod() {
        return WHOLE_HISTORY;
    }

    @Override
    void clear() {
        total = 0;
    }
}
