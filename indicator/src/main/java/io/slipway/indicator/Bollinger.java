package io.slipway.indicator;

/**
 * Bollinger bands: a moving average with bands some standard deviations away.
 *
 * <p>Formula: {@code middle = SMA(period)}, {@code upper = middle + up * deviation}, {@code lower =
 * middle - down * deviation}, with the population deviation of the same window. Source: J.
 * Bollinger, Bollinger on Bollinger Bands (2001); the same as TA-Lib's BBANDS with a simple
 * average. {@link #value()} is the middle, the further outputs are upper, lower and deviation.
 */
public final class Bollinger extends SeriesFrame {
    private final double up;
    private final double down;
    private final SeriesIndicator middle;
    private final RollingDeviation deviation;

    /**
     * Bands at equal distance.
     *
     * @param period length of the window, 1 to 1,000,000; Bollinger used 20
     * @param width distance of the bands in deviations, at least 0; Bollinger used 2
     */
    public Bollinger(int period, double width) {
        this(period, Inputs.width("width", width), width);
    }

    /**
     * Bands at different distances.
     *
     * @param period length of the window, 1 to 1,000,000
     * @param up distance of the upper band in deviations, at least 0
     * @param down distance of the lower band in deviations, at least 0
     */
    public Bollinger(int period, double up, double down) {
        this(period, up, down, AverageKind.SMA);
    }

    /** Bands around another average of the same period, as TA-Lib's BBANDS allows. */
    public Bollinger(int period, double up, double down, AverageKind kind) {
        this(period, up, down, kind.create(period));
    }

    private Bollinger(int period, double up, double down, SeriesIndicator middle) {
        super(middle.warmUp());
        this.up = Inputs.width("up", up);
        this.down = Inputs.width("down", down);
        this.middle = part(middle);
        this.deviation = part(new RollingDeviation(period, Deviation.POPULATION));
    }

    @Override
    double next(double x) {
        deviation.update(x);
        return middle.update(x);
    }

    @Override
    double further(int index) {
        double spread = deviation.value();
        return switch (index) {
            case 1 -> value + up * spread;
            case 2 -> value - down * spread;
            default -> spread;
        };
    }

    /** The upper band, NaN while warming up. */
    public double upper() {
        return output(1);
    }

    /** The moving average, NaN while warming up. */
    public double middle() {
        return value();
    }

    /** The lower band, NaN while warming up. */
    public double lower() {
        return output(2);
    }

    /** The population deviation of the window, NaN while warming up. */
    public double deviation() {
        return output(3);
    }
}
