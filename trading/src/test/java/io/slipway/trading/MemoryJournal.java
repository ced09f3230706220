package io.slipway.trading;

import io.slipway.model.CashMovement;
import io.slipway.model.Order;
import io.slipway.model.OrderEvent;
import io.slipway.model.OrderIntent;
import io.slipway.model.RoundTrip;
import java.util.ArrayList;
import java.util.List;

/** Keeps everything it is told, in order. */
final class MemoryJournal implements Journal {

    final List<Object> entries = new ArrayList<>();
    final List<RoundTrip> trips = new ArrayList<>();

    @Override
    public void submitting(List<Order> group) {
        entries.addAll(group);
    }

    @Override
    public void changing(OrderIntent intent, long time) {
        entries.add(intent);
    }

    @Override
    public void happened(OrderEvent event) {
        entries.add(event);
    }

    @Override
    public void closed(RoundTrip trip) {
        trips.add(trip);
    }

    @Override
    public void moved(CashMovement movement) {
        entries.add(movement);
    }

    <T> List<T> of(Class<T> type) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
