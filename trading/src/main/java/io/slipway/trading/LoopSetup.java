package io.slipway.trading;

import io.slipway.model.Money;

/**
 * What a trading loop is made of.
 *
 * @param instruments the instruments of the run or deployment
 * @param cash starting cash; its currency is the base currency
 * @param strategy what decides
 * @param needs what the strategy declared
 * @param venue where orders go
 * @param gate what every order passes first
 * @param journal what is recorded before it is acted on
 */
public record LoopSetup(
        InstrumentIndex instruments,
        Money cash,
        Strategy strategy,
        Needs needs,
        ExecutionVenue venue,
        RiskGate gate,
        Journal journal) {}
