package io.slipway.market;

import io.slipway.model.Contingency;
import io.slipway.model.CorporateAction;
import io.slipway.model.Decimal;
import io.slipway.model.Fill;
import io.slipway.model.Instrument;
import io.slipway.model.Money;
import io.slipway.model.Order;
import io.slipway.model.OrderEvent;
import io.slipway.model.OrderId;
import io.slipway.model.OrderIntent;
import io.slipway.model.OrderType;
import io.slipway.model.Price;
import io.slipway.model.Problem;
import io.slipway.model.Quantity;
import io.slipway.trading.AccountView;
import io.slipway.trading.ExecutionVenue.Reports;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the working orders: accepts, changes and ends them, links groups, and reports all of it.
 */
final class Desk {

    private final OrderIndex orders = new OrderIndex();
    private final Slots slots;
    private final Reports reports;
    private final AccountView account;
    private long fills;
    private int sales;

    Desk(Slots slots, Reports reports, AccountView account) {
        this.slots = slots;
        this.reports = reports;
        this.account = account;
    }

    @Nullable WorkingOrder find(OrderId id) {
        return orders.get(id);
    }

    /** Whether an instrument other than this one has orders that sell. */
    boolean sellsElsewhere(Slot slot) {
        return sales > slot.sales;
    }

    /** Takes the orders of one intent in; empty if they were rejected. */
    List<WorkingOrder> accept(List<Order> group) {
        if (group.size() == 1) {
            return List.of(accept(group.getFirst(), null));
        }
        OrderGroup links = new OrderGroup(group.getFirst().contingency());
        if (links.isBracket() && !isBracket(group)) {
            group.forEach(order -> reject(order, Reasons.mixedBracket()));
            return List.of();
        }
        List<WorkingOrder> members = new ArrayList<>(group.size());
        links.members = members;
        for (Order order : group) {
            members.add(accept(order, links));
        }
        return members;
    }

    private WorkingOrder accept(Order order, @Nullable OrderGroup group) {
        Slot slot = slots.find(order.instrument());
        if (slot.instrument == null) {
            slot.know(account.instrument(slot.id));
        }
        WorkingOrder working = new WorkingOrder(order, slot, group);
        working.isHeld = order.contingency() == Contingency.BRACKET && !order.leadsGroup();
        slot.append(working);
        orders.add(working);
        sales += working.isSale() ? 1 : 0;
        reports.on(new OrderEvent.Accepted(order, order.submittedTime()));
        return working;
    }

    private void reject(Order order, Problem reason) {
        reports.on(new OrderEvent.Rejected(order.id(), reason, order.submittedTime()));
    }

    private static boolean isBracket(List<Order> group) {
        Order entry = group.getFirst();
        return group.stream()
                .skip(1)
                .allMatch(exit ->
                        exit.side() == entry.side().opposite()
                                && exit.instrument().equals(entry.instrument()));
    }

    /** Books a fill. The account is up to date when this returns. */
    void fill(Execution execution, Means.Bill bill) {
        WorkingOrder order = execution.order();
        Quantity quantity = execution.quantity();
        boolean isFirst = order.traded == null;
        order.filled = isFirst ? quantity : order.filled.plus(quantity);
        order.traded = plus(order.traded, bill.notional());
        order.remaining =
                quantity.equals(order.remaining) ? Quantity.ZERO : order.remaining.minus(quantity);
        if (order.remaining.isZero()) {
            close(order);
        }
        Fill fill =
                new Fill(
                        ++fills,
                        order.order.id(),
                        order.slot.id,
                        order.side,
                        quantity,
                        execution.price(),
                        bill.fee(),
                        execution.time(),
                        execution.liquidity());
        reports.on(new OrderEvent.Filled(fill, order.remaining));
    }

    private static Money plus(@Nullable Money sum, Money more) {
        return sum == null ? more : sum.plus(more);
    }

    /** Cuts an order to a new total quantity because the account bears no more. */
    void clip(WorkingOrder order, Quantity total, long time) {
        Quantity from = order.order.quantity();
        order.resize(total);
        reports.on(new OrderEvent.Clipped(order.order, from, time));
    }

    void deny(WorkingOrder order, Problem reason, long time) {
        close(order);
        reports.on(new OrderEvent.Denied(order.order.id(), order.order.terms(), reason, time));
        endHeldExits(order, time);
    }

    void expire(WorkingOrder order, Problem reason, long time) {
        close(order);
        reports.on(new OrderEvent.Expired(order.order.id(), reason, time));
        endHeldExits(order, time);
    }

    void cancel(WorkingOrder order, Problem reason, long time) {
        close(order);
        reports.on(new OrderEvent.Cancelled(order.order.id(), reason, time));
        endHeldExits(order, time);
    }

    /** Cancels on the strategy's wish. */
    void cancel(OrderId id, long time) {
        WorkingOrder order = orders.get(id);
        if (order == null) {
            reports.on(new OrderEvent.ChangeRejected(id, Reasons.tooLate(id), time));
        } else {
            cancel(order, Reasons.cancelledByStrategy(), time);
        }
    }

    private void close(WorkingOrder order) {
        order.isDone = true;
        order.slot.remove(order);
        orders.remove(order);
        sales -= order.isSale() ? 1 : 0;
    }

    private void endHeldExits(WorkingOrder order, long time) {
        OrderGroup group = order.group;
        if (group != null && order.isBracketEntry() && order.filled.isZero()) {
            cancelOthers(group, order, Reasons.entryEnded(order), time);
        }
    }

