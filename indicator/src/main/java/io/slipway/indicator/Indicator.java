package io.slipway.indicator;

/**
 * A statistic of one series that is updated input by input. What it is fed with is said by {@link
 * SeriesIndicator} and {@link BarIndicator}.
 *
 * <p>Not thread-safe: an instance belongs to the thread that updates it.
 */
public interface Indicator {

    /** The result after the latest input; NaN while warming up or where it is undefined. */
    double value();

    /** Whether {@link #value()} is a number. */
    default boolean isReady() {
        return !Double.isNaN(value());
    }

    /** How many finite inputs it takes until {@link #value()} is a number; at least 1. */
    int warmUp();

    /** Forgets all inputs: the state is that of a new instance. */
    void reset();
}
