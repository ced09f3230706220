package io.slipway.model;

/**
 * Units bought (positive) or sold short (negative) at one time and price.
 *
 * @param quantity signed, not zero
 * @param price what was paid or received per unit
 * @param cost what was booked for these units without fees, positive; lots that are closed in parts
 *     divide it without losing a cent
 * @param fee the part of the opening fee that belongs to these units
 * @param time when it was opened, UTC epoch nanoseconds
 */
public record Lot(Quantity quantity, Price price, Money cost, Money fee, long time) {

    public Lot {
        if (quantity.isZero()) {
            throw new IllegalArgumentException("a lot's quantity must not be zero");
        }
    }
}
