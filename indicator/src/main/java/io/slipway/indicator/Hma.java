package io.slipway.indicator;

/**
 * Hull moving average: a weighted average that hardly lags.
 *
 * <p>Formula: {@code WMA(2 WMA(x, n/2) - WMA(x, n), sqrt(n))}, with n/2 and the root cut to whole
 * numbers, at least 1. Source: A. Hull, The Hull Moving Average (2005). Cutting is Tulip's and
 * pandas-ta's way; some charts round.
 */
public final class Hma extends SeriesFrame {
    private final Wma half;
    private final Wma whole;
    private final Wma last;

    /**
     * @param period n, 1 to 1,000,000
     */
    public Hma(int period) {
        super(Inputs.period("period", period) + root(period) - 1);
        this.half = part(new Wma(Math.max(period / 2, 1)));
        this.whole = part(new Wma(period));
        this.last = part(new Wma(root(period)));
    }

    private static int root(int period) {
        return (int) Math.sqrt(period);
    }

    @Override
    double next(double x) {
        return last.update(2 * half.update(x) - whole.update(x));
    }
}
