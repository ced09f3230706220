package io.slipway.indicator;

/**
 * Zero-lag exponential moving average: an exponential average of the price and what it has moved
 * over the average's lag.
 *
 * <p>Formula: {@code EMA(x[t] + (x[t] - x[t-l]), n)} with {@code l = (n - 1) / 2} cut to a whole
 * number. Source: J. Ehlers, R. Way, Zero Lag (Well, Almost), Stocks & Commodities 28:12 (2010).
 * Started as {@link Ema} from a mean; Tulip starts from a single input.
 */
public final class Zlema extends SeriesFrame {
    private final int distance;
    private final Lag lag;
    private final Ema mean;

    /**
     * @param period n, 1 to 500,000
     */
    public Zlema(int period) {
        super(Inputs.inRange("period", period, 1, 500_000) + (period - 1) / 2);
        this.distance = (period - 1) / 2;
        this.lag = new Lag(Math.max(distance, 1));
        this.mean = part(new Ema(period));
    }

    @Override
    double next(double x) {
        return mean.update(distance == 0 ? x : 2 * x - lag.update(x));
    }

    @Override
    void clear() {
        lag.reset();
    }
}
