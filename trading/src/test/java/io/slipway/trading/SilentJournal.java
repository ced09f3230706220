package io.slipway.trading;

import io.slipway.model.CashMovement;
import io.slipway.model.Order;
import io.slipway.model.OrderEvent;
import io.slipway.model.OrderIntent;
import io.slipway.model.RoundTrip;
import java.util.List;

/** Keeps nothing. */
class SilentJournal implements Journal {

    @Override
    public void submitting(List<Order> group) {}

    @Override
    public void changing(OrderIntent intent, long time) {}

    @Override
    public void happened(OrderEvent event) {}

    @Override
    public void closed(RoundTrip trip) {}

    @Override
    public void moved(CashMovement movement) {}
}
