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
public final class Rsi extends SeriesFrame {
    private final ExponentialMean gain;
    private final ExponentialMean loss;
    private double previous = Double.NaN;

    /**
     * @param period number of changes averaged, 1 to 1,000,000; Wilder used 14
     */
    public Rsi(int period) {
        super(Inputs.period("period", period) + 1);
        this.gain = new ExponentialMean(period, 1.0 / period);
        this.loss = new ExponentialMean(period, 1.0 / period);
    }

    @Override
    double next(double x) {
        double change = x - previous;
        previous = x;
        if (Double.isNaN(change)) {
            return Double.NaN;
        }
        double rises = gain.update(Math.max(change, 0));
        double moves = rises + loss.update(Math.max(-change, 0));
        return moves == 0 ? 50 : 100 * (rises / moves);
    }

    @Override
    public int unstablePeriod() {
        return gain.unstablePeriod();
    }

    @Override
    void clear() {
        gain.reset();
        loss.reset();
        previous = Double.NaN;
    }

    /** The RSI of a column; NaN in the warm-up. */
    public static double[] over(double[] in, int period) {
        return new Rsi(period).over(in);
    }
}
