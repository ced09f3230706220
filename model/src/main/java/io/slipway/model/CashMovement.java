package io.slipway.model;

/**
 * Cash that came or went without an order. With the fills and their fees it is everything that
 * changes a portfolio's cash.
 *
 * @param time UTC epoch nanoseconds
 * @param instrument what it was paid for
 * @param kind why
 * @param quantity the units it was paid for, negative if they were short
 * @param perUnit what was paid for each unit, in the instrument's currency
 * @param amount what cash grew by; negative if we paid
 */
public record CashMovement(
        long time,
        InstrumentId instrument,
        Kind kind,
        Quantity quantity,
        Decimal perUnit,
        Money amount) {

    /** Why cash moved. */
    public enum Kind {
        /** A cash dividend; what is held short pays it. */
        DIVIDEND,
        /** The fraction of a unit that a split left, paid out at the last price. */
        CASH_IN_LIEU
    }
}
