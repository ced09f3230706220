package io.slipway.indicator;

/**
 * Force index: an exponential average of the change of the close times volume.
 *
 * <p>Formula: {@code EMA((close - previous close) * volume, n)}. Source: A. Elder, Trading for a
 * Living (1993).
 */
public final class ForceIndex extends FlowIndicator {
    private final Momentum change = part(new Momentum(1));
    private final Ema mean;

    /**
     * @param period n, 1 to 1,000,000; Elder used 13 and 2
     */
    public ForceIndex(int period) {
        super(Inputs.period("period", period) + 1);
        this.mean = part(new Ema(period));
    }

    @Override
    double next(double close, double volume) {
        return mean.update(change.update(close) * volume);
    }
}