    /** Changes an order on the strategy's wish. */
    void replace(OrderId id, OrderIntent.Replace change, long time) {
        WorkingOrder order = orders.get(id);
        if (order == null) {
            reports.on(new OrderEvent.ChangeRejected(id, Reasons.tooLate(id), time));
            return;
        }
        Problem refusal = refusal(order, change);
        if (refusal != null) {
            reports.on(new OrderEvent.ChangeRejected(id, refusal, time));
            return;
        }
        if (change.type() != null) {
            order.order = order.order.withTerms(order.order.terms().withType(change.type()));
            order.readType(change.type());
        }
        if (change.quantity() != null) {
            order.resize(change.quantity());
        }
        order.forgetApproach();
        order.isPostponed = false;
        order.activeFrom = Math.max(order.activeFrom, time);
        reports.on(new OrderEvent.Replaced(order.order, order.remaining, time));
    }

    private static @Nullable Problem refusal(WorkingOrder order, OrderIntent.Replace change) {
        Quantity quantity = change.quantity();
        if (quantity == null) {
            return null;
        }
        if (order.isBracketExit()) {
            return Reasons.exitSize(order);
        }
        return quantity.compareTo(order.filled) > 0 && quantity.isPositive()
                ? null
                : Reasons.belowFilled(order, quantity);
    }

    /** What a fill of one order does to the orders it is linked to. */
    void follow(WorkingOrder order, Quantity quantity, long time) {
        OrderGroup group = order.group;
        if (group == null) {
            return;
        }
        if (!group.isBracket()) {
            cancelOthers(group, order, Reasons.cancelledByGroup(order), time);
            return;
        }
        if (order.isBracketExit()) {
            group.exited = group.exited.plus(quantity);
        }
        protect(group, order, time);
    }

    /** Sizes the exits of a bracket to what is still held of its entry. */
    private void protect(OrderGroup group, WorkingOrder cause, long time) {
        Quantity held = group.entry().filled.minus(group.exited);
        if (!held.isPositive()) {
            cancelOthers(group, cause, Reasons.cancelledByGroup(cause), time);
            return;
        }
        for (WorkingOrder exit : group.members) {
            if (exit.isBracketExit() && !exit.isDone && exit != cause) {
                exit.isHeld = false;
                size(exit, exit.filled.plus(held), time);
            }
        }
    }

    private void size(WorkingOrder order, Quantity total, long time) {
        if (!total.equals(order.order.quantity())) {
            order.resize(total);
            reports.on(new OrderEvent.Replaced(order.order, order.remaining, time));
        }
    }

    private void cancelOthers(OrderGroup group, WorkingOrder cause, Problem reason, long time) {
        for (WorkingOrder other : group.members) {
            if (other != cause && !other.isDone) {
                cancel(other, reason, time);
            }
        }
    }

    /**
     * Adjusts the working orders of an instrument: quantities times the ratio, prices divided by
     * it.
     */
    void split(CorporateAction action) {
        Slot slot = slots.find(action.instrument());
        for (WorkingOrder order = slot.head; order != null; order = order.next) {
            if (!order.isDone) {
                split(order, action.value(), action.eventTime());
            }
        }
    }

    private void split(WorkingOrder order, Decimal ratio, long time) {
        Instrument instrument = order.slot.instrument();
        splitGroup(order, ratio);
        Quantity left = instrument.wholeLots(times(order.remaining, ratio));
        if (left.isZero()) {
            cancel(order, Reasons.splitLeavesNothing(order, ratio), time);
            return;
        }
        order.filled = times(order.filled, ratio);
        OrderType type = split(order.order.type(), instrument, ratio);
        order.order = order.order.withTerms(order.order.terms().withType(type));
        boolean wasTriggered = order.isTriggered;
        order.readType(type);
        order.isTriggered = wasTriggered;
        order.resize(order.filled.plus(left));
        order.forgetApproach();
        reports.on(new OrderEvent.Replaced(order.order, order.remaining, time));
    }

    /** Scales what a bracket has traded, once, at the first of its orders that still works. */
    private static void splitGroup(WorkingOrder order, Decimal ratio) {
        OrderGroup group = order.group;
        if (group == null || !group.isBracket() || group.firstWorking() != order) {
            return;
        }
        group.exited = times(group.exited, ratio);
        if (group.entry().isDone) {
            group.entry().filled = times(group.entry().filled, ratio);
        }
    }

    private static OrderType split(OrderType type, Instrument instrument, Decimal ratio) {
        return switch (type) {
            case OrderType.Limit(Price price) ->
                    new OrderType.Limit(split(price, instrument, ratio));
            case OrderType.Stop(Price price) -> new OrderType.Stop(split(price, instrument, ratio));
            case OrderType.StopLimit(Price price, Price limit) ->
                    new OrderType.StopLimit(
                            split(price, instrument, ratio), split(limit, instrument, ratio));
            default -> type;
        };
    }

    private static Price split(Price price, Instrument instrument, Decimal ratio) {
        Decimal tick = instrument.tickSize();
        Decimal exact =
                price.value().dividedBy(ratio, Decimal.MAX_DIGITS / 2, RoundingMode.HALF_EVEN);
        return Price.of(exact.roundedToStep(tick, RoundingMode.HALF_EVEN).max(tick));
    }

    private static Quantity times(Quantity quantity, Decimal ratio) {
        return Quantity.of(
                quantity.value().times(ratio, Decimal.MAX_DIGITS / 2, RoundingMode.DOWN));
    }
}
