package io.slipway.indicator;

/**
 * Price oscillator: the distance of a fast from a slow moving average, in price or in percent of
 * the slow one.
 *
 * <p>Formula: {@code fast - slow}, TA-Lib's APO, or {@code 100 (fast - slow) / slow}, its PPO; each
 * average begins where the series does. TA-Lib's default are simple averages; charts usually show
 * exponential ones. In percent of zero the result is NaN.
 */
public final class PriceOscillator extends SeriesFrame {
    private final SeriesIndicator fast;
    private final SeriesIndicator slow;
    private final boolean percent;

    /**
     * @param fastPeriod from 1 and less than the slow one
     * @param slowPeriod 2 to 1,000,000
     * @param kind of both averages
     * @param percent whether the distance is given in percent of the slow average
     */
    public PriceOscillator(int fastPeriod, int slowPeriod, AverageKind kind, boolean percent) {
        Inputs.inRange("slow", slowPeriod, 2, Inputs.MAX_PERIOD);
        Inputs.inRange("fast", fastPeriod, 1, slowPeriod - 1);
        SeriesIndicator slowAverage = kind.create(slowPeriod);
        SeriesIndicator fastAverage = kind.create(fastPeriod);
        super(Math.max(slowAverage.warmUp(), fastAverage.warmUp()));
        this.fast = part(fastAverage);
        this.slow = part(slowAverage);
        this.percent = percent;
    }

    @Override
    public int unstablePeriod() {
        return Math.max(fast.unstablePeriod(), slow.unstablePeriod());
    }

    @Override
    double next(double x) {
        double base = slow.update(x);
        double distance = fast.update(x) - base;
        if (!percent) {
            return distance;
        }
        double share = 100 * distance / base;
        return Inputs.isGap(share) ? Double.NaN : share;
    }
}
