package io.slipway.indicator;

/**
 * Relative strength index, between 0 and 100.
 *
 * <p>Formula: {@code 100 * gain / (gain + loss)}, where gain and loss are Wilder's averages ({@link
 * Rma}) of the rises and falls from input to input, both started from the mean of the first {@code
 * period} changes. Source: J. Welles Wilder, New Concepts in Technical Trading Systems (1978),
 * section VI, in the algebraically equal form of TA-Lib's RSI.
 *
 * <p>Where there was neither rise nor fall the formula is 0/0. The result is then 50, the neutral
 * reading; TA-Lib answers 0, which reads as oversold.
 */
public final class Rsi implements SeriesIndicator {
    private final int period;
    private final ExponentialMean gain;
    private final ExponentialMean loss;
    private double previous = Double.NaN;

    /**
     * @param period number of changes averaged, 1 to 1,000,000; Wilder used 14
     */
    public Rsi(int period) {
        this.period = Inputs.period("period", period);
        this.gain = new ExponentialMean(period, 1.0 / period);
        this.loss = new ExponentialMean(period, 1.0 / period);
    }

    @Override
    public double update(double x) {
        if (Inputs.isGap(x)) {
            reset();
            return Double.NaN;
        }
        double change = x - previous;
        previous = x;
        if (Double.isNaN(change)) {
            return Double.NaN;
        }
        gain.update(Math.max(change, 0));
        loss.update(Math.max(-change, 0));
        return value();
    }

    @Override
    public double value() {
        double rises = gain.value();
        double moves = rises + loss.value();
        return moves == 0 ? 50 : 100 * (rises / moves);
    }

    @Override
    public int warmUp() {
        return period + 1;
    }

    @Override
    public void reset() {
        gain.reset();
        loss.reset();
        previous = Double.NaN;
    }

    /** The RSI of a column; NaN in the warm-up. */
    public static double[] over(double[] in, int period) {
        double[] out = new double[in.length];
        over(in, period, out);
        return out;
    }

    /** As {@link #over(double[], int)}, into an array of the same length. */
    public static void over(double[] in, int period, double[] out) {
        Inputs.sameLength("out", out, in);
        Rsi rsi = new Rsi(period);
        for (int i = 0; i < in.length; i++) {
            out[i] = rsi.update(in[i]);
        }
    }
}
