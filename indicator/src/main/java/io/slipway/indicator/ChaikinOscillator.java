package io.slipway.indicator;

/**
 * Chaikin oscillator: a fast less a slow exponential average of the accumulation/distribution line.
 *
 * <p>Formula: {@code EMA(AD, fast) - EMA(AD, slow)}, both averages started from the line's first
 * value; TA-Lib's ADOSC. Other libraries start them from a mean.
 */
public final class ChaikinOscillator extends VolumeIndicator {
    private final int warmUp;
    private final double fastWeight;
    private final double slowWeight;
    private double total;
    private double fast;
    private double slow;
    private int seen;

    /** Periods from 1 to 1,000,000, in either order; Chaikin used 3 and 10. */
    public ChaikinOscillator(int fastPeriod, int slowPeriod) {
        super(Math.max(Inputs.period("fast", fastPeriod), Inputs.period("slow", slowPeriod)));
        this.warmUp = Math.max(fastPeriod, slowPeriod);
        this.fastWeight = 2.0 / (fastPeriod + 1);
        this.slowWeight = 2.0 / (slowPeriod + 1);
    }

    @Override
    double next(double high, double low, double close, double volume) {
        total += MoneyFlow.of(high, low, close, volume);
        fast = seen == 0 ? total : fast + fastWeight * (total - fast);
        slow = seen == 0 ? total : slow + slowWeight * (total - slow);
        seen = Math.min(seen + 1, warmUp);
        return seen < warmUp ? Double.NaN : fast - slow;
    }

    /** The line's level, which never settles, cancels out. */
    @Override
    public int unstablePeriod() {
        return Forgetting.of(Math.min(fastWeight, slowWeight));
    }

    @Override
    void clear() {
        total = 0;
        seen = 0;
    }
}
