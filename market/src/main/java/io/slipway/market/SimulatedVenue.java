package io.slipway.market;

import io.slipway.model.Bar;
import io.slipway.model.CorporateAction;
import io.slipway.model.InstrumentId;
import io.slipway.model.MarketEvent;
import io.slipway.model.Order;
import io.slipway.model.OrderId;
import io.slipway.model.OrderIntent;
import io.slipway.model.SliceEnd;
import io.slipway.trading.AccountView;
import io.slipway.trading.ExecutionVenue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A venue that fills orders from bars, as {@code docs/FILLS.md} states. In short: nothing fills on
 * the bar an order was decided on; a market order trades at the next open, a limit order at the
 * better of open and limit, a stop at its trigger or at the open that jumped over it; of two linked
 * orders that could both have filled inside a bar, the one that is worse for us did; and the
 * account never spends what it does not have.
 *
 * <p>Every order is reported Accepted, or Rejected where its group makes no sense. An accepted
 * order ends in exactly one of Filled with nothing remaining, Denied, Cancelled or Expired, or is
 * working still. Partial fills, Clipped and Replaced come in between; a change or cancellation that
 * cannot be made is ChangeRejected and leaves the order as it is.
 *
 * <p>Quotes, trades and books are ignored: orders fill from bars only. Dividends leave orders as
 * they are, a split adjusts them. Called by the loop's thread only; nothing is allocated for a bar
 * without working orders of its instrument.
 */
public final class SimulatedVenue implements ExecutionVenue {

    private final VenueSettings settings;
    private final Slots slots = new Slots();
    private final boolean keepsBars;
    private @Nullable Connection connection;

    /** Set while a buy waits for the instant to close; read for every event. */
    private boolean hasPostponed;

    private long postponedTime;

    /** What exists from {@link #connect} on. */
    private record Connection(Desk desk, Matcher matcher) {}

    public SimulatedVenue(VenueSettings settings) {
        this.settings = settings;
        this.keepsBars = settings.fills() == FillTiming.SAME_CLOSE;
    }

    public VenueSettings settings() {
        return settings;
    }

    @Override
    public void connect(Reports reports, AccountView account) {
        Desk desk = new Desk(slots, reports, account);
        Means means = new Means(settings, account, slots);
        connection = new Connection(desk, new Matcher(settings, means, desk));
    }

    @Override
    public void onMarket(MarketEvent event) {
        if (hasPostponed && (event instanceof SliceEnd || event.knownTime() > postponedTime)) {
            settle();
        }
        if (event instanceof Bar bar) {
            onBar(bar);
        } else {
            onOther(event);
        }
    }

    private void onBar(Bar bar) {
        Slot slot = slots.of(bar.instrument());
        long previousEnd = slot.advance(bar);
        if (keepsBars) {
            slot.lastBar = bar;
            slot.endBefore = previousEnd;
        }
        if (slot.head != null) {
            match(slot, bar, previousEnd);
        }
    }

    private void match(Slot slot, Bar bar, long previousEnd) {
        Matcher matcher = connection().matcher;
        matcher.match(slot, bar, previousEnd);
        notePostponed(matcher, bar);
    }

    private void notePostponed(Matcher matcher, Bar bar) {
        if (matcher.hasPostponed()) {
            hasPostponed = true;
            postponedTime = bar.knownTime();
        }
    }

    private void settle() {
        hasPostponed = false;
        connection().matcher.settle();
    }

    private void onOther(MarketEvent event) {
        // Not a switch over patterns: every second event of a run is a slice's end.
        if (event instanceof SliceEnd slice) {
            missBars(slice);
        } else if (event instanceof CorporateAction action
                && action.type() == CorporateAction.Type.SPLIT) {
            connection().desk.split(action);
        }
    }

    private void missBars(SliceEnd slice) {
        List<InstrumentId> absent = slice.absent();
        for (int i = 0; i < absent.size(); i++) {
            InstrumentId id = absent.get(i);
            Slot slot = slots.find(id);
            if (slot.head != null) {
                connection().matcher.missBar(slot, slice);
            }
        }
    }

    @Override
    public void submit(List<Order> group) {
        Connection to = connection();
        List<WorkingOrder> accepted = to.desk.accept(group);
        if (keepsBars) {
            for (WorkingOrder order : accepted) {
                Bar last = order.slot.lastBar;
                if (last != null) {
                    to.matcher.fillAtSameClose(order, last);
                }
            }
        }
    }

    @Override
    public void replace(Order replaced, OrderIntent.Replace change, long time) {
        connection().desk.replace(replaced.id(), change, time);
    }

    @Override
    public void cancel(OrderId order, long time) {
        connection().desk.cancel(order, time);
    }

    private Connection connection() {
        Connection made = connection;
        if (made == null) {
            throw new IllegalStateException("connect comes first");
        }
        return made;
    }
}
