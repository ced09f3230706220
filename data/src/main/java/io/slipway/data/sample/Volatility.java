package io.slipway.data.sample;

/**
 * Returns whose size comes in clusters: GARCH(1,1) (Bollerslev 1986) around a long-run deviation,
 * with yesterday's square at 0.08 and yesterday's variance at 0.90.
 */
final class Volatility {

    private static final double NEWS = 0.08;
    private static final double MEMORY = 0.90;
    private static final double MOST = 9;

    private final double longRun;
    private double variance;

    Volatility(double deviation) {
        this.longRun = deviation * deviation;
        this.variance = longRun;
    }

    double next(SplitMix64 random) {
        double value = Math.sqrt(variance) * random.normal();
        double next = (1 - NEWS - MEMORY) * longRun + NEWS * value * value + MEMORY * variance;
        variance = Math.min(next, MOST * longRun);
        return value;
    }

    double deviation() {
        return Math.sqrt(variance);
    }
}
