package io.slipway.backtest;

import io.slipway.model.Instrument;
import io.slipway.model.Lot;
import io.slipway.model.Money;
import io.slipway.model.Position;

/**
 * What is held of an instrument when a run ends.
 *
 * @param position the lots
 * @param lastPrice last raw close, NaN if there is none
 * @param value quantity × last price × multiplier, negative if short
 * @param unrealizedProfit value less what the lots cost, entry fees deducted
 */
public record HeldPosition(
        Position position, double lastPrice, Money value, Money unrealizedProfit) {

    /** Values a position at the last price; at what it cost where there is none. */
    static HeldPosition of(Position position, Instrument instrument, double lastPrice) {
        Money cost = Money.zero(instrument.currency());
        Money fees = cost;
        for (Lot lot : position.lots()) {
            cost = cost.plus(lot.quantity().isNegative() ? lot.cost().negated() : lot.cost());
            fees = fees.plus(lot.fee());
        }
        Money value =
                Double.isNaN(lastPrice)
                        ? cost
                        : instrument.notional(
                                instrument.executionPrice(lastPrice), position.quantity());
        return new HeldPosition(position, lastPrice, value, value.minus(cost).minus(fees));
    }
}
