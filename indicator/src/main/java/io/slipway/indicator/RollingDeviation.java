package io.slipway.indicator;

/**
 * The standard deviation of the last {@code period} inputs.
 *
 * <p>Formula: {@code sqrt(sum((x - mean)^2) / n)} with n the period ({@link Deviation#POPULATION},
 * TA-Lib's STDDEV) or one less ({@link Deviation#SAMPLE}). It is never negative and exactly zero
 * where all inputs of the window are equal.
 *
 * <p>The sums are kept of differences from a centre near the mean, and are updated as the window
 * moves. Once a window, and whenever the result has become so small against what the sums have held
 * that rounding could show (a spike or a jump in level has left the window), centre and sums are
 * computed afresh from the window in two passes. So an update takes constant time on average for
 * anything that looks like prices, and large offsets do not cost digits. Source: T. F. Chan, G. H.
 * Golub, R. J. LeVeque, Algorithms for Computing the Sample Variance (1983), shifted and two-pass
 * algorithms.
 */
public final class RollingDeviation extends SeriesFrame {
    /** Below this share of the largest sum of squares, rounding is no longer negligible. */
    private static final double TRUSTED_SHARE = 1e-4;

    private final double[] window;
    private final int period;
    private final int divisor;
    private int next;
    private boolean full;

    private double centre;
    private double sum;
    private double squares;
    private double largestSquares;

    /**
     * @param period length of the window, to 1,000,000; from 1, for a sample from 2
     */
    public RollingDeviation(int period, Deviation kind) {
        super(Inputs.inRange("period", period, kind.minPeriod(), Inputs.MAX_PERIOD));
        this.period = period;
        this.divisor = kind.divisor(period);
        this.window = new double[period];
    }

    @Override
    double next(double x) {
        int at = next;
        double old = window[at];
        window[at] = x;
        next = ++at == period ? 0 : at;
        if (next == 0) {
            full = true;
            return recentre(x);
        }
        return full ? slide(old, x) : Double.NaN;
    }

    private double slide(double old, double x) {
        double difference = x - old;
        sum += difference;
        squares += difference * ((x - centre) + (old - centre));
        largestSquares = Math.max(largestSquares, squares);
        double spread = squares - sum * sum / period;
        if (spread < TRUSTED_SHARE * largestSquares) {
            return recentre(x);
        }
        return Math.sqrt(spread / divisor);
    }

    /** The two passes; differences from x in the first make equal inputs give exactly zero. */
    private double recentre(double x) {
        double offset = 0;
        for (double held : window) {
            offset += held - x;
        }
        centre = x + offset / period;
        sum = 0;
        squares = 0;
        for (double held : window) {
            double difference = held - centre;
            sum += difference;
            squares += difference * difference;
        }
        largestSquares = squares;
        return Math.sqrt(Math.max(squares - sum * sum / period, 0) / divisor);
    }

    @Override
    void clear() {
        next = 0;
        full = false;
    }

    /** The rolling deviation of a column; NaN in the warm-up. */
    public static double[] over(double[] in, int period, Deviation kind) {
        return new RollingDeviation(period, kind).over(in);
    }
}
