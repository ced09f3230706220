package io.slipway.analytics;

import java.util.Arrays;

/**
 * Figures over a moving window. Each result has the length of the input and is {@code NaN} until
 * the window is full and wherever the figure is not defined.
 *
 * <p>Time is linear whatever the window: sums of squared distances are carried along (Welford 1962)
 * and computed afresh once per window length, so that rounding cannot build up.
 */
public final class Rolling {

    private static final double ROUNDING = 1e-14;

    private Rolling() {}

    /**
     * Annualized deviation of the last {@code window} returns.
     *
     * @param returns finite values
     * @param window at least 1
     */
    public static double[] volatility(double[] returns, int window, Conventions conventions) {
        double[] result = empty("returns", returns, window);
        Window moving = new Window(returns, returns, window);
        double scale = Math.sqrt(conventions.periodsPerYear() / divisor(window, conventions));
        for (int i = window - 1; i < result.length; i++) {
            moving.moveTo(i);
            result[i] = Math.sqrt(moving.squares()) * scale;
        }
        return finite(result);
    }

    /**
     * Annualized Sharpe ratio of the last {@code window} returns, with the conventions' risk-free
     * rate.
     *
     * @param returns finite values
     * @param window at least 1
     */
    public static double[] sharpe(double[] returns, int window, Conventions conventions) {
        double[] result = empty("returns", returns, window);
        Window moving = new Window(returns, returns, window);
        double riskFree = conventions.riskFreePerPeriod();
        double divisor = divisor(window, conventions);
        double scale = Math.sqrt(conventions.periodsPerYear());
        for (int i = window - 1; i < result.length; i++) {
            moving.moveTo(i);
            double deviation = Math.sqrt(moving.squares() / divisor);
            result[i] = ReturnStatistics.ratio(moving.mean() - riskFree, deviation) * scale;
        }
        return finite(result);
    }

    /**
     * Beta of the last {@code window} returns to the benchmark: covariance over variance.
     *
     * @param returns finite values
     * @param benchmark finite values, as many
     * @param window at least 1
     */
    public static double[] beta(double[] returns, double[] benchmark, int window) {
        double[] result = empty("returns", returns, window);
        Inputs.requireSameLength("benchmark", benchmark.length, "returns", returns.length);
        Inputs.requireFinite("benchmark", benchmark);
        Window moving = new Window(benchmark, returns, window);
        for (int i = window - 1; i < result.length; i++) {
            moving.moveTo(i);
            result[i] = moving.products() / moving.squares();
        }
        return finite(result);
    }

    /**
     * Compounded return of the last {@code window} returns.
     *
     * @param returns simple returns of at least -1
     * @param window at least 1
     */
    public static double[] compoundReturn(double[] returns, int window) {
        Inputs.requireReturns("returns", returns);
        double[] result = empty("returns", returns, window);
        double[] suffix = new double[window];
        double prefix = 1;
        for (int i = 0; i < returns.length; i++) {
            int place = i % window;
            prefix = place == 0 ? 1 + returns[i] : prefix * (1 + returns[i]);
            if (i >= window - 1) {
                double older = place == window - 1 ? 1 : suffix[place + 1];
                result[i] = older * prefix - 1;
            }
            if (place == window - 1) {
                fillSuffix(returns, i, suffix);
            }
        }
        return finite(result);
    }

    /** Products from each place of the finished block to its end. */
    private static void fillSuffix(double[] returns, int last, double[] suffix) {
        double product = 1;
        for (int k = suffix.length - 1; k >= 0; k--) {
            product *= 1 + returns[last - (suffix.length - 1 - k)];
            suffix[k] = product;
        }
    }

    private static double[] empty(String name, double[] values, int window) {
        Inputs.requireWindow(window);
        Inputs.requireFinite(name, values);
        double[] result = new double[values.length];
        Arrays.fill(result, Double.NaN);
        return result;
    }

    private static double divisor(int window, Conventions conventions) {
        return conventions.deviation() == Deviation.SAMPLE ? window - 1 : window;
    }

    private static double[] finite(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                values[i] = Double.NaN;
            }
        }
        return values;
    }

    /** Means and centred sums of the last values of two columns. */
    private static final class Window {

        private final double[] x;
        private final double[] y;
        private final int length;
        private double meanX;
        private double meanY;
        private double squares;
        private double products;
        private double largest;

        Window(double[] x, double[] y, int length) {
            this.x = x;
            this.y = y;
            this.length = length;
        }

        /** Moves the end of the window to {@code i}, one further than before. */
        void moveTo(int i) {
            if ((i + 1) % length == 0) {
                restart(i);
            } else {
                slide(i);
            }
        }

        private void restart(int i) {
            double sumX = 0;
            double sumY = 0;
            largest = 0;
            for (int k = i - length + 1; k <= i; k++) {
                sumX += x[k];
                sumY += y[k];
                largest = Math.max(largest, Math.abs(x[k]));
            }
            meanX = sumX / length;
            meanY = sumY / length;
            squares = 0;
            products = 0;
            for (int k = i - length + 1; k <= i; k++) {
                squares += (x[k] - meanX) * (x[k] - meanX);
                products += (x[k] - meanX) * (y[k] - meanY);
            }
        }

        private void slide(int i) {
            double oldX = x[i - length];
            double oldMeanX = meanX;
            meanX += (x[i] - oldX) / length;
            meanY += (y[i] - y[i - length]) / length;
            squares += (x[i] - oldX) * (x[i] - meanX + oldX - oldMeanX);
            products += (x[i] - oldMeanX) * (y[i] - meanY);
            products -= (oldX - oldMeanX) * (y[i - length] - meanY);
            largest = Math.max(largest, Math.abs(x[i]));
        }

        double mean() {
            return meanY;
        }

        /** Zero where the deviation is no more than rounding. */
        double squares() {
            double rounding = ROUNDING * largest;
            return squares <= length * rounding * rounding ? 0 : squares;
        }

        double products() {
            return products;
        }
    }
}
