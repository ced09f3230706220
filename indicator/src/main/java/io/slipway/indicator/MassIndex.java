package io.slipway.indicator;

/**
 * Mass index: the sum of how much the smoothed range exceeds its own smoothing.
 *
 * <p>Formula: {@code sum over n of EMA(high - low, m) / EMA(EMA(high - low, m), m)}. Source: D.
 * Dorsey, The Mass Index, Stocks & Commodities 10:6 (1992), with n = 25 and m = 9; averages started
 * from a mean, where Tulip starts from a single bar. Bars that never had a range count 1 each.
 */
public final class MassIndex extends HighLowIndicator {
    private final Ema once;
    private final Ema twice;
    private final RollingTotal sum;

    /**
     * @param smooth m of the averages, 1 to 300,000
     * @param period n of the sum, 1 to 300,000
     */
    public MassIndex(int smooth, int period) {
        super(
                2 * Inputs.inRange("smooth", smooth, 1, 300_000)
                        + Inputs.inRange("period", period, 1, 300_000)
                        - 2);
        this.once = part(new Ema(smooth));
        this.twice = part(new Ema(smooth));
        this.sum = new RollingTotal(period);
    }

    @Override
    double next(double high, double low) {
        double smoothed = once.update(high - low);
        double again = twice.update(smoothed);
        return Double.isNaN(again) ? Double.NaN : sum.update(again == 0 ? 1 : smoothed / again);
    }

    @Override
    void clear() {
        sum.reset();
    }
}
