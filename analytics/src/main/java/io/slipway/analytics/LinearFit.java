package io.slipway.analytics;

/**
 * Least squares line of one series on another.
 *
 * @param meanX mean of the explaining series
 * @param meanY mean of the explained series
 * @param slope {@code cov / var(x)}, {@code NaN} where x is constant
 * @param correlation Pearson's, {@code NaN} where either is constant
 * @param residualSquares sum of squared residuals
 */
record LinearFit(
        double meanX, double meanY, double slope, double correlation, double residualSquares) {

    static LinearFit of(double[] x, double[] y) {
        return of(x, Moments.of(x), y, Moments.of(y));
    }

    static LinearFit of(double[] x, Moments momentsX, double[] y, Moments momentsY) {
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - momentsX.mean()) * (y[i] - momentsY.mean());
        }
        if (x.length < 2 || momentsX.squares() == 0) {
            return new LinearFit(
                    momentsX.mean(), momentsY.mean(), Double.NaN, Double.NaN, Double.NaN);
        }
        double slope = products / momentsX.squares();
        double scale = Math.sqrt(momentsX.squares() * momentsY.squares());
        double correlation = scale > 0 ? Math.clamp(products / scale, -1, 1) : Double.NaN;
        double residuals = Math.max(0, momentsY.squares() - slope * products);
        return new LinearFit(momentsX.mean(), momentsY.mean(), slope, correlation, residuals);
    }

    /** The value of the line at zero. */
    double intercept() {
        return meanY - slope * meanX;
    }

    double rSquared() {
        return correlation * correlation;
    }
}
