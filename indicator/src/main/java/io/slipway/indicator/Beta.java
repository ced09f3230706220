package io.slipway.indicator;

/**
 * Beta: the slope of the returns of the second series on those of the first, over n returns.
 *
 * <p>Formula: {@code covariance(rx, ry) / variance(rx)} with {@code r = x[t] / x[t-1] - 1};
 * TA-Lib's BETA, whose first series is thus the market and whose second the instrument. A return
 * from zero counts 0. NaN where the first series does not move; TA-Lib answers 0.
 */
public final class Beta extends PairFrame {
    private final CrossMoments moments;
    private double previousX = Double.NaN;
    private double previousY;

    /**
     * @param period n, 2 to 1,000,000; TA-Lib allows 1, which says nothing
     */
    public Beta(int period) {
        super(Inputs.inRange("period", period, 2, Inputs.MAX_PERIOD) + 1);
        this.moments = new CrossMoments(period);
    }

    @Override
    double next(double x, double y) {
        boolean first = Double.isNaN(previousX);
        double rx = change(previousX, x);
        double ry = change(previousY, y);
        previousX = x;
        previousY = y;
        if (first) {
            return Double.NaN;
        }
        moments.update(rx, ry);
        double slope = moments.common() / moments.spreadX();
        return Inputs.isGap(slope) ? Double.NaN : slope;
    }

    private static double change(double before, double now) {
        return before == 0 ? 0 : now / before - 1;
    }

    @Override
    void clear() {
        moments.reset();
        previousX = Double.NaN;
    }
}
