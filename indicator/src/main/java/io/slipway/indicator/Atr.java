package io.slipway.indicator;

/**
 * Average true range: Wilder's average ({@link Rma}) of the {@link TrueRange}.
 *
 * <p>It starts at the bar of index {@code period} from the mean of the first {@code period} true
 * ranges, the first of which belongs to the second bar. Source: J. Welles Wilder, New Concepts in
 * Technical Trading Systems (1978), section III; seeded as TA-Lib's ATR.
 */
public final class Atr implements BarIndicator {
    private final int period;
    private final TrueRange range = new TrueRange();
    private final ExponentialMean mean;

    /**
     * @param period number of true ranges averaged, 1 to 1,000,000; Wilder used 14
     */
    public Atr(int period) {
        this.period = Inputs.period("period", period);
        this.mean = new ExponentialMean(period, 1.0 / period);
    }

    @Override
    public double update(double high, double low, double close) {
        double travelled = range.update(high, low, close);
        if (Double.isNaN(travelled)) {
            mean.reset();
            return Double.NaN;
        }
        return mean.update(travelled);
    }

    @Override
    public double value() {
        return mean.value();
    }

    @Override
    public int warmUp() {
        return period + 1;
    }

    @Override
    public void reset() {
        range.reset();
        mean.reset();
    }

    /** The average true range of columns of bars; NaN in the warm-up. */
    public static double[] over(double[] high, double[] low, double[] close, int period) {
        double[] out = new double[high.length];
        over(high, low, close, period, out);
        return out;
    }

    /** As {@link #over(double[], double[], double[], int)}, into an array of the same length. */
    public static void over(double[] high, double[] low, double[] close, int period, double[] out) {
        Inputs.sameLength("low", low, high);
        Inputs.sameLength("close", close, high);
        Inputs.sameLength("out", out, high);
        Atr atr = new Atr(period);
        for (int i = 0; i < high.length; i++) {
            out[i] = atr.update(high[i], low[i], close[i]);
        }
    }
}
