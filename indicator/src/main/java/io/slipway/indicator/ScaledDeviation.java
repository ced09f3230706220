package io.slipway.indicator;

/** A number of population deviations of the last inputs; TA-Lib's STDDEV. */
final class ScaledDeviation extends SeriesFrame {
    private final double scale;
    private final RollingDeviation deviation;

    ScaledDeviation(int period, double scale) {
        super(period);
        this.scale = scale;
        this.deviation = part(new RollingDeviation(period, Deviation.POPULATION));
    }

    @Override
    double next(double x) {
        return scale * deviation.update(x);
    }
}
