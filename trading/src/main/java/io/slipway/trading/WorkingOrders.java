package io.slipway.trading;

import io.slipway.model.Contingency;
import io.slipway.model.Order;
import io.slipway.model.OrderEvent;
import io.slipway.model.OrderId;
import io.slipway.model.OrderIntent;
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
        private final Demand demand;
        private final @Nullable Group group;
        private final long number;
        private Order order;
        private Quantity remaining;

        Entry(Demand demand, @Nullable Group group, Order order) {
            this.demand = demand;
            this.group = group;
            this.number = order.id().number();
            this.order = order;
            this.remaining = order.quantity();
        }

        boolean isMarket() {
            return order.type() instanceof OrderType.Market;
        }

        /** What the order asks for: the exit of a bracket nothing before its entry has filled. */
        Quantity asked() {
            return group == null || group.hasEntered || order.leadsGroup()
                    ? remaining
                    : Quantity.ZERO;
        }
    }

    /** Linked orders of one intent. */
    private static final class Group {
        private final List<Entry> live;

        /**
         * From then on the venue sizes the exits to what was filled; other groups have no entry.
         */
        private boolean hasEntered;

        Group(Order leader, int size) {
            this.live = new ArrayList<>(size);
            this.hasEntered = leader.contingency() != Contingency.BRACKET;
        }

        /** The most that orders of one side ask for: they cancel each other. */
        private Quantity asked(Side side) {
            Quantity most = Quantity.ZERO;
            for (int i = 0; i < live.size(); i++) {
                Entry entry = live.get(i);
                if (entry.order.side() == side) {
                    Quantity asked = entry.asked();
                    most = most.compareTo(asked) >= 0 ? most : asked;
                }
            }
            return most;
        }
    }

    /**
     * What the working orders of one instrument ask for. Counted when it is asked for, because most
     * orders come and go without anybody asking.
     */
    private static final class Demand {
        private final List<Entry> entries = new ArrayList<>(1);
        private final List<Group> groups = new ArrayList<>(0);
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
            for (int i = 0; i < entries.size(); i++) {
                count(entries.get(i));
            }
            for (int i = 0; i < groups.size(); i++) {
                buys = buys.plus(groups.get(i).asked(Side.BUY));
                sells = sells.plus(groups.get(i).asked(Side.SELL));
            }
        }

        private void count(Entry entry) {
            Side side = entry.order.side();
            if (entry.isMarket()) {
                marketNet = marketNet.plus(side.signed(entry.asked()));
            }
            if (entry.group != null) {
                return;
            }
            if (side == Side.BUY) {
                buys = buys.plus(entry.remaining);
            } else {
                sells = sells.plus(entry.remaining);
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

    /** The working market orders of one side, as the intents that cancel them. */
    List<OrderIntent.Cancel> marketOrders(int slot, Side side) {
        List<OrderIntent.Cancel> found = new ArrayList<>();
        for (Entry entry : demands[slot].entries) {
            if (entry.isMarket() && entry.order.side() == side) {
                found.add(new OrderIntent.Cancel(entry.order.id()));
            }
        }
        return found;
    }

    /** Orders are counted from the moment they are sent, before the venue has answered. */
    void add(List<Order> orders) {
        Order leader = orders.getFirst();
        Demand demand = demands[index.slotOf(leader.instrument())];
        Group group = orders.size() == 1 ? null : new Group(leader, orders.size());
        for (int i = 0; i < orders.size(); i++) {
            Entry entry = new Entry(demand, group, orders.get(i));
            entries.add(entry);
            demand.entries.add(entry);
            if (group != null) {
                group.live.add(entry);
            }
        }
        if (group != null) {
            demand.groups.add(group);
        }
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
            case OrderEvent.Filled filled -> fill(at, entry, filled.remaining());
            case OrderEvent.Clipped clipped -> clip(entry, clipped.clipped());
            case OrderEvent.Replaced replaced ->
                    change(entry, replaced.replaced(), replaced.remaining());
            case OrderEvent.Accepted _, OrderEvent.ChangeRejected _ -> {}
            case OrderEvent.Denied _,
                    OrderEvent.Rejected _,
                    OrderEvent.Cancelled _,
                    OrderEvent.Expired _ ->
                    remove(at, entry);
        }
    }

    private void fill(int at, Entry entry, Quantity remaining) {
        Group group = entry.group;
        if (group != null && entry.order.leadsGroup()) {
            group.hasEntered = true;
        }
        if (remaining.isZero()) {
            remove(at, entry);
        } else {
            change(entry, entry.order, remaining);
        }
    }

    private static void clip(Entry entry, Order order) {
        Quantity done = entry.order.quantity().minus(entry.remaining);
        change(entry, order, order.quantity().minus(done));
    }

    private static void change(Entry entry, Order order, Quantity remaining) {
        entry.order = order;
        entry.remaining = remaining;
        entry.demand.isCounted = false;
    }

    private void remove(int at, Entry entry) {
        entries.remove(at);
        Demand demand = entry.demand;
        demand.entries.remove(entry);
        demand.isCounted = false;
        Group group = entry.group;
        if (group != null) {
            group.live.remove(entry);
            if (group.live.isEmpty()) {
                demand.groups.remove(group);
            }
        }
    }
}
