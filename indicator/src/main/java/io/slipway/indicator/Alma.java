package io.slipway.indicator;

/**
 * Arnaud Legoux moving average: weights shaped like a bell that stands nearer to the newest input.
 *
 * <p>Formula: weights {@code exp(-(i - m)^2 / (2 s^2))} for i from 0, the oldest, with {@code m =
 * floor(offset (n - 1))} and {@code s = n / sigma}, divided by their sum; TA-Lib's ALMA and
 * Tulip's. Source: A. Legoux, D. Kouzis-Loukas (2009). An update takes time in proportion to the
 * period.
 */
public final class Alma extends SeriesFrame {
    private final Window window;
    private final double[] weights;

    /**
     * @param period n, 1 to 10,000
     * @param sigma how narrow the bell is, 0.01 to 1000
     * @param offset where it stands, from 0, the oldest input, to 1
     */
    public Alma(int period, double sigma, double offset) {
        super(Inputs.inRange("period", period, 1, 10_000));
        double m = Math.floor(Inputs.inRange("offset", offset, 0, 1) * (period - 1));
        double s = period / Inputs.inRange("sigma", sigma, 0.01, 1000);
        this.window = new Window(period);
        this.weights = new double[period];
        double sum = 0;
        for (int i = 0; i < period; i++) {
            weights[i] = Math.exp(-(i - m) * (i - m) / (2 * s * s));
            sum += weights[i];
        }
        for (int i = 0; i < period; i++) {
            weights[i] /= sum;
        }
    }

    @Override
    double next(double x) {
        return window.update(x) ? x + window.weighted(weights, x) : Double.NaN;
    }

    @Override
    void clear() {
        window.reset();
    }
}
