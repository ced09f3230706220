package io.slipway.indicator;

/**
 * The mean absolute deviation from the mean of the last {@code period} inputs; TA-Lib's AVGDEV. An
 * update takes time in proportion to the period.
 */
public final class AverageDeviation extends SeriesFrame {
    private final Window window;
    private final int period;

    /**
     * @param period length of the window, 1 to 10,000
     */
    public AverageDeviation(int period) {
        super(Inputs.inRange("period", period, 1, 10_000));
        this.period = period;
        this.window = new Window(period);
    }

    @Override
    double next(double x) {
        return window.update(x) ? window.absoluteDifferences(window.mean(x)) / period : Double.NaN;
    }

    @Override
    void clear() {
        window.reset();
    }
}
