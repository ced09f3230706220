package io.slipway.indicator;

/**
 * Rate of change in percent over {@code period} inputs.
 *
 * <p>Formula: {@code 100 * (x[t] / x[t-period] - 1)}; TA-Lib's ROC. A change from zero is
 * undefined: the result is NaN where TA-Lib answers 0.
 */
public final class Roc implements SeriesIndicator {
    private final double[] window;
    private final int period;
    private int next;
    private int missing;
    private double value = Double.NaN;

    /**
     * @param period how many inputs to look back, 1 to 1,000,000
     */
    public Roc(int period) {
        this.period = Inputs.period("period", period);
        this.window = new double[period];
        this.missing = period;
    }

    @Override
    public double update(double x) {
        if (Inputs.isGap(x)) {
            reset();
            return Double.NaN;
        }
        int at = next;
        double past = window[at];
        window[at] = x;
        next = ++at == period ? 0 : at;
        if (missing > 0) {
            missing--;
            return value;
        }
        double change = 100 * (x / past - 1);
        value = Inputs.isGap(change) ? Double.NaN : change;
        return value;
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public int warmUp() {
        return period + 1;
    }

    @Override
    public void reset() {
        next = 0;
        missing = period;
        value = Double.NaN;
    }

    /** The rate of change of a column; NaN in the warm-up. */
    public static double[] over(double[] in, int period) {
        double[] out = new double[in.length];
        over(in, period, out);
        return out;
    }

    /** As {@link #over(double[], int)}, into an array of the same length. */
    public static void over(double[] in, int period, double[] out) {
        Inputs.sameLength("out", out, in);
        Roc roc = new Roc(period);
        for (int i = 0; i < in.length; i++) {
            out[i] = roc.update(in[i]);
        }
    }
}
