package io.slipway.model;

/** What kind of thing an instrument is. */
public enum InstrumentType {
    STOCK,
    FUND,
    INDEX,
    FUTURE,
    OPTION,
    BOND,
    CURRENCY_PAIR,
    SPOT,
    PERPETUAL
}
