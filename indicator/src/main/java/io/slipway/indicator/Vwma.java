package io.slipway.indicator;

/**
 * Volume-weighted moving average of the close: {@code sum(close * volume) / sum(volume)} over the
 * window. NaN over a window without volume.
 */
public final class Vwma extends FlowIndicator {
    private final RollingTotal turnover;
    private final RollingTotal volumes;

    /**
     * @param period length of the window, 1 to 1,000,000
     */
    public Vwma(int period) {
        super(Inputs.period("period", period));
        this.turnover = new RollingTotal(period);
        this.volumes = new RollingTotal(period);
    }

    @Override
    double next(double close, double volume) {
        return turnover.update(close * volume) / volumes.update(volume);
    }

    @Override
    void clear() {
        turnover.reset();
        volumes.reset();
    }
}
