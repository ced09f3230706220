package io.slipway.factor.kernel;

import java.util.Arrays;

/**
 * Statistics of one window, computed from their definitions: what live evaluation does bar by bar,
 * and what the column kernels are held against. Values are given oldest first; those that are not
 * finite are missing.
 */
public final class Definitions {

    private static final double FLAT = 2e-5;

    private Definitions() {}

    /** The finite values at the front of the array returned, and how many there are. */
    static double[] valid(double[] window) {
        return Arrays.stream(window).filter(WindowSums::isFinite).toArray();
    }

    public static double sum(double[] window) {
        double[] x = valid(window);
        return x.length == 0 ? Double.NaN : exactSum(x);
    }

    public static double mean(double[] window) {
        double[] x = valid(window);
        return x.length == 0 ? Double.NaN : exactSum(x) / x.length;
    }

    public static double variance(double[] window) {
        double[] x = valid(window);
        return x.length < 2 ? Double.NaN : moment(x, x) / (x.length - 1);
    }

    public static double deviation(double[] window) {
        return Math.sqrt(variance(window));
    }

    public static double count(double[] window) {
        return valid(window).length;
    }

    public static double max(double[] window) {
        return Arrays.stream(valid(window)).max().orElse(Double.NaN);
    }

    public static double min(double[] window) {
        return Arrays.stream(valid(window)).min().orElse(Double.NaN);
    }

    /** Place of the largest, the oldest row being 1; of the first missing value if there is one. */
    public static double place(double[] window, boolean ofMax) {
        if (valid(window).length == 0) {
            return Double.NaN;
        }
        int best = 0;
        for (int i = 0; i < window.length; i++) {
            if (!WindowSums.isFinite(window[i])) {
                return i + 1.0;
            }
            boolean wins = ofMax ? window[i] > window[best] : window[i] < window[best];
            best = wins ? i : best;
        }
        return best + 1.0;
    }

    /** Linear between the two nearest values. */
    public static double quantile(double[] window, double q) {
        double[] x = valid(window);
        if (x.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(x);
        double place = q * (x.length - 1);
        int below = (int) place;
        double share = place - below;
        return share == 0 ? x[below] : x[below] + (x[below + 1] - x[below]) * share;
    }

    /** Average rank of the newest by the count; NaN if it is missing. */
    public static double rank(double[] window) {
        double newest = window[window.length - 1];
        if (!WindowSums.isFinite(newest)) {
            return Double.NaN;
        }
        double below = 0;
        double same = 0;
        for (double each : valid(window)) {
            below += each < newest ? 1 : 0;
            same += each == newest ? 1 : 0;
        }
        return (below + (same + 1) / 2) / valid(window).length;
    }

    public static double meanDeviation(double[] window) {
        double[] x = valid(window);
        return Shapes.meanDeviation(x, x.length);
    }

    public static double product(double[] window) {
        double[] x = valid(window);
        return Shapes.product(x, x.length);
    }

    public static double skewness(double[] window) {
        double[] x = valid(window);
        return Shapes.skewness(x, x.length);
    }

    public static double kurtosis(double[] window) {
        double[] x = valid(window);
        return Shapes.kurtosis(x, x.length);
    }

    /** Covariance of the pairs of which both are there. */
    public static double covariance(double[] left, double[] right) {
        double[] x = paired(left, right);
        double[] y = paired(right, left);
        return x.length < 2 ? Double.NaN : moment(x, y) / (x.length - 1);
    }

    /** Pearson's correlation; NaN where either deviates by 2e-5 at most. */
    public static double correlation(double[] left, double[] right) {
        if (deviation(left) <= FLAT || deviation(right) <= FLAT) {
            return Double.NaN;
        }
        double[] x = paired(left, right);
        double[] y = paired(right, left);
        return x.length < 2 ? Double.NaN : moment(x, y) / Math.sqrt(moment(x, x) * moment(y, y));
    }

    /** Slope of the least squares line over the row numbers. */
    public static double slope(double[] window) {
        double[] x = valid(window);
        double[] row = rows(window);
        return x.length < 2 ? Double.NaN : moment(row, x) / moment(row, row);
    }

    public static double rsquare(double[] window) {
        if (deviation(window) <= FLAT) {
            return Double.NaN;
        }
        double[] x = valid(window);
        double[] row = rows(window);
        if (x.length < 2) {
            return Double.NaN;
        }
        double both = moment(row, x);
        return both * both / (moment(row, row) * moment(x, x));
    }

    /** The newest value less the line. */
    public static double residual(double[] window) {
        double slope = slope(window);
        double[] row = rows(window);
        double ahead = window.length - 1 - mean(row);
        return window[window.length - 1] - mean(window) - slope * ahead;
    }

    /** Weights 1…n, the newest n; NaN where a value is missing. */
    public static double linear(double[] window) {
        double sum = 0;
        for (int i = 0; i < window.length; i++) {
            sum += (i + 1) * window[i];
        }
        return sum / (window.length * (window.length + 1.0) / 2);
    }

    /** Qlib's: the mean of the products that are there, with weights 1…n that add up to 1. */
    public static double qlibWeighted(double[] window) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < window.length; i++) {
            if (WindowSums.isFinite(window[i])) {
                sum += (i + 1) * window[i];
                count++;
            }
        }
        return sum / (window.length * (window.length + 1.0) / 2) / count;
    }

    private static double[] rows(double[] window) {
        double[] rows = new double[window.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = WindowSums.isFinite(window[i]) ? i : Double.NaN;
        }
        return valid(rows);
    }

    private static double[] paired(double[] x, double[] with) {
        double[] pairs = new double[x.length];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = WindowSums.isFinite(with[i]) ? x[i] : Double.NaN;
        }
        return valid(pairs);
    }

    /** Sum of products of deviations from the means. */
    private static double moment(double[] x, double[] y) {
        double meanX = Shapes.mean(x, x.length);
        double meanY = Shapes.mean(y, y.length);
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
            sumX += x[i] - meanX;
            sumY += y[i] - meanY;
        }
        return sum - sumX * sumY / x.length;
    }

    /** Kahan's compensated sum. */
    private static double exactSum(double[] x) {
        double sum = 0;
        double lost = 0;
        for (double each : x) {
            double next = sum + each;
            lost += Math.abs(sum) >= Math.abs(each) ? (sum - next) + each : (each - next) + sum;
            sum = next;
        }
        return sum + lost;
    }
}
