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
     * This indicator followed by another that is fed with its values, as in the moving average of
     * an RSI. The result takes both instances over: do not update them elsewhere.
     */
    default SeriesIndicator then(SeriesIndicator next) {
        return new SeriesChain(this, next);
    }
}
