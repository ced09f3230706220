package io.slipway.indicator;

/**
 * TRIX: the change in percent, from input to input, of a price smoothed exponentially three times.
 *
 * <p>Formula: {@code ROC(EMA(EMA(EMA(x))), 1)}. Source: J. Hutson, Good Trix, Stocks & Commodities
 * 1:5 (1983); TA-Lib's TRIX, each average started from the mean of its first period.
 */
public final class Trix extends SeriesFrame {
    private final Ema once;
    private final Ema twice;
    private final Ema thrice;
    private final Roc change = part(new Roc(1));

    /**
     * @param period of the averages, 1 to 300,000
     */
    public Trix(int period) {
        super(3 * Inputs.inRange("period", period, 1, 300_000) - 1);
        this.once = part(new Ema(period));
        this.twice = part(new Ema(period));
        this.thrice = part(new Ema(period));
    }

    @Override
    double next(double x) {
        return change.update(thrice.update(twice.update(once.update(x))));
    }
}
