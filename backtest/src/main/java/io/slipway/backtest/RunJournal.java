package io.slipway.backtest;

import io.slipway.backtest.OrderOutcome.Status;
import io.slipway.model.CashMovement;
import io.slipway.model.Contingency;
import io.slipway.model.Decimal;
import io.slipway.model.Fill;
import io.slipway.model.Order;
import io.slipway.model.OrderEvent;
import io.slipway.model.OrderId;
import io.slipway.model.OrderIntent;
import io.slipway.model.OrderTerms;
import io.slipway.model.Price;
import io.slipway.model.Problem;
import io.slipway.model.Quantity;
import io.slipway.model.RoundTrip;
import io.slipway.trading.Journal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps in memory what became of every order of a run. */
final class RunJournal implements Journal {

    /** Digits of a mean price behind those of the fills it is the mean of. */
    private static final int MEAN_DIGITS = 8;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();
    private final List<RoundTrip> trades = new ArrayList<>();
    private final List<CashMovement> movements = new ArrayList<>();

    /** One order so far. */
    private static final class Entry {
        private final OrderId groupId;
        private final Contingency contingency;
        private final long submittedTime;
        private final List<Fill> fills = new ArrayList<>(1);
        private OrderTerms terms;
        private Status status = Status.WORKING;
        private long finishedTime = OrderOutcome.STILL_OPEN;
        private @Nullable Problem reason;

        Entry(OrderId groupId, Contingency contingency, long submittedTime, OrderTerms terms) {
            this.groupId = groupId;
            this.contingency = contingency;
            this.submittedTime = submittedTime;
            this.terms = terms;
        }

        void finish(Status last, long time, @Nullable Problem why) {
            status = last;
            finishedTime = time;
            reason = why;
        }
    }

    @Override
    public void submitting(List<Order> group) {
        for (Order order : group) {
            put(
                    order.id(),
                    new Entry(
                            order.groupId(),
                            order.contingency(),
                            order.submittedTime(),
                            order.terms()));
        }
    }

    /** Numbers are handed out one after the other, so they are places in the list. */
    private void put(OrderId id, Entry entry) {
        if (id.number() != entries.size() + 1) {
            throw new IllegalStateException(
                    "order " + id + " after " + entries.size() + " orders: one is missing");
        }
        entries.add(entry);
    }

    private Entry of(OrderId id) {
        return entries.get(Math.toIntExact(id.number() - 1));
    }

    @Override
    public void changing(OrderIntent intent, long time) {
        // What comes of it is told by an event.
    }

    @Override
    public void happened(OrderEvent event) {
        switch (event) {
            case OrderEvent.Accepted _, OrderEvent.ChangeRejected _ -> {}
            case OrderEvent.Denied denied -> deny(denied);
            case OrderEvent.Filled filled -> fill(filled);
            case OrderEvent.Clipped clipped ->
                    of(clipped.order()).terms = clipped.clipped().terms();
            case OrderEvent.Replaced replaced ->
                    of(replaced.order()).terms = replaced.replaced().terms();
            case OrderEvent.Rejected end ->
                    of(end.order()).finish(Status.REJECTED, end.time(), end.reason());
            case OrderEvent.Cancelled end ->
                    of(end.order()).finish(Status.CANCELLED, end.time(), end.reason());
            case OrderEvent.Expired end ->
                    of(end.order()).finish(Status.EXPIRED, end.time(), end.reason());
        }
    }

    /** Denied by the gate it was never submitted; denied for its cost at the fill it was. */
    private void deny(OrderEvent.Denied denied) {
        if (denied.order().number() > entries.size()) {
            put(
                    denied.order(),
                    new Entry(denied.order(), Contingency.NONE, denied.time(), denied.terms()));
        }
        of(denied.order()).finish(Status.DENIED, denied.time(), denied.reason());
    }

    private void fill(OrderEvent.Filled filled) {
        Fill fill = filled.fill();
        Entry entry = of(fill.order());
        fills.add(fill);
        entry.fills.add(fill);
        if (filled.remaining().isZero()) {
            entry.finish(Status.FILLED, fill.time(), null);
        }
    }

    @Override
    public void closed(RoundTrip trade) {
        trades.add(trade);
    }

    @Override
    public void moved(CashMovement movement) {
        movements.add(movement);
    }

    List<Fill> fills() {
        return fills;
    }

    List<RoundTrip> trades() {
        return trades;
    }

    List<CashMovement> movements() {
        return movements;
    }

    List<OrderOutcome> orders() {
        List<OrderOutcome> outcomes = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            outcomes.add(outcome(OrderId.of(i + 1L), entries.get(i)));
        }
        return outcomes;
    }

    private static OrderOutcome outcome(OrderId id, Entry entry) {
        return new OrderOutcome(
                id,
                entry.terms,
                entry.groupId,
                entry.contingency,
                entry.submittedTime,
                entry.status,
                filled(entry.fills),
                averagePrice(entry.fills),
                entry.finishedTime,
                entry.reason);
    }

    private static Quantity filled(List<Fill> fills) {
        Quantity sum = Quantity.ZERO;
        for (Fill fill : fills) {
            sum = sum.plus(fill.quantity());
        }
        return sum;
    }

    private static @Nullable Price averagePrice(List<Fill> fills) {
        if (fills.size() <= 1) {
            return fills.isEmpty() ? null : fills.getFirst().price();
        }
        BigDecimal worth = BigDecimal.ZERO;
        for (Fill fill : fills) {
            BigDecimal price = fill.price().value().toBigDecimal();
            worth = worth.add(price.multiply(fill.quantity().value().toBigDecimal()));
        }
        BigDecimal units = filled(fills).value().toBigDecimal();
        BigDecimal mean = worth.divide(units, MEAN_DIGITS, RoundingMode.HALF_EVEN);
        return Price.of(Decimal.of(mean));
    }
}
