package io.slipway.analytics;

/** How a rate per period becomes a rate per year, or back. */
public enum Annualization {
    /** Compounded: {@code (1 + x)^p - 1}, back by {@code (1 + y)^(1/p) - 1}. */
    GEOMETRIC,

    /** Multiplied: {@code x * p}, back by {@code y / p}. */
    ARITHMETIC
}
