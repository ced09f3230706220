package io.slipway.indicator;

/**
 * The variances of two series and their covariance over a window, each times the number of values.
 *
 * <p>Sums of differences from the means of the window before are kept as {@link RollingTotal}s, so
 * that neither large offsets nor values that have left the window cost digits. Where the window has
 * moved away from those means, or hardly varies, it is measured afresh.
 */
final class CrossMoments {
    private static final double TRUSTED_SHARE = 1e-4;

    private final int period;
    private final Window xs;
    private final Window ys;
    private final RollingTotal sumX;
    private final RollingTotal sumY;
    private final RollingTotal sumXx;
    private final RollingTotal sumYy;
    private final RollingTotal sumXy;
    private double anchorX;
    private double anchorY;
    private int seen;
    private double squaresX;
    private double squaresY;

    private double spreadX = Double.NaN;
    private double spreadY = Double.NaN;
    private double common = Double.NaN;

    CrossMoments(int period) {
        this.period = period;
        this.xs = new Window(period);
        this.ys = new Window(period);
        this.sumX = new RollingTotal(period);
        this.sumY = new RollingTotal(period);
        this.sumXx = new RollingTotal(period);
        this.sumYy = new RollingTotal(period);
        this.sumXy = new RollingTotal(period);
    }

    /** Takes finite inputs. */
    void update(double x, double y) {
        if (seen == 0) {
            anchorX = x;
            anchorY = y;
        }
        ys.update(y);
        boolean full = xs.update(x);
        seen++;
        if (full && seen % period == 0) {
            reanchor(x, y);
        } else {
            measure(x - anchorX, y - anchorY);
        }
        if (full && isDoubtful()) {
            measureAfresh(x, y);
        }
    }

    /** Once a window the means become the anchors, and the window is summed from them. */
    private void reanchor(double x, double y) {
        seen = period;
        anchorX = xs.mean(x);
        anchorY = ys.mean(y);
        forget();
        for (int i = 0; i < period; i++) {
            measure(xs.fromOldest(i) - anchorX, ys.fromOldest(i) - anchorY);
        }
    }

    private void measure(double dx, double dy) {
        double x = sumX.update(dx);
        double y = sumY.update(dy);
        squaresX = sumXx.update(dx * dx);
        squaresY = sumYy.update(dy * dy);
        spreadX = squaresX - x * x / period;
        spreadY = squaresY - y * y / period;
        common = sumXy.update(dx * dy) - x * y / period;
    }

    /** Whether so little is left of the squares that their rounding could show. */
    private boolean isDoubtful() {
        return spreadX < TRUSTED_SHARE * squaresX || spreadY < TRUSTED_SHARE * squaresY;
    }

    /** In two passes over the window; differences from the newest make equal inputs exact zeros. */
    private void measureAfresh(double x, double y) {
        double meanX = xs.mean(x);
        double meanY = ys.mean(y);
        spreadX = 0;
        spreadY = 0;
        common = 0;
        for (int i = 0; i < period; i++) {
            double dx = xs.fromOldest(i) - meanX;
            double dy = ys.fromOldest(i) - meanY;
            spreadX += dx * dx;
            spreadY += dy * dy;
            common += dx * dy;
        }
    }

    double spreadX() {
        return spreadX;
    }

    double spreadY() {
        return spreadY;
    }

    double common() {
        return common;
    }

    private void forget() {
        sumX.reset();
        sumY.reset();
        sumXx.reset();
        sumYy.reset();
        sumXy.reset();
    }

    void reset() {
        forget();
        xs.reset();
        ys.reset();
        seen = 0;
        spreadX = Double.NaN;
        spreadY = Double.NaN;
        common = Double.NaN;
    }
}
