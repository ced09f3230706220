package io.slipway.market;

import io.slipway.market.BarPath.Phase;
import io.slipway.market.Means.Bill;
import io.slipway.market.WorkingOrder.Kind;
import io.slipway.model.Bar;
import io.slipway.model.Fill.Liquidity;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Price;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import io.slipway.model.SliceEnd;
import io.slipway.model.TimeInForce;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds working orders against bars. A bar is taken in three phases (its open, what lies between,
 * its close), within each of which orders are taken as they were submitted.
 */
final class Matcher {

    /**
     * A buy that the sales of the same instant may pay for; tried again when the instant closes.
     */
    private record Postponed(
            WorkingOrder order, double price, Phase phase, Bar bar, long previousEnd) {}

    private static final Bar NO_BAR =
            new Bar(
                    InstrumentId.of("NONE.NONE"),
                    Frequency.DAY,
                    Long.MIN_VALUE,
                    Long.MIN_VALUE,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    1);

    private final VenueSettings settings;
    private final Means means;
    private final Desk desk;
    private final List<Postponed> postponed = new ArrayList<>();
    private boolean isSettling;

    // The bar at hand.
    private final BarPath path = new BarPath();
    private Bar bar = NO_BAR;
    private long previousEnd;
    private long lastReached;
    private long sessionClose;
    private boolean opensSession;
    private boolean closesSession;

    Matcher(VenueSettings settings, Means means, Desk desk) {
        this.settings = settings;
        this.means = means;
        this.desk = desk;
    }

    boolean hasPostponed() {
        return !postponed.isEmpty();
    }

    /** Holds the working orders of an instrument against its next bar. */
    void match(Slot slot, Bar next, long endBefore) {
        slot.volumeTaken = 0;
        read(slot, next, endBefore);
        expireStale(slot);
        boolean canTrade = slot.canTrade(next);
        if (canTrade) {
            visit(slot, Phase.OPEN);
            visit(slot, Phase.INSIDE);
            visit(slot, Phase.CLOSE);
        }
        for (WorkingOrder order = slot.head; order != null; order = order.next) {
            endBar(order, canTrade);
        }
    }

    /**
     * Fills a market order at the close of the bar it was decided on, if that bar is the latest
     * news. It is paid from what is there now: the strategy can send its sales first.
     */
    void fillAtSameClose(WorkingOrder order, Bar last) {
        if (order.kind == Kind.MARKET
                && last.knownTime() >= order.activeFrom
                && order.slot.canTrade(last)) {
            read(order.slot, last, order.slot.endBefore);
            isSettling = true;
            attempt(order, Phase.CLOSE);
            isSettling = false;
        }
    }

    private void read(Slot slot, Bar next, long endBefore) {
        bar = next;
        previousEnd = endBefore;
        path.read(next);
        long end = next.eventTime();
        if (!next.frequency().isIntraday()) {
            lastReached = end - 1;
            sessionClose = end;
            opensSession = true;
            closesSession = true;
            return;
        }
        lastReached = Math.min(Math.max(end - slot.barNanos(next), endBefore), end - 1);
        sessionClose = slot.sessionClose(settings.sessions(), end);
        opensSession = !isSameSession(slot, endBefore);
        closesSession = end == sessionClose;
    }

    private boolean isSameSession(Slot slot, long time) {
        return time != Long.MIN_VALUE
                && (slot.isInKnownSession(time)
                        || settings.sessions().closeAtOrAfter(slot.id.venue(), time)
                                == sessionClose);
    }

    /** Whether the bar began when the order was there already. */
    private boolean reaches(WorkingOrder order) {
        boolean sameClose = order.kind == Kind.MARKET && settings.fills() == FillTiming.SAME_CLOSE;
        return order.activeFrom <= (sameClose ? bar.knownTime() : lastReached);
    }

    private void visit(Slot slot, Phase phase) {
        for (WorkingOrder order = slot.head; order != null; order = order.next) {
            attempt(order, phase);
        }
    }

    private void attempt(WorkingOrder order, Phase phase) {
        double price = price(order, phase);
        if (Double.isNaN(price)) {
            return;
        }
        if (order.group == null) {
            execute(order, price, phase);
        } else {
            attemptWorst(order.group, order, phase);
        }
    }

    /** Of linked orders that could all fill at this moment, the one that is worst for us does. */
    private void attemptWorst(OrderGroup group, WorkingOrder order, Phase phase) {
        WorkingOrder worst = order;
        double worstPrice = price(order, phase);
        for (WorkingOrder rival : group.members) {
            if (isRival(order, rival)) {
                double price = price(rival, phase);
                if (gain(rival, price) < gain(worst, worstPrice)) {
                    worst = rival;
                    worstPrice = price;
                }
            }
        }
        execute(worst, worstPrice, phase);
        if (worst != order) {
            double price = price(order, phase);
            if (!Double.isNaN(price)) {
                execute(order, price, phase);
            }
        }
    }

