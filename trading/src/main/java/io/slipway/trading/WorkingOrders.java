package io.slipway.trading;

import io.slipway.model.Contingency;
import io.slipway.model.Order;
import io.slipway.model.OrderEvent;
import io.slipway.model.OrderId;
import io.slipway.model.OrderType;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The orders that are sent and not yet done: a fold of order events. Also what they ask for per
 * instrument, where orders that cancel each other count once.
 */
final class WorkingOrders {

    private final InstrumentIndex index;

    /** By number, because that is the order in which they are sent. */
    private final List<Entry> entries = new ArrayList<>();

    private final Demand[] demands;

    WorkingOrders(InstrumentIndex index) {
        this.index = index;
        this.demands = new Demand[index.size()];
        Arrays.setAll(demands, _ -> new Demand());
    }

    private static final class Entry {
        private final Group group;
        private final long number;
        private Order order;
        private Quantity remaining;

        Entry(Group group, Order order) {
            this.group = group;
            this.number = order.id().number();
            this.order = order;
            this.remaining = order.quantity();
        }
    }

    /** Orders of one intent, and what they are counted with. */
    private static final class Group {
        private final Demand demand;
        private final Contingency contingency;
        private final List<Entry> live;
        private Quantity entryFilled = Quantity.ZERO;

        Group(Demand demand, Order leader, int size) {
            this.demand = demand;
            this.contingency = leader.contingency();
            this.live = new ArrayList<>(size);
        }

        /** What an order asks for: the exit of a bracket no more than its entry has filled. */
        private Quantity asked(Entry entry) {
            boolean isExit = contingency == Contingency.BRACKET && !entry.order.leadsGroup();
            return isExit ? entry.remaining.min(entryFilled) : entry.remaining;
        }

        /** The most that orders of one side ask for: they cancel each other. */
        private Quantity asked(Side side) {
            Quantity most = Quantity.ZERO;
            for (int i = 0; i < live.size(); i++) {
                Entry entry = live.get(i);
                if (entry.order.side() == side) {
                    Quantity asked = asked(entry);
                    most = most.compareTo(asked) >= 0 ? most : asked;
                }
            }
            return most;
        }

        private Quantity marketNet() {
            Quantity net = Quantity.ZERO;
            for (int i = 0; i < live.size(); i++) {
                Order order = live.get(i).order;
                if (order.type() instanceof OrderType.Market) {
                    net = net.plus(order.side().signed(asked(live.get(i))));
                }
            }
            return net;
        }
    }

    /**
     * What the working orders of one instrument ask for. Counted when it is asked for, because most
     * orders come and go without anybody asking.
     */
    private static final class Demand {
        private final List<Group> groups = new ArrayList<>(1);
        private boolean isCounted = true;
        private Quantity buys = Quantity.ZERO;
        private Quantity sells = Quantity.ZERO;
        private Quantity marketNet = Quantity.ZERO;

        private Demand counted() {
            if (!isCounted) {
                count();
                isCounted = true;
            }
            return this;
        }

        private void count() {
            buys = Quantity.ZERO;
            sells = Quantity.ZERO;
            marketNet = Quantity.ZERO;
            for (int i = 0; i < groups.size(); i++) {
                Group group = groups.get(i);
                buys = buys.plus(group.asked(Side.BUY));
                sells = sells.plus(group.asked(Side.SELL));
                marketNet = marketNet.plus(group.marketNet());
            }
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<Order> orders() {
        List<Order> orders = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            orders.add(entry.order);
        }
        return orders;
    }

    @Nullable Order find(OrderId id) {
        int at = placeOf(id.number());
        return at < 0 ? null : entries.get(at).order;
    }

    /** Place of an order among the entries, negative if it is not among them. */
    private int placeOf(long number) {
        int low = 0;
        int high = entries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = entries.get(middle).number;
            if (found == number) {
                return middle;
            }
            low = found < number ? middle + 1 : low;
            high = found < number ? high : middle - 1;
        }
        return -1;
    }

    /** What working buy orders still ask for. */
    Quantity buys(int slot) {
        return demands[slot].counted().buys;
    }

    /** What working sell orders still ask for. */
    Quantity sells(int slot) {
        return demands[slot].counted().sells;
    }

    /** What working market orders will bring, signed. */
    Quantity marketNet(int slot) {
        return demands[slot].counted().marketNet;
    }

    /** Orders are counted from the moment they are sent, before the venue has answered. */
    void add(List<Order> group) {
        Order leader = group.getFirst();
        Demand demand = demands[index.slotOf(leader.instrument())];
        Group made = new Group(demand, leader, group.size());
        for (int i = 0; i < group.size(); i++) {
            Entry entry = new Entry(made, group.get(i));
            entries.add(entry);
            made.live.add(entry);
        }
        demand.groups.add(made);
        demand.isCounted = false;
    }

    void apply(OrderEvent event) {
        if (event instanceof OrderEvent.Accepted) {
            return;
        }
        int at = placeOf(event.order().number());
        if (at < 0) {
            return;
        }
        Entry entry = entries.get(at);
        switch (event) {
            case OrderEvent.Accepted accepted -> {}
            case OrderEvent.ChangeRejected refused -> {}
            case OrderEvent.Filled filled -> fill(at, entry, filled);
            case OrderEvent.Clipped clipped -> change(entry, clipped.clipped());
            case OrderEvent.Replaced replaced -> change(entry, replaced.replaced());
            case OrderEvent.Denied denied -> remove(at, entry);
            case OrderEvent.Rejected rejected -> remove(at, entry);
            case OrderEvent.Cancelled cancelled -> remove(at, entry);
            case OrderEvent.Expired expired -> remove(at, entry);
        }
    }

    private void fill(int at, Entry entry, OrderEvent.Filled filled) {
        Group group = entry.group;
        entry.remaining = filled.remaining();
        if (group.contingency == Contingency.BRACKET && entry.order.leadsGroup()) {
            group.entryFilled = group.entryFilled.plus(filled.fill().quantity());
        }
        if (entry.remaining.isZero()) {
            remove(at, entry);
        } else {
            group.demand.isCounted = false;
        }
    }

    private static void change(Entry entry, Order order) {
        Quantity done = entry.order.quantity().minus(entry.remaining);
        entry.order = order;
        entry.remaining = order.quantity().minus(done);
        entry.group.demand.isCounted = false;
    }

    private void remove(int at, Entry entry) {
        Group group = entry.group;
        entries.remove(at);
        group.live.remove(entry);
        if (group.live.isEmpty()) {
            group.demand.groups.remove(group);
        }
        group.demand.isCounted = false;
    }
}
