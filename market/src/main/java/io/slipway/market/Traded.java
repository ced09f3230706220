package io.slipway.market;

import io.slipway.model.Fill.Liquidity;
import io.slipway.model.Instrument;
import io.slipway.model.Money;
import io.slipway.model.Quantity;
import io.slipway.model.Side;

/**
 * What an order has traded so far, all its fills together.
 *
 * @param quantity what the fills sum to, positive
 * @param notional what they are worth: price times quantity times multiplier, summed
 * @param liquidity whether the latest of them took or made liquidity
 */
public record Traded(
        Instrument instrument, Side side, Quantity quantity, Money notional, Liquidity liquidity) {}
