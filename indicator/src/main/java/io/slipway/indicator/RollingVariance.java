package io.slipway.indicator;

/** The variance of the last inputs: the square of {@link RollingDeviation}. TA-Lib's VAR. */
public final class RollingVariance extends SeriesFrame {
    private final RollingDeviation deviation;

    /**
     * @param period length of the window, to 1,000,000; from 1, for a sample from 2
     */
    public RollingVariance(int period, Deviation kind) {
        super(period);
        this.deviation = part(new RollingDeviation(period, kind));
    }

    @Override
    double next(double x) {
        double root = deviation.update(x);
        return root * root;
    }
}
