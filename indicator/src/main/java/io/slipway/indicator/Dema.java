package io.slipway.indicator;

/**
 * Double exponential moving average.
 *
 * <p>Formula: {@code 2 EMA(x) - EMA(EMA(x))}. Source: P. Mulloy, Smoothing Data with Faster Moving
 * Averages, Stocks & Commodities 12:1 (1994); TA-Lib's DEMA, each average started from the mean of
 * its first period.
 */
public final class Dema extends SeriesFrame {
    private final Ema once;
    private final Ema twice;

    /**
     * @param period of both averages, 1 to 500,000
     */
    public Dema(int period) {
        super(2 * Inputs.inRange("period", period, 1, Inputs.MAX_PERIOD / 2) - 1);
        this.once = part(new Ema(period));
        this.twice = part(new Ema(period));
    }

    @Override
    double next(double x) {
        double mean = once.update(x);
        return 2 * mean - twice.update(mean);
    }
}
