package io.slipway.indicator;

/**
 * Ulcer index: how deep and how long the price has been below its highest, in percent.
 *
 * <p>Formula: the square root of the mean, over n inputs, of {@code (100 (x - high) / high)^2} with
 * {@code high} the highest of the n inputs up to each. Source: P. Martin, B. McCann, The Investor's
 * Guide to Fidelity Funds (1989), in the rolling form of StockCharts. NaN around a high of zero.
 */
public final class UlcerIndex extends SeriesFrame {
    private final int period;
    private final RollingMaximum highest;
    private final RollingTotal squares;

    /**
     * @param period n, 1 to 500,000
     */
    public UlcerIndex(int period) {
        super(2 * Inputs.inRange("period", period, 1, 500_000) - 1);
        this.period = period;
        this.highest = part(new RollingMaximum(period));
        this.squares = new RollingTotal(period);
    }

    @Override
    double next(double x) {
        double high = highest.update(x);
        double below = 100 * (x - high) / high;
        if (Inputs.isGap(below)) {
            squares.reset();
            return Double.NaN;
        }
        return Math.sqrt(squares.update(below * below) / period);
    }

    @Override
    void clear() {
        squares.reset();
    }
}
