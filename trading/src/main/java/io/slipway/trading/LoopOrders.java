package io.slipway.trading;

import io.slipway.model.Contingency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Order;
import io.slipway.model.OrderEvent;
import io.slipway.model.OrderId;
import io.slipway.model.OrderIntent;
import io.slipway.model.OrderSize;
import io.slipway.model.OrderTerms;
import io.slipway.model.OrderType;
import io.slipway.model.Problem;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import io.slipway.model.TimeInForce;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries intents through the gate to the venue, recording each before it is sent. */
final class LoopOrders implements Orders {

    private final LoopView view;
    private final WorkingOrders working;
    private final InstrumentIndex index;
    private final ExecutionVenue venue;
    private final RiskGate gate;
    private final Journal journal;
    private final Consumer<OrderEvent> reports;
    private long lastNumber;

    LoopOrders(
            LoopView view, WorkingOrders working, LoopSetup setup, Consumer<OrderEvent> reports) {
        this.view = view;
        this.working = working;
        this.index = setup.instruments();
        this.venue = setup.venue();
        this.gate = setup.gate();
        this.journal = setup.journal();
        this.reports = reports;
    }

    @Override
    public OrderId submit(OrderIntent intent) {
        return switch (intent) {
            case OrderIntent.Place place -> place(place);
            case OrderIntent.Replace replace -> replace(replace);
            case OrderIntent.Cancel cancel -> cancel(cancel);
        };
    }

    @Override
    public OrderId submit(OrderTerms terms) {
        OrderId id = OrderId.of(++lastNumber);
        Order order = new Order(id, terms, id, Contingency.NONE, view.time());
        Problem problem = gate.check(order, view);
        if (problem == null) {
            send(List.of(order));
        } else {
            deny(order, problem);
        }
        return id;
    }

    private void send(List<Order> group) {
        journal.submitting(group);
        working.add(group);
        venue.submit(group);
    }

    private OrderId place(OrderIntent.Place place) {
        if (place.orders().size() == 1) {
            return submit(place.orders().getFirst());
        }
        List<Order> group = number(place);
        Problem problem = sameInstrument(group) ? gate.check(group, view) : mixedGroup(group);
        if (problem == null) {
            send(group);
        } else {
            group.forEach(order -> deny(order, problem));
        }
        return group.getFirst().id();
    }

    private List<Order> number(OrderIntent.Place place) {
        OrderId first = OrderId.of(lastNumber + 1);
        List<Order> group = new ArrayList<>(place.orders().size());
        for (OrderTerms terms : place.orders()) {
            group.add(order(OrderId.of(++lastNumber), terms, first, place));
        }
        return List.copyOf(group);
    }

    private Order order(OrderId id, OrderTerms terms, OrderId group, OrderIntent.Place place) {
        return new Order(id, terms, group, place.contingency(), view.time());
    }

    private static boolean sameInstrument(List<Order> group) {
        InstrumentId instrument = group.getFirst().instrument();
        for (Order order : group) {
            if (!order.instrument().equals(instrument)) {
                return false;
            }
        }
        return true;
    }

    private static Problem mixedGroup(List<Order> group) {
        return Problem.of(
                "risk.mixed-group",
                "one",
                group.getFirst().instrument(),
                "other",
                group.getLast().instrument());
    }

    private void deny(Order order, Problem problem) {
        reports.accept(new OrderEvent.Denied(order.id(), order.terms(), problem, view.time()));
    }

    private OrderId replace(OrderIntent.Replace intent) {
        Order order = working.find(intent.order());
        if (order == null) {
            reports.accept(notWorking(intent.order()));
            return intent.order();
        }
        Order replaced = order.withTerms(changed(order.terms(), intent));
        Problem problem = gate.check(replaced, view);
        if (problem == null) {
            journal.changing(intent, view.time());
            venue.replace(replaced, intent, view.time());
        } else {
            reports.accept(new OrderEvent.ChangeRejected(order.id(), problem, view.time()));
        }
        return intent.order();
    }

    private static OrderTerms changed(OrderTerms terms, OrderIntent.Replace intent) {
        OrderType type = intent.type() == null ? terms.type() : intent.type();
        OrderSize size =
                intent.quantity() == null
                        ? terms.size()
                        : terms.size().withQuantity(intent.quantity());
        return terms.withType(type).withSize(size);
    }

    private OrderId cancel(OrderIntent.Cancel intent) {
        if (working.find(intent.order()) == null) {
            reports.accept(notWorking(intent.order()));
        } else {
            journal.changing(intent, view.time());
            venue.cancel(intent.order(), view.time());
        }
        return intent.order();
    }

    private OrderEvent notWorking(OrderId order) {
        return new OrderEvent.ChangeRejected(
                order, Problem.of("risk.not-working", "order", order), view.time());
    }

    @Override
    public @Nullable OrderId orderTargetPercent(InstrumentId id, double share) {
        int slot = index.slotOf(id);
        Instrument instrument = index.instrument(slot);
        double unitValue = view.lastPrice(slot) * instrument.multiplier().toDouble();
        if (Double.isNaN(unitValue)) {
            return null;
        }
        double wanted = share == 0 ? 0 : share * view.equity() / unitValue;
        Quantity expected = expected(slot, wanted);
        return share == 0
                ? close(instrument, expected)
                : approach(instrument, wanted - expected.toDouble(), share);
    }

    /** What is held once the working market orders have filled that lead towards the target. */
    private Quantity expected(int slot, double wanted) {
        Quantity held = view.quantity(slot);
        Quantity coming = working.marketNet(slot);
        if (coming.isZero()) {
            return held;
        }
        double missing = wanted - held.plus(coming).toDouble();
        Instrument instrument = index.instrument(slot);
        boolean isTooMuch = missing * coming.toDouble() < 0;
        if (isTooMuch && !instrument.quantity(missing, RoundingMode.DOWN).isZero()) {
            Side side = coming.isPositive() ? Side.BUY : Side.SELL;
            working.marketOrders(slot, side).forEach(this::cancel);
        }
        return held.plus(working.marketNet(slot));
    }

    private @Nullable OrderId close(Instrument instrument, Quantity held) {
        if (held.isZero()) {
            return null;
        }
        Side side = held.isPositive() ? Side.SELL : Side.BUY;
        return market(instrument, side, new OrderSize.Units(held.abs()));
    }

    private @Nullable OrderId approach(Instrument instrument, double missing, double share) {
        Quantity quantity = instrument.quantity(Math.abs(missing), RoundingMode.DOWN);
        if (quantity.isZero()) {
            return null;
        }
        Side side = missing > 0 ? Side.BUY : Side.SELL;
        return market(instrument, side, new OrderSize.EquityShare(quantity, share));
    }

    private OrderId market(Instrument instrument, Side side, OrderSize size) {
        return submit(
                new OrderTerms(instrument.id(), side, size, OrderType.MARKET, TimeInForce.DAY, ""));
    }
}
