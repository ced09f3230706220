package io.slipway.indicator;

/**
 * An indicator over bars. Its class has a shorter {@code update} that takes only what it reads,
 * such as high, low and close.
 */
public interface BarIndicator extends Indicator {

    /**
     * Takes the next bar and returns the new {@link #value()}.
     *
     * <p>A bar with a field that is not finite, among those the indicator reads, is a gap after
     * which the indicator starts anew. That low does not exceed high, and that no volume is
     * negative, is taken for granted.
     *
     * @return the new value, NaN while warming up
     */
    double update(double open, double high, double low, double close, double volume);

    /**
     * This indicator followed by another that is fed with its values. The result takes both
     * instances over: do not update them elsewhere.
     */
    default BarIndicator then(SeriesIndicator next) {
        return new BarChain(this, next);
    }
}
