package io.slipway.indicator;

/**
 * Chaikin money flow: volume weighted by where each bar closed in its range, over all volume of the
 * window, -1 to 1.
 *
 * <p>Formula: {@code sum(((close - low) - (high - close)) / (high - low) * volume) / sum(volume)}.
 * Source: M. Chaikin; TA-Lib's CMF. A bar without range counts as bought and sold alike. NaN over a
 * window without volume; TA-Lib answers 0.
 */
public final class ChaikinMoneyFlow extends VolumeIndicator {
    private final RollingTotal flows;
    private final RollingTotal volumes;

    /**
     * @param period length of the window, 1 to 1,000,000
     */
    public ChaikinMoneyFlow(int period) {
        super(Inputs.period("period", period));
        this.flows = new RollingTotal(period);
        this.volumes = new RollingTotal(period);
    }

    @Override
    double next(double high, double low, double close, double volume) {
        return flows.update(MoneyFlow.of(high, low, close, volume)) / volumes.update(volume);
    }

    @Override
    void clear() {
        flows.reset();
        volumes.reset();
    }
}
