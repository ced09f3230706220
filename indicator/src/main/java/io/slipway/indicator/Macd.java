package io.slipway.indicator;

/**
 * Moving average convergence/divergence: the distance of two exponential averages, its own average
 * (the signal) and the distance of these two (the histogram). {@link #value()} is the MACD line.
 *
 * <p>Formula: {@code macd = EMA(fast) - EMA(slow)}, {@code signal = EMA(macd, signalPeriod)},
 * {@code histogram = macd - signal}. Source: G. Appel, Technical Analysis: Power Tools for Active
 * Investors (2005). Seeded as TA-Lib's MACD: both averages begin at the same input, the slow one's
 * {@code slowPeriod}-th, so the fast one starts from the mean of the {@code fastPeriod} inputs up
 * to there; the signal starts from the mean of the first {@code signalPeriod} distances. The three
 * lines begin together, when the signal does.
 */
public final class Macd extends SeriesFrame {
    private final int headStart;
    private final ExponentialMean fast;
    private final ExponentialMean slow;
    private final ExponentialMean signal;

    private int skipped;

    /**
     * With the weights that follow from the periods, {@code 2 / (period + 1)}.
     *
     * @param fastPeriod period of the fast average, from 1 and less than the slow one; Appel used
     *     12
     * @param slowPeriod period of the slow average, 2 to 1,000,000; Appel used 26
     * @param signalPeriod period of the signal, 1 to 1,000,000; Appel used 9
     */
    public Macd(int fastPeriod, int slowPeriod, int signalPeriod) {
        this(
                new ExponentialMean(
                        Inputs.inRange(
                                "fastPeriod",
                                fastPeriod,
                                1,
                                Inputs.inRange("slowPeriod", slowPeriod, 2, Inputs.MAX_PERIOD) - 1),
                        2.0 / (fastPeriod + 1)),
                new ExponentialMean(slowPeriod, 2.0 / (slowPeriod + 1)),
                signalPeriod);
    }

    private Macd(ExponentialMean fast, ExponentialMean slow, int signalPeriod) {
        super(slow.period() + Inputs.period("signalPeriod", signalPeriod) - 1);
        this.headStart = slow.period() - fast.period();
        this.fast = fast;
        this.slow = slow;
        this.signal = new ExponentialMean(signalPeriod, 2.0 / (signalPeriod + 1));
    }

    /** Of 12 and 26 inputs with Appel's rounded weights, 0.15 and 0.075: TA-Lib's MACDFIX. */
    public static Macd withFixedWeights(int signalPeriod) {
        return new Macd(
                new ExponentialMean(12, 0.15), new ExponentialMean(26, 0.075), signalPeriod);
    }

    @Override
    double next(double x) {
        slow.update(x);
        if (skipped < headStart) {
            skipped++;
            return Double.NaN;
        }
        double distance = fast.update(x) - slow.value();
        if (Double.isNaN(distance)) {
            return Double.NaN;
        }
        return Double.isNaN(signal.update(distance)) ? Double.NaN : distance;
    }

    @Override
    double further(int index) {
        return index == 1 ? signal.value() : value - signal.value();
    }

    /** Distance of the fast from the slow average, NaN while warming up. */
    public double macd() {
        return value();
    }

    /** The average of the MACD line, NaN while warming up. */
    public double signal() {
        return output(1);
    }

    /** Distance of the MACD line from its signal, NaN while warming up. */
    public double histogram() {
        return output(2);
    }

    @Override
    public int unstablePeriod() {
        return Forgetting.sum(slow.unstablePeriod(), signal.unstablePeriod());
    }

    @Override
    void clear() {
        fast.reset();
        slow.reset();
        signal.reset();
        skipped = 0;
    }
}
