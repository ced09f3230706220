package io.slipway.indicator;

/**
 * Triple exponential moving average.
 *
 * <p>Formula: {@code 3 e1 - 3 e2 + e3} with {@code e1 = EMA(x)}, {@code e2 = EMA(e1)}, {@code e3 =
 * EMA(e2)}. Source: P. Mulloy, Stocks & Commodities 12:1 (1994); TA-Lib's TEMA, each average
 * started from the mean of its first period.
 */
public final class Tema extends SeriesFrame {
    private final Ema once;
    private final Ema twice;
    private final Ema thrice;

    /**
     * @param period of the three averages, 1 to 300,000
     */
    public Tema(int period) {
        super(3 * Inputs.inRange("period", period, 1, 300_000) - 2);
        this.once = part(new Ema(period));
        this.twice = part(new Ema(period));
        this.thrice = part(new Ema(period));
    }

    @Override
    double next(double x) {
        double first = once.update(x);
        double second = twice.update(first);
        return 3 * (first - second) + thrice.update(second);
    }
}
