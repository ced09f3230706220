package io.slipway.indicator;

/**
 * The least-squares line through the last n inputs over their places 0 to n - 1, of which one
 * figure is shown.
 *
 * <p>Formula: {@code slope = sum((i - mean i) x) / sum((i - mean i)^2)}, the line through the mean
 * of both. TA-Lib's LINEARREG (the line at the newest input), LINEARREG_SLOPE, _INTERCEPT (the line
 * at the oldest), _ANGLE (of the slope, in degrees) and TSF (the line one step ahead).
 */
public final class LinearRegression extends SeriesFrame {

    /** Which figure. */
    public enum Figure {
        END,
        SLOPE,
        INTERCEPT,
        ANGLE,
        FORECAST
    }

    private final Figure figure;
    private final double half;
    private final TrendWindow window;

    /**
     * @param period n, 2 to 1,000,000
     */
    public LinearRegression(Figure figure, int period) {
        super(Inputs.inRange("period", period, 2, Inputs.MAX_PERIOD));
        this.figure = figure;
        this.half = 0.5 * (period - 1);
        this.window = new TrendWindow(period);
    }

    @Override
    double next(double x) {
        window.update(x);
        double slope = window.slope();
        return switch (figure) {
            case END -> window.mean() + slope * half;
            case SLOPE -> slope;
            case INTERCEPT -> window.mean() - slope * half;
            case ANGLE -> Math.toDegrees(Math.atan(slope));
            case FORECAST -> window.mean() + slope * (half + 1);
        };
    }

    @Override
    void clear() {
        window.reset();
    }
}