    private static boolean isRival(WorkingOrder order, WorkingOrder other) {
        return other != order
                && other.slot == order.slot
                && !order.isBracketEntry()
                && !other.isBracketEntry();
    }

    /** What a unit has gained by the close; NaN compares as not worse. */
    private double gain(WorkingOrder order, double price) {
        return order.side.sign() * (path.close() - price);
    }

    /** The price at which an order trades in a phase; NaN if it does not. */
    private double price(WorkingOrder order, Phase phase) {
        if (!order.isLive() || !reaches(order)) {
            return Double.NaN;
        }
        return switch (phase) {
            case OPEN -> atOpen(order);
            case INSIDE -> inside(order);
            case CLOSE -> atClose(order);
        };
    }

    private double atOpen(WorkingOrder order) {
        if (order.pathAfterEntry != null) {
            return Double.NaN;
        }
        return switch (order.kind) {
            case MARKET -> settings.fills() == FillTiming.NEXT_OPEN ? path.open() : Double.NaN;
            case ON_OPEN -> opensSession ? path.open() : Double.NaN;
            default -> path.atOpen(order);
        };
    }

    private double inside(WorkingOrder order) {
        BarPath rest = order.pathAfterEntry;
        if (rest == null) {
            return order.isImmediate() ? Double.NaN : path.inside(order);
        }
        double first = rest.atOpen(order);
        return Double.isNaN(first) && !order.isImmediate() ? rest.inside(order) : first;
    }

    private double atClose(WorkingOrder order) {
        return switch (order.kind) {
            case MARKET -> settings.fills() == FillTiming.NEXT_OPEN ? Double.NaN : path.close();
            case ON_CLOSE -> closesSession ? path.close() : Double.NaN;
            default -> Double.NaN;
        };
    }

    /** Executes at a price of the bar as far as volume and account allow. */
    private void execute(WorkingOrder order, double reference, Phase phase) {
        Quantity quantity = settings.limitsVolume() ? withinVolume(order) : order.remaining;
        if (quantity.compareTo(order.remaining) < 0 && order.life == TimeInForce.FOK) {
            desk.expire(order, Reasons.tooLarge(order, quantity), bar.eventTime());
        } else if (quantity.isPositive()) {
            Execution wish = wish(order, quantity, reference, phase);
            Bill bill = means.bearable(wish);
            if (bill != null && bill.quantity().equals(quantity)) {
                book(wish, bill, reference);
            } else if (!isSettling && order.side == Side.BUY && desk.sellsElsewhere(order.slot)) {
                order.isPostponed = true;
                postponed.add(new Postponed(order, reference, phase, bar, previousEnd));
            } else {
                bookPart(wish, bill, reference);
            }
        }
    }

    private Quantity withinVolume(WorkingOrder order) {
        double left = bar.volume() * settings.volumeShare() - order.slot.volumeTaken;
        Instrument instrument = order.slot.instrument();
        return left >= order.remaining.toDouble()
                ? order.remaining
                : instrument.quantity(Math.max(left, 0), RoundingMode.DOWN).min(order.remaining);
    }

    private Execution wish(WorkingOrder order, Quantity quantity, double reference, Phase phase) {
        boolean rests = order.kind == Kind.LIMIT || order.isTriggered;
        if (phase == Phase.INSIDE && rests && reference == order.limit) {
            return new Execution(
                    order, quantity, limitOf(order), Liquidity.MAKER, phase, bar.eventTime());
        }
        Price price = slipped(order, quantity, reference);
        return new Execution(order, quantity, price, Liquidity.TAKER, phase, bar.eventTime());
    }

    private Price slipped(WorkingOrder order, Quantity quantity, double reference) {
        double slipped =
                settings.slippage().slip(order.side, reference, quantity.toDouble(), bar.volume());
        boolean isBeyondLimit =
                order.side == Side.BUY ? slipped > order.limit : slipped < order.limit;
        return isBeyondLimit ? limitOf(order) : order.slot.instrument().executionPrice(slipped);
    }

    private static Price limitOf(WorkingOrder order) {
        Price limit = order.limitPrice;
        if (limit == null) {
            throw new IllegalStateException("order " + order.number + " has no limit");
        }
        return limit;
    }

