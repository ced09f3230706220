package io.slipway.indicator;

/**
 * The smallest of the last {@code period} inputs; TA-Lib's MIN.
 *
 * <p>An update takes constant time on average, whatever the period.
 */
public final class RollingMinimum implements SeriesIndicator {
    private final int period;
    private final MonotoneWindow window;

    /**
     * @param period length of the window, 1 to 1,000,000
     */
    public RollingMinimum(int period) {
        this.period = Inputs.period("period", period);
        this.window = new MonotoneWindow(period);
    }

    @Override
    public double update(double x) {
        if (Inputs.isGap(x)) {
            reset();
            return Double.NaN;
        }
        return -window.update(-x);
    }

    @Override
    public double value() {
        return -window.value();
    }

    @Override
    public int warmUp() {
        return period;
    }

    @Override
    public void reset() {
        window.reset();
    }

    /** The rolling minimum of a column; NaN in the warm-up. */
    public static double[] over(double[] in, int period) {
        double[] out = new double[in.length];
        over(in, period, out);
        return out;
    }

    /** As {@link #over(double[], int)}, into an array of the same length. */
    public static void over(double[] in, int period, double[] out) {
        Inputs.sameLength("out", out, in);
        RollingMinimum minimum = new RollingMinimum(period);
        for (int i = 0; i < in.length; i++) {
            out[i] = minimum.update(in[i]);
        }
    }
}
