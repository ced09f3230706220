package io.slipway.analytics;

import java.util.Arrays;

/**
 * The last equity of each day, made from an equity per bar by {@link Resampling}. Immutable: arrays
 * are copied on the way out.
 */
public final class DailyEquity {

    private final int[] epochDays;
    private final double[] equity;

    DailyEquity(int[] epochDays, double[] equity, int size) {
        this.epochDays = Arrays.copyOf(epochDays, size);
        this.equity = Arrays.copyOf(equity, size);
    }

    /** Number of days. */
    public int size() {
        return equity.length;
    }

    /** The days since 1970-01-01, increasing. */
    public int[] epochDays() {
        return epochDays.clone();
    }

    /** The last equity of each day. */
    public double[] equity() {
        return equity.clone();
    }

    /**
     * The return of each day, the first from the initial equity.
     *
     * @see Resampling#returns(double, double[])
     */
    public double[] returns(double initialEquity) {
        return Resampling.returns(initialEquity, equity);
    }
}