    private void bookPart(Execution wish, @Nullable Bill bill, double reference) {
        WorkingOrder order = wish.order();
        boolean mayClip = order.isShareOfEquity() || order.isBracketExit();
        if (bill == null || !mayClip) {
            desk.deny(order, means.reason(wish), wish.time());
            return;
        }
        desk.clip(order, order.filled.plus(bill.quantity()), wish.time());
        book(wish.of(bill.quantity()), bill, reference);
    }

    private void book(Execution execution, Bill bill, double reference) {
        WorkingOrder order = execution.order();
        order.slot.volumeTaken += settings.limitsVolume() ? execution.quantity().toDouble() : 0;
        if (order.side == Side.SELL) {
            means.received(execution, bill.notional().minus(bill.fee()));
        }
        desk.fill(execution, bill);
        if (order.group != null) {
            openExits(order.group, order, execution.phase(), reference);
            desk.follow(order, execution.quantity(), execution.time());
        }
    }

    /** Says from where on the exits of a bracket can trade whose entry has just filled. */
    private void openExits(OrderGroup group, WorkingOrder entry, Phase phase, double reference) {
        if (!entry.isBracketEntry()) {
            return;
        }
        for (WorkingOrder exit : group.members) {
            if (exit.isHeld && phase == Phase.INSIDE) {
                exit.pathAfterEntry = BarPath.after(entry, reference, bar);
            } else if (exit.isHeld && phase == Phase.CLOSE) {
                exit.activeFrom = Math.max(exit.activeFrom, bar.eventTime());
            }
        }
    }

    /** Ends what could trade in an earlier session only. */
    private void expireStale(Slot slot) {
        for (WorkingOrder order = slot.head; order != null; order = order.next) {
            boolean isStale =
                    order.sessionClose != Long.MIN_VALUE && order.sessionClose < sessionClose;
            if (isStale && order.life == TimeInForce.DAY && !order.isDone) {
                desk.expire(order, Reasons.unfilled(order, bar.open()), bar.eventTime());
            }
        }
    }

    private void endBar(WorkingOrder order, boolean canTrade) {
        if (!order.isLive() || !reaches(order)) {
            return;
        }
        if (canTrade && seen(order).triggers(order)) {
            order.isTriggered = true;
        }
        order.pathAfterEntry = null;
        order.note(bar, canTrade);
        if (order.kind != Kind.ON_OPEN || opensSession) {
            order.beginSession(sessionClose);
        }
        if (isOver(order)) {
            desk.expire(order, Reasons.unfilled(order, bar.open()), bar.eventTime());
        }
    }

    private BarPath seen(WorkingOrder order) {
        return order.pathAfterEntry == null ? path : order.pathAfterEntry;
    }

    private boolean isOver(WorkingOrder order) {
        boolean hadItsMoment =
                switch (order.kind) {
                    case ON_OPEN -> opensSession;
                    case ON_CLOSE -> closesSession;
                    default -> order.isImmediate();
                };
        return order.life != TimeInForce.GTC
                && (hadItsMoment || order.sessionClose == bar.eventTime());
    }

    /** Tries the postponed buys again: every sale of their instant has been booked. */
    void settle() {
        isSettling = true;
        for (Postponed wait : postponed) {
            WorkingOrder order = wait.order();
            if (order.isPostponed && !order.isDone) {
                order.isPostponed = false;
                settle(order, wait);
            }
        }
        postponed.clear();
        isSettling = false;
    }

    private void settle(WorkingOrder order, Postponed wait) {
        read(order.slot, wait.bar(), wait.previousEnd());
        execute(order, wait.price(), wait.phase());
        List<WorkingOrder> linked = order.group == null ? List.of(order) : order.group.members;
        for (Phase phase : Phase.values()) {
            if (phase.compareTo(wait.phase()) >= 0) {
                linked.forEach(member -> attempt(member, phase));
            }
        }
        linked.forEach(member -> endBar(member, true));
    }

    /** The venue traded, but the instrument had no bar: an order for the session ends with it. */
    void missBar(Slot slot, SliceEnd slice) {
        for (WorkingOrder order = slot.head; order != null; order = order.next) {
            if (order.isLive()
                    && order.life == TimeInForce.DAY
                    && order.activeFrom < slice.eventTime()) {
                missBar(order, slice.eventTime());
            }
        }
    }

    private void missBar(WorkingOrder order, long time) {
        long close =
                order.slot.isIntraday()
                        ? settings.sessions().closeAtOrAfter(order.slot.id.venue(), time)
                        : time;
        order.beginSession(close);
        if (order.sessionClose <= time) {
            desk.expire(order, Reasons.noBar(order), time);
        }
    }
}
