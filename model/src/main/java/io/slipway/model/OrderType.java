package io.slipway.model;

/**
 * How an order wants to be executed. A type carries exactly the prices it needs, so a missing price
 * cannot turn one type into another.
 */
public sealed interface OrderType {

    Market MARKET = new Market();
    MarketOnOpen MARKET_ON_OPEN = new MarketOnOpen();
    MarketOnClose MARKET_ON_CLOSE = new MarketOnClose();

    /** At the best price at once. */
    record Market() implements OrderType {}

    /** At the given price or better. */
    record Limit(Price price) implements OrderType {}

    /** Becomes a market order when the market trades at the trigger or beyond. */
    record Stop(Price trigger) implements OrderType {}

    /** Becomes a limit order when the market trades at the trigger or beyond. */
    record StopLimit(Price trigger, Price limit) implements OrderType {}

    /** At the opening price of the next session. */
    record MarketOnOpen() implements OrderType {}

    /** At the closing price of the session. */
    record MarketOnClose() implements OrderType {}
}
