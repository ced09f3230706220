package io.slipway.factor.study;

import java.util.Map;

/**
 * What a study is made of.
 *
 * @param expected cells of the universe that traded: where a factor should have a value
 * @param candidates those where it has one
 * @param excluded candidates not acted on, by the first reason
 * @param used names acted on
 * @param stale used ones that did not trade on the day of exit of the horizon that counts and were
 *     valued at their last close
 * @param coverage by day, the share of expected cells that have a value
 * @param names by day, how many names are acted on
 */
@SuppressWarnings("ArrayRecordComponent") // Columns, never compared.
public record Sample(
        long expected,
        long candidates,
        Map<Exclusion, Long> excluded,
        long used,
        long stale,
        double[] coverage,
        int[] names) {

    /** Share of expected cells that have a value. */
    public double meanCoverage() {
        return expected == 0 ? Double.NaN : candidates / (double) expected;
    }
}
