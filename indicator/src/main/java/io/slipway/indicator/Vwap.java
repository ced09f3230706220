package io.slipway.indicator;

/**
 * Volume-weighted average price over a window: {@code sum(tp * volume) / sum(volume)} with the
 * typical price {@code tp = (high + low + close) / 3}. NaN over a window without volume.
 */
public final class Vwap extends VolumeIndicator {
    private final Vwma mean;

    /**
     * @param period length of the window, 1 to 1,000,000
     */
    public Vwap(int period) {
        super(Inputs.period("period", period));
        this.mean = part(new Vwma(period));
    }

    @Override
    double next(double high, double low, double close, double volume) {
        return mean.update((high + low + close) / 3, volume);
    }
}
