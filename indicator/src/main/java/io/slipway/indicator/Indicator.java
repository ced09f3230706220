package io.slipway.indicator;

/**
 * A statistic that is updated input by input. What it is fed with is said by {@link
 * SeriesIndicator}, {@link PairIndicator} and {@link BarIndicator}.
 *
 * <p>Not thread-safe: an instance belongs to the thread that updates it.
 */
public interface Indicator {
    /** The {@link #unstablePeriod()} of what never forgets where it began. */
    int WHOLE_HISTORY = Integer.MAX_VALUE;

    /** The result after the latest input; NaN while warming up or where it is undefined. */
    double value();

    /**
     * One of the results; {@link #value()} is the one of index 0.
     *
     * @param index place in the order of the indicator's documentation and of the {@link
     *     IndicatorCatalog}; an indicator of one result does not read it
     */
    default double output(int index) {
        return value();
    }

    /** Whether {@link #value()} is a number. */
    default boolean isReady() {
        return !Double.isNaN(value());
    }

    /** How many finite inputs it takes until {@link #value()} is a number; at least 1. */
    int warmUp();

    /**
     * How many inputs beyond the {@link #warmUp()} it takes until another start of the series
     * changes the results by less than 1e-10 of their scale: 0 for what only sees a window, and
     * {@link #WHOLE_HISTORY} for what never forgets its start, such as a running total.
     */
    default int unstablePeriod() {
        return 0;
    }

    /** Forgets all inputs: the state is that of a new instance. */
    void reset();
}
