package io.slipway.indicator;

/**
 * MACD of any moving averages: TA-Lib's MACDEXT. As in {@link Macd}, the average that needs fewer
 * inputs begins later, so that both begin to have values at the same input. Outputs: macd, signal,
 * histogram.
 */
public final class MacdOfAverages extends SeriesFrame {
    private final SeriesIndicator fast;
    private final SeriesIndicator slow;
    private final SeriesIndicator signal;
    private final int fastBegins;
    private final int slowBegins;
    private int seen;

    /** An average of each kind and period; the fast period must be below the slow one. */
    public MacdOfAverages(
            int fastPeriod,
            AverageKind fastKind,
            int slowPeriod,
            AverageKind slowKind,
            int signalPeriod,
            AverageKind signalKind) {
        Inputs.inRange("slow", slowPeriod, 2, Inputs.MAX_PERIOD);
        Inputs.inRange("fast", fastPeriod, 1, slowPeriod - 1);
        SeriesIndicator fastAverage = fastKind.create(fastPeriod);
        SeriesIndicator slowAverage = slowKind.create(slowPeriod);
        SeriesIndicator signalAverage = signalKind.create(signalPeriod);
        int both = Math.max(fastAverage.warmUp(), slowAverage.warmUp());
        super(both + signalAverage.warmUp() - 1);
        this.fast = part(fastAverage);
        this.slow = part(slowAverage);
        this.signal = part(signalAverage);
        this.fastBegins = both - fast.warmUp();
        this.slowBegins = both - slow.warmUp();
    }

    @Override
    double next(double x) {
        int at = seen;
        seen = Math.min(at + 1, Math.max(fastBegins, slowBegins));
        double quick = at < fastBegins ? Double.NaN : fast.update(x);
        double slack = at < slowBegins ? Double.NaN : slow.update(x);
        double distance = quick - slack;
        return Double.isNaN(signal.update(distance)) ? Double.NaN : distance;
    }

    @Override
    public int unstablePeriod() {
        return Forgetting.sum(
                Math.max(fast.unstablePeriod(), slow.unstablePeriod()), signal.unstablePeriod());
    }

    @Override
    double further(int index) {
        return index == 1 ? signal.value() : value - signal.value();
    }

    @Override
    void clear() {
        seen = 0;
    }
}
