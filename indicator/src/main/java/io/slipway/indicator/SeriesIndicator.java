package io.slipway.indicator;

/** An indicator over a single series, such as closing prices. */
public interface SeriesIndicator extends Indicator {

    /**
     * Takes the next input and returns the new {@link #value()}.
     *
     * @param x the next input; one that is not finite is a gap after which the indicator starts
     *     anew
     * @return the new value, NaN while warming up
     */
    double update(double x);

    /**
     * Takes the inputs {@code from} to {@code to - 1} of a column and writes the value after each
     * to the same place of {@code out}, which may be the same array.
     */
    default void over(double[] in, int from, int to, double[] out) {
        for (int i = from; i < to; i++) {
            out[i] = update(in[i]);
        }
    }

    /** Takes a whole column and returns the value after each input. */
    default double[] over(double[] in) {
        double[] out = new double[in.length];
        over(in, 0, in.length, out);
        return out;
    }

    /**
     * This indicator followed by another that is fed with its values, as in the moving average of
     * an RSI. The result takes both instances over: do not update them elsewhere.
     */
    default SeriesIndicator then(SeriesIndicator next) {
        return new SeriesChain(this, next);
    }
}
