package io.slipway.indicator;

/**
 * Bollinger bands: a moving average with bands some standard deviations away.
 *
 * <p>Formula: {@code middle = SMA(period)}, {@code upper = middle + up * deviation}, {@code lower =
 * middle - down * deviation}, with the population deviation of the same window. Source: J.
 * Bollinger, Bollinger on Bollinger Bands (2001); the same as TA-Lib's BBANDS with a simple
 * average. {@link #value()} is the middle.
 */
public final class Bollinger implements SeriesIndicator {
    private final double up;
    private final double down;
    private final Sma middle;
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
        this.up = Inputs.width("up", up);
        this.down = Inputs.width("down", down);
        this.middle = new Sma(period);
        this.deviation = new RollingDeviation(period, Deviation.POPULATION);
    }

    /** Returns the new middle. */
    @Override
    public double update(double x) {
        deviation.update(x);
        return middle.update(x);
    }

    /** The middle. */
    @Override
    public double value() {
        return middle.value();
    }

    /** The upper band, NaN while warming up. */
    public double upper() {
        return middle.value() + up * deviation.value();
    }

    /** The moving average, NaN while warming up. */
    public double middle() {
        return middle.value();
    }

    /** The lower band, NaN while warming up. */
    public double lower() {
        return middle.value() - down * deviation.value();
    }

    /** The population deviation of the window, NaN while warming up. */
    public double deviation() {
        return deviation.value();
    }

    @Override
    public int warmUp() {
        return middle.warmUp();
    }

    @Override
    public void reset() {
        middle.reset();
        deviation.reset();
    }

    /** The bands of a column at equal distance; NaN in the warm-up. */
    public static Bands over(double[] in, int period, double width) {
        Bands out = Bands.ofLength(in.length);
        over(in, new Bollinger(period, width), out);
        return out;
    }

    /** The bands of a column at different distances; NaN in the warm-up. */
    public static Bands over(double[] in, int period, double up, double down) {
        Bands out = Bands.ofLength(in.length);
        over(in, period, up, down, out);
        return out;
    }

    /** As {@link #over(double[], int, double, double)}, into columns of the same length. */
    public static void over(double[] in, int period, double up, double down, Bands out) {
        over(in, new Bollinger(period, up, down), out);
    }

    private static void over(double[] in, Bollinger bollinger, Bands out) {
        Inputs.sameLength("out", out.upper(), in);
        double[] upper = out.upper();
        double[] middle = out.middle();
        double[] lower = out.lower();
        for (int i = 0; i < in.length; i++) {
            double mean = bollinger.update(in[i]);
            upper[i] = bollinger.upper();
            lower[i] = bollinger.lower();
            middle[i] = mean;
        }
    }
}
