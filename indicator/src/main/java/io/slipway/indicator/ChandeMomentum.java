package io.slipway.indicator;

/**
 * Chande momentum oscillator, -100 to 100.
 *
 * <p>Formula: {@code 100 (gain - loss) / (gain + loss)}, with Wilder's averages of rises and falls,
 * as TA-Lib's CMO: twice the {@link Rsi}, less 100. Chande himself (The New Technical Trader, 1994)
 * and most charts use plain sums over the window. 0 where nothing moved.
 */
public final class ChandeMomentum extends SeriesFrame {
    private final Rsi rsi;

    /**
     * @param period number of changes averaged, 1 to 1,000,000
     */
    public ChandeMomentum(int period) {
        super(Inputs.period("period", period) + 1);
        this.rsi = part(new Rsi(period));
    }

    @Override
    double next(double x) {
        return 2 * rsi.update(x) - 100;
    }
}
