package io.slipway.backtest;

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
        Position position, double lastPrice, Money value, Money unrealizedProfit) {}
