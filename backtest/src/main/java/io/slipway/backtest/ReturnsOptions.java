package io.slipway.backtest;

import org.jspecify.annotations.Nullable;

/**
 * How a file of returns is to be understood; what is null is guessed.
 *
 * @param column name of the column of returns
 * @param benchmark name of the column of the benchmark's returns, or null for none
 * @param riskFree name of a column of risk-free returns per period, or a rate per year, or null for
 *     none
 * @param periodsPerYear how many returns make a year
 */
public record ReturnsOptions(
        @Nullable String column,
        @Nullable String benchmark,
        @Nullable String riskFree,
        @Nullable Double periodsPerYear) {

    public static final ReturnsOptions GUESS = new ReturnsOptions(null, null, null, null);
}
