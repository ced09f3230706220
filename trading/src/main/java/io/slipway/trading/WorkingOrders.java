package io.slipway.trading;

import io.slipway.model.Contingency;
import io.slipway.model.InstrumentId;
import io.slipway.model.Order;
import io.slipway.model.OrderEvent;
import io.slipway.model.OrderId;
import io.slipway.model.OrderType;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The orders that are sent and not yet done: a fold of order events. Also what they ask for per
 * instrument, where orders that cancel each other count once.
 */
final class WorkingOrders {

    private final InstrumentIndex index;
    private final Map<OrderId, Entry> entries = new LinkedHashMap<>();
    private final Quantity[] buys;
    private final Quantity[] sells;
    private final Quantity[] marketNet;

    WorkingOrders(InstrumentIndex index) {
        this.index = index;
        this.buys = zeros(index.size());
        this.sells = zeros(index.size());
        this.marketNet = zeros(index.size());
    }

    private static Quantity[] zeros(int size) {
        Quantity[] zeros = new Quantity[size];
        Arrays.fill(zeros, Quantity.ZERO);
        return zeros;
    }

    private static final class Entry {
        private final Group group;
        private Order order;
        private Quantity remaining;

        Entry(Group group, Order order) {
            this.group = group;
            this.order = order;
            this.remaining = order.quantity();
        }
    }

    /** Orders of one intent, and what they are counted with. */
    private static final class Group {
        private final int slot;
        private final Contingency contingency;
        private final List<Entry> live = new ArrayList<>(1);
        private Quantity entryFilled = Quantity.ZERO;
        private Quantity buys = Quantity.ZERO;
        private Quantity sells = Quantity.ZERO;
        private Quantity marketNet = Quantity.ZERO;

        Group(int slot, Contingency contingency) {
            this.slot = slot;
            this.contingency = contingency;
        }

        void recount() {
            buys = Quantity.ZERO;
            sells = Quantity.ZERO;
            marketNet = Quantity.ZERO;
            for (int i = 0; i < live.size(); i++) {
                count(live.get(i));
            }
        }

        private void count(Entry entry) {
            Order order = entry.order;
            Quantity asked = entry.remaining;
            if (contingency == Contingency.BRACKET && !order.leadsGroup()) {
                asked = asked.min(entryFilled);
            }
            if (order.side() == Side.BUY) {
                buys = max(buys, asked);
            } else {
                sells = max(sells, asked);
            }
            if (order.type() instanceof OrderType.Market) {
                marketNet = marketNet.plus(order.side().signed(asked));
            }
        }

        private static Quantity max(Quantity one, Quantity other) {
            return one.compareTo(other) >= 0 ? one : other;
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<Order> orders() {
        List<Order> orders = new ArrayList<>(entries.size());
        for (Entry entry : entries.values()) {
            orders.add(entry.order);
        }
        return orders;
    }

    @Nullable Order find(OrderId id) {
        Entry entry = entries.get(id);
        return entry == null ? null : entry.order;
    }

    /** What working buy orders still ask for. */
    Quantity buys(int slot) {
        return buys[slot];
    }

    /** What working sell orders still ask for. */
    Quantity sells(int slot) {
        return sells[slot];
    }

    /** What working market orders will bring, signed. */
    Quantity marketNet(int slot) {
        return marketNet[slot];
    }

    /** Orders are counted from the moment they are sent, before the venue has answered. */
    void add(List<Order> group) {
        Order leader = group.getFirst();
        InstrumentId instrument = leader.instrument();
        Group made = new Group(index.slotOf(instrument), leader.contingency());
        for (Order order : group) {
            Entry entry = new Entry(made, order);
            entries.put(order.id(), entry);
            made.live.add(entry);
        }
        update(made);
    }

    void apply(OrderEvent event) {
        Entry entry = entries.get(event.order());
        if (entry == null) {
            return;
        }
        switch (event) {
            case OrderEvent.Accepted accepted -> {}
            case OrderEvent.ChangeRejected refused -> {}
            case OrderEvent.Filled filled -> fill(entry, filled);
            case OrderEvent.Clipped clipped -> change(entry, clipped.clipped());
            case OrderEvent.Replaced replaced -> change(entry, replaced.replaced());
            case OrderEvent.Denied denied -> remove(entry);
            case OrderEvent.Rejected rejected -> remove(entry);
            case OrderEvent.Cancelled cancelled -> remove(entry);
            case OrderEvent.Expired expired -> remove(entry);
        }
    }

    private void fill(Entry entry, OrderEvent.Filled filled) {
        entry.remaining = filled.remaining();
        if (entry.order.leadsGroup()) {
            entry.group.entryFilled = entry.group.entryFilled.plus(filled.fill().quantity());
        }
        if (entry.remaining.isZero()) {
            remove(entry);
        } else {
            update(entry.group);
        }
    }

    private void change(Entry entry, Order order) {
        Quantity done = entry.order.quantity().minus(entry.remaining);
        entry.order = order;
        entry.remaining = order.quantity().minus(done);
        update(entry.group);
    }

    private void remove(Entry entry) {
        entries.remove(entry.order.id());
        entry.group.live.remove(entry);
        update(entry.group);
    }

    private void update(Group group) {
        int slot = group.slot;
        Quantity buysBefore = group.buys;
        Quantity sellsBefore = group.sells;
        Quantity netBefore = group.marketNet;
        group.recount();
        buys[slot] = buys[slot].plus(group.buys).minus(buysBefore);
        sells[slot] = sells[slot].plus(group.sells).minus(sellsBefore);
        marketNet[slot] = marketNet[slot].plus(group.marketNet).minus(netBefore);
    }
}
