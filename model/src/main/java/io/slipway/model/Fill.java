package io.slipway.model;

import java.util.Objects;

/**
 * An own execution.
 *
 * @param sequence number within the run, counted from 1
 * @param order which order it belongs to
 * @param instrument what was traded
 * @param side bought or sold
 * @param quantity how much, positive
 * @param price per unit; need not be on a tick
 * @param fee what it cost; negative is a rebate
 * @param time UTC epoch nanoseconds
 * @param liquidity whether it took or made liquidity
 */
public record Fill(
        long sequence,
        OrderId order,
        InstrumentId instrument,
        Side side,
        Quantity quantity,
        Price price,
        Money fee,
        long time,
        Liquidity liquidity) {

    /** Role in the trade. */
    public enum Liquidity {
        TAKER,
        MAKER
    }

    public Fill {
        Objects.requireNonNull(order, "order");
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException(
                    "a fill's quantity must be positive but is " + quantity);
        }
    }

    public Quantity signedQuantity() {
        return side.signed(quantity);
    }
}
