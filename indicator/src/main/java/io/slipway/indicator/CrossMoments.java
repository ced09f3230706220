package io.slipway.indicator;

/**
 * The variances of two series and their covariance over a window, each times the number of values.
 *
 * <p>Sums of differences from the means of the window before are kept as {@link RollingTotal}s, so
 * that neither large offsets nor values that have left the window cost digits.
 */
final class CrossMoments {
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
        spreadX = Math.max(sumXx.update(dx * dx) - x * x / period, 0);
        spreadY = Math.max(sumYy.update(dy * dy) - y * y / period, 0);
        common = sumXy.update(dx * dy) - x * y / period;
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
