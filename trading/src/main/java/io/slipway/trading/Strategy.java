package io.slipway.trading;

import io.slipway.model.MarketEvent;
import io.slipway.model.OrderEvent;

/**
 * A trading idea. It sees through {@link View}, speaks through {@link Orders} and remembers in its
 * fields; nothing else is in reach.
 *
 * <p>Called by one thread, one event at a time, never re-entrantly: what an order leads to arrives
 * in {@link #onOrder} after the current call has returned. An exception halts the run or
 * deployment.
 *
 * <p>API version 1. Methods are added with a default only; what is here stays until version 2.
 */
public interface Strategy {

    /** A market event has become known. Prices in the event are raw; bars carry their factor. */
    void onMarket(MarketEvent event, View view, Orders orders);

    /** Something became of one of the strategy's orders. */
    default void onOrder(OrderEvent event, View view, Orders orders) {}
}
