package io.slipway.backtest;

import io.slipway.backtest.OrderOutcome.Status;
import io.slipway.model.CashMovement;
import io.slipway.model.Contingency;
import io.slipway.model.Fill;
import io.slipway.model.Order;
import io.slipway.model.OrderEvent;
import io.slipway.model.OrderId;
import io.slipway.model.OrderIntent;
import io.slipway.model.RoundTrip;
import io.slipway.trading.InstrumentIndex;
import io.slipway.trading.Journal;
import java.util.ArrayList;
import java.util.List;

/** Keeps in memory what became of every order of a run. */
final class RunJournal implements Journal {

    private final OrderLog orders;
    private final FillLog fills;
    private final TradeLog trades;

    private final List<CashMovement> movements = new ArrayList<>();

    RunJournal(InstrumentIndex index) {
        this.orders = new OrderLog(index);
        this.fills = new FillLog(index);
        this.trades = new TradeLog(index);
    }

    @Override
    public void submitting(List<Order> group) {
        for (int i = 0; i < group.size(); i++) {
            Order order = group.get(i);
            requireNext(order.id());
            orders.append(
                    order.terms(), order.groupId(), order.contingency(), order.submittedTime());
        }
    }

    /** Numbers are handed out one after the other, so they are places in the log. */
    private void requireNext(OrderId id) {
        if (id.number() != orders.size() + 1L) {
            throw new IllegalStateException(
                    "order " + id + " after " + orders.size() + " orders: one is missing");
        }
    }

    private static int row(OrderEvent event) {
        return Math.toIntExact(event.order().number() - 1);
    }

    @Override
    public void changing(OrderIntent intent, long time) {
        // What comes of it is told by an event.
    }

    @Override
    public void happened(OrderEvent event) {
        switch (event) {
            case OrderEvent.Accepted _, OrderEvent.ChangeRejected _ -> {}
            case OrderEvent.Filled filled -> fill(filled);
            case OrderEvent.Clipped clipped ->
                    orders.change(row(clipped), clipped.clipped().terms());
            case OrderEvent.Replaced replaced ->
                    orders.change(row(replaced), replaced.replaced().terms());
            case OrderEvent.Denied denied -> deny(denied);
            case OrderEvent.Rejected end ->
                    orders.finish(row(end), Status.REJECTED, end.time(), end.reason());
            case OrderEvent.Cancelled end ->
                    orders.finish(row(end), Status.CANCELLED, end.time(), end.reason());
            case OrderEvent.Expired end ->
                    orders.finish(row(end), Status.EXPIRED, end.time(), end.reason());
        }
    }

    /** Denied by the gate it was never submitted; denied for its cost at the fill it was. */
    private void deny(OrderEvent.Denied denied) {
        if (denied.order().number() > orders.size()) {
            requireNext(denied.order());
            orders.append(denied.terms(), denied.order(), Contingency.NONE, denied.time());
        }
        orders.finish(row(denied), Status.DENIED, denied.time(), denied.reason());
    }

    private void fill(OrderEvent.Filled filled) {
        fills.append(filled.fill());
        if (filled.remaining().isZero()) {
            orders.finish(row(filled), Status.FILLED, filled.time(), null);
        }
    }

    @Override
    public void closed(RoundTrip trade) {
        trades.append(trade);
    }

    @Override
    public void moved(CashMovement movement) {
        movements.add(movement);
    }

    FillLog fills() {
        return fills;
    }

    TradeLog trades() {
        return trades;
    }

    List<CashMovement> movements() {
        return movements;
    }

    List<OrderOutcome> orders() {
        List<OrderOutcome> outcomes = new ArrayList<>(orders.size());
        List<List<Fill>> byOrder = fillsByOrder();
        for (int i = 0; i < orders.size(); i++) {
            outcomes.add(orders.outcome(i, FilledPart.of(byOrder.get(i))));
        }
        return outcomes;
    }

    private List<List<Fill>> fillsByOrder() {
        List<List<Fill>> byOrder = new ArrayList<>(orders.size());
        for (int i = 0; i < orders.size(); i++) {
            byOrder.add(List.of());
        }
        for (int i = 0; i < fills.size(); i++) {
            Fill fill = fills.get(i);
            int order = fills.order(i);
            List<Fill> earlier = byOrder.get(order);
            if (earlier.isEmpty()) {
                byOrder.set(order, List.of(fill));
            } else {
                List<Fill> all = new ArrayList<>(earlier);
                all.add(fill);
                byOrder.set(order, all);
            }
        }
        return byOrder;
    }
}
