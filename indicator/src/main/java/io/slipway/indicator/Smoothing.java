package io.slipway.indicator;

/** An exponential average of one series. */
abstract class Smoothing extends SeriesFrame {
    private final ExponentialMean mean;

    Smoothing(int period, double weight) {
        super(Inputs.period("period", period));
        this.mean = new ExponentialMean(period, weight);
    }

    @Override
    final double next(double x) {
        return mean.update(x);
    }

    @Override
    public final int unstablePeriod() {
        return mean.unstablePeriod();
    }

    @Override
    final void clear() {
        mean.reset();
    }
}
