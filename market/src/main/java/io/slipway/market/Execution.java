package io.slipway.market;

import io.slipway.market.BarPath.Phase;
import io.slipway.model.Fill.Liquidity;
import io.slipway.model.Instrument;
import io.slipway.model.Price;
import io.slipway.model.Quantity;
import io.slipway.model.Side;

/**
 * A fill that is about to be booked, if the account can bear it.
 *
 * @param quantity what trades now
 * @param price after slippage
 * @param phase moment of the bar
 * @param time close of the bar
 */
record Execution(
        WorkingOrder order,
        Quantity quantity,
        Price price,
        Liquidity liquidity,
        Phase phase,
        long time) {

    Instrument instrument() {
        return order.slot.instrument();
    }

    Side side() {
        return order.side;
    }

    /** The same over a smaller quantity. */
    Execution of(Quantity part) {
        return new Execution(order, part, price, liquidity, phase, time);
    }

    /** Money per unit. */
    double unitValue() {
        return Math.abs(price.toDouble()) * instrument().multiplier().toDouble();
    }
}
