package io.slipway.factor.kernel;

/**
 * Exponentially weighted mean as pandas' {@code ewm(adjust=True, ignore_na=False).mean()}: the
 * value k rows ago has the weight (1-a)^k, and the mean is of the values that are there. A row
 * without a value keeps the mean and ages the weights.
 */
public final class WeightedMean {

    private final double keeps;
    private double mean = Double.NaN;
    private double weight;

    /**
     * @param newest weight of the newest value against all before, above 0 and at most 1
     */
    public WeightedMean(double newest) {
        this.keeps = 1 - newest;
    }

    /** Takes a row and returns the mean; NaN until there was a value. */
    public double update(double x) {
        boolean there = WindowSums.isFinite(x);
        if (Double.isNaN(mean)) {
            mean = there ? x : Double.NaN;
            weight = 1;
            return mean;
        }
        weight *= keeps;
        if (there) {
            mean += (x - mean) / (weight + 1);
            weight += 1;
        }
        return mean;
    }

    public static void over(double[] x, double[] out, double newest, int rows) {
        WeightedMean mean = new WeightedMean(newest);
        for (int i = 0; i < rows; i++) {
            out[i] = mean.update(x[i]);
        }
    }
}
