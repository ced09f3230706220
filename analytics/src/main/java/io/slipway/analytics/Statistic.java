package io.slipway.analytics;

/**
 * The name of one figure. Each implementing enum is one family; the javadoc of a constant states
 * the formula and its source, and {@code docs/STATISTICS.md} lists them all.
 */
public sealed interface Statistic
        permits ReturnStatistic, BenchmarkStatistic, TradeStatistic, ActivityStatistic {

    /** What a value counts, for those who print it. */
    enum Unit {
        /** A share or return as a fraction; 0.05 is shown as 5 %. */
        FRACTION,
        /** A pure number. */
        RATIO,
        /** A whole number of things. */
        COUNT,
        /** A number of periods of the series. */
        PERIODS,
        /** An amount in the account's currency. */
        MONEY,
        /** Days of 24 hours. */
        DAYS
    }

    /** The name in JSON and tables, in camel case; unique over all families. */
    String key();

    /** The unit of the value. */
    Unit unit();
}
