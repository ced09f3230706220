package io.slipway.indicator;

/**
 * Kaufman's adaptive moving average: quick where the price goes straight, slow where it wanders.
 *
 * <p>Formula: {@code kama += c^2 (x - kama)}, {@code c = e (2/3 - 2/31) + 2/31}, with the
 * efficiency {@code e = |x[t] - x[t-n]|} over the sum of the n absolute changes between; 1 where
 * nothing moved. Source: P. Kaufman, Trading Systems and Methods (1995); TA-Lib's KAMA, which
 * starts from the input before its first result.
 */
public final class Kama extends SeriesFrame {
    private static final double FAST = 2.0 / 3;
    private static final double SLOW = 2.0 / 31;

    private final Lag lag;
    private final RollingTotal travelled;
    private double previous = Double.NaN;
    private double mean = Double.NaN;

    /**
     * @param period n, over which the efficiency is measured, 1 to 1,000,000
     */
    public Kama(int period) {
        super(Inputs.period("period", period) + 1);
        this.lag = new Lag(period);
        this.travelled = new RollingTotal(period);
    }

    @Override
    double next(double x) {
        double before = previous;
        double distance = Math.abs(x - lag.update(x));
        previous = x;
        if (Double.isNaN(before)) {
            return Double.NaN;
        }
        double path = travelled.update(Math.abs(x - before));
        if (Double.isNaN(path)) {
            return Double.NaN;
        }
        double efficiency = path <= distance ? 1 : distance / path;
        double root = efficiency * (FAST - SLOW) + SLOW;
        double start = Double.isNaN(mean) ? before : mean;
        mean = start + root * root * (x - start);
        return mean;
    }

    /** As long as it takes where the price only wanders: the slowest weight is 0.004. */
    @Override
    public int unstablePeriod() {
        return Forgetting.of(SLOW * SLOW);
    }

    @Override
    void clear() {
        lag.reset();
        travelled.reset();
        previous = Double.NaN;
        mean = Double.NaN;
    }
}
