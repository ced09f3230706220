package io.slipway.indicator;

/**
 * Triangular moving average: weights that rise to the middle of the window and fall again.
 *
 * <p>Formula: the simple average over {@code n / 2 + 1} of the simple average over {@code (n + 1) /
 * 2}, integer divisions; TA-Lib's TRIMA, whose window has exactly n inputs. (MetaStock's and
 * TradeStation's differ for even periods.)
 */
public final class Trima extends SeriesFrame {
    private final Sma inner;
    private final Sma outer;

    /**
     * @param period length n of the window, 1 to 1,000,000
     */
    public Trima(int period) {
        super(Inputs.period("period", period));
        this.inner = part(new Sma((period + 1) / 2));
        this.outer = part(new Sma(period / 2 + 1));
    }

    @Override
    double next(double x) {
        return outer.update(inner.update(x));
    }
}
