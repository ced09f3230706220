package io.slipway.trading;

import io.slipway.model.MarketEvent;
import io.slipway.model.Order;
import io.slipway.model.OrderEvent;
import io.slipway.model.OrderId;
import io.slipway.model.OrderIntent;
import java.util.List;

/**
 * Where orders go. What becomes of them is told to the {@link Reports} the loop hands over in
 * {@link #connect}. Called by the loop's thread only.
 */
public interface ExecutionVenue {

    /** Receives what becomes of orders, on the loop's thread, in the order it happened. */
    interface Reports {
        void on(OrderEvent event);
    }

    /**
     * Called once, before anything else.
     *
     * @param reports told of every event; the account is up to date as soon as the call returns
     * @param account what the orders are paid from
     */
    void connect(Reports reports, AccountView account);

    /** A market event; a simulated venue fills from it, a broker's ignores it. */
    void onMarket(MarketEvent event);

    /**
     * Sends the orders of one intent, one or a linked group: reports Accepted for each (bracket
     * exits too, which are then held back), or Rejected.
     */
    void submit(List<Order> group);

    /** Changes a working order: reports Replaced, or ChangeRejected. */
    void replace(Order replaced, OrderIntent.Replace change, long time);

    /** Takes a working order back: reports Cancelled, or ChangeRejected. */
    void cancel(OrderId order, long time);
}
