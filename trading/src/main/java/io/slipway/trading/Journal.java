package io.slipway.trading;

import io.slipway.model.CashMovement;
import io.slipway.model.Order;
import io.slipway.model.OrderEvent;
import io.slipway.model.OrderIntent;
import io.slipway.model.RoundTrip;
import java.util.List;

/**
 * The record of everything that was asked for and everything that became of it. The loop writes an
 * entry before it acts on it; an exception from here stops the loop, so nothing is sent that was
 * not recorded. Called by the loop's thread.
 */
public interface Journal {

    /** Orders that passed the gate and are about to be sent. */
    void submitting(List<Order> group);

    /** A change or cancellation that is about to be sent. */
    void changing(OrderIntent intent, long time);

    /** What became of an order or intent. */
    void happened(OrderEvent event);

    /** Units that were opened and are now closed. */
    void closed(RoundTrip trip);

    /** Cash that came or went without a fill, such as a dividend. */
    void moved(CashMovement movement);
}
