package io.slipway.indicator;

/** What the squared differences from the mean are divided by before the root is taken. */
public enum Deviation {
    /**
     * By the number of values: the deviation of the window itself. TA-Lib's STDDEV and Bollinger.
     */
    POPULATION(0),

    /** By one less: the unbiased estimate of the variance behind a sample. pandas' default. */
    SAMPLE(1);

    private final int lostDegrees;

    Deviation(int lostDegrees) {
        this.lostDegrees = lostDegrees;
    }

    int divisor(int period) {
        return period - lostDegrees;
    }

    int minPeriod() {
        return 1 + lostDegrees;
    }
}
