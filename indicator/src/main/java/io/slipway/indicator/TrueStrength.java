package io.slipway.indicator;

/**
 * True strength index, -100 to 100.
 *
 * <p>Formula: {@code 100 EMA(EMA(change, first), second) / EMA(EMA(|change|, first), second)}.
 * Source: W. Blau, Momentum, Direction, and Divergence (1995); TA-Lib's TSI, each average started
 * from the mean of its first period. 0 where nothing moved. Its signal is an average of it, {@code
 * new TrueStrength(25, 13).then(new Ema(7))}.
 */
public final class TrueStrength extends SeriesFrame {
    private final Momentum change = part(new Momentum(1));
    private final SeriesIndicator moved;
    private final SeriesIndicator travelled;

    /**
     * @param first period of the first smoothing, 1 to 1,000,000; Blau used 25
     * @param second period of the second, 1 to 1,000,000; Blau used 13
     */
    public TrueStrength(int first, int second) {
        super(Inputs.period("first", first) + Inputs.period("second", second));
        this.moved = part(new Ema(first).then(new Ema(second)));
        this.travelled = part(new Ema(first).then(new Ema(second)));
    }

    @Override
    double next(double x) {
        double step = change.update(x);
        double distance = moved.update(step);
        double way = travelled.update(Math.abs(step));
        return way == 0 ? 0 : 100 * distance / way;
    }

    @Override
    public int unstablePeriod() {
        return moved.unstablePeriod();
    }
}
