package io.slipway.indicator;

/**
 * Detrended price oscillator: a past price less the average around it.
 *
 * <p>Formula: {@code x[t - (n/2 + 1)] - SMA(x, n)[t]}, n/2 cut to a whole number; as StockCharts
 * and Tulip. It shows past cycles and says nothing of the present; forms that shift the average
 * instead of the price would see the future here.
 */
public final class DetrendedPrice extends SeriesFrame {
    private final Lag lag;
    private final Sma mean;

    /**
     * @param period n, 1 to 1,000,000
     */
    public DetrendedPrice(int period) {
        super(Math.max(Inputs.period("period", period), period / 2 + 2));
        this.lag = new Lag(period / 2 + 1);
        this.mean = part(new Sma(period));
    }

    @Override
    double next(double x) {
        return lag.update(x) - mean.update(x);
    }

    @Override
    void clear() {
        lag.reset();
    }
}
