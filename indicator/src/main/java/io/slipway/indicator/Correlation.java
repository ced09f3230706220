package io.slipway.indicator;

/**
 * Pearson's correlation of two series over a window, -1 to 1; TA-Lib's CORREL. NaN where one of
 * them does not move; TA-Lib answers 0.
 */
public final class Correlation extends PairFrame {
    private final CrossMoments moments;

    /**
     * @param period length of the window, 2 to 1,000,000
     */
    public Correlation(int period) {
        super(Inputs.inRange("period", period, 2, Inputs.MAX_PERIOD));
        this.moments = new CrossMoments(period);
    }

    @Override
    double next(double x, double y) {
        moments.update(x, y);
        double spread = Math.sqrt(moments.spreadX()) * Math.sqrt(moments.spreadY());
        double correlation = moments.common() / spread;
        return Inputs.isGap(correlation) ? Double.NaN : Math.clamp(correlation, -1, 1);
    }

    @Override
    void clear() {
        moments.reset();
    }
}
