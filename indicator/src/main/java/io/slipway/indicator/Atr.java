package io.slipway.indicator;

/**
 * Average true range: Wilder's average ({@link Rma}) of the {@link TrueRange}.
 *
 * <p>It starts at the bar of index {@code period} from the mean of the first {@code period} true
 * ranges, the first of which belongs to the second bar. Source: J. Welles Wilder, New Concepts in
 * Technical Trading Systems (1978), section III; seeded as TA-Lib's ATR.
 */
public final class Atr extends RangeIndicator {
    private final TrueRange range = part(new TrueRange());
    private final Rma mean;

    /**
     * @param period number of true ranges averaged, 1 to 1,000,000; Wilder used 14
     */
    public Atr(int period) {
        super(Inputs.period("period", period) + 1);
        this.mean = part(new Rma(period));
    }

    @Override
    double next(double high, double low, double close) {
        return mean.update(range.update(high, low, close));
    }
}
