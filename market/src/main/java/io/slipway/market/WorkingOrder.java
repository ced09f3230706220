package io.slipway.market;

import io.slipway.model.Bar;
import io.slipway.model.Money;
import io.slipway.model.Order;
import io.slipway.model.OrderSize;
import io.slipway.model.OrderType;
import io.slipway.model.Price;
import io.slipway.model.Quantity;
import io.slipway.model.Side;
import io.slipway.model.TimeInForce;
import org.jspecify.annotations.Nullable;

/** An order the venue has, with what became of it so far. */
final class WorkingOrder {

    /** The order types, for a cheap switch. */
    enum Kind {
        MARKET,
        LIMIT,
        STOP,
        STOP_LIMIT,
        ON_OPEN,
        ON_CLOSE
    }

    final long number;
    final Side side;
    final Slot slot;
    final @Nullable OrderGroup group;
    final TimeInForce life;

    Order order;
    Kind kind = Kind.MARKET;

    /** What starts a stop; NaN for other types. */
    double trigger = Double.NaN;

    /** The limit; NaN for other types. */
    double limit = Double.NaN;

    @Nullable Price limitPrice;

    Quantity remaining;
    Quantity filled = Quantity.ZERO;

    /** What the fills were worth; null before the first. */
    @Nullable Money traded;

    /** Bars that were over or under way at this time are out of its reach. */
    long activeFrom;

    /** Close of the session it could first trade in; MIN_VALUE before that. */
    long sessionClose = Long.MIN_VALUE;

    /** An exit waiting for its entry. */
    boolean isHeld;

    /** A buy that waits for the sales of the same instant. */
    boolean isPostponed;

    boolean isDone;
    boolean isTriggered;

    /** What is left of the bar for an exit whose entry filled inside it; null on later bars. */
    @Nullable BarPath pathAfterEntry;

    /**
     * The best its limit or stop was approached, and over how many bars: for the reason it ended.
     */
    double nearest = Double.NaN;

    int bars;
    int barsWithoutVolume;

    @Nullable WorkingOrder next;
    @Nullable WorkingOrder previous;

    WorkingOrder(Order order, Slot slot, @Nullable OrderGroup group) {
        this.order = order;
        this.number = order.id().number();
        this.side = order.side();
        this.slot = slot;
        this.group = group;
        this.life = order.terms().timeInForce();
        this.remaining = order.quantity();
        this.activeFrom = order.submittedTime();
        readType(order.type());
    }

    void readType(OrderType type) {
        trigger = Double.NaN;
        limit = Double.NaN;
        limitPrice = null;
        isTriggered = false;
        switch (type) {
            case OrderType.Market market -> kind = Kind.MARKET;
            case OrderType.MarketOnOpen onOpen -> kind = Kind.ON_OPEN;
            case OrderType.MarketOnClose onClose -> kind = Kind.ON_CLOSE;
            case OrderType.Limit(Price price) -> {
                kind = Kind.LIMIT;
                readLimit(price);
            }
            case OrderType.Stop(Price price) -> {
                kind = Kind.STOP;
                trigger = price.toDouble();
            }
            case OrderType.StopLimit(Price price, Price worst) -> {
                kind = Kind.STOP_LIMIT;
                trigger = price.toDouble();
                readLimit(worst);
            }
        }
    }

    private void readLimit(Price price) {
        limit = price.toDouble();
        limitPrice = price;
    }

    boolean isLive() {
        return !isDone && !isHeld && !isPostponed;
    }

    boolean isSale() {
        return side == Side.SELL;
    }

    boolean isImmediate() {
        return life == TimeInForce.IOC || life == TimeInForce.FOK;
    }

    boolean isBracketEntry() {
        return group != null && group.isBracket() && group.entry() == this;
    }

    boolean isBracketExit() {
        return group != null && group.isBracket() && group.entry() != this;
    }

    boolean isShareOfEquity() {
        return order.terms().size() instanceof OrderSize.EquityShare;
    }

    /** Gives the order a new total quantity; it must be above what is filled. */
    void resize(Quantity total) {
        order = order.withTerms(order.terms().withSize(order.terms().size().withQuantity(total)));
        remaining = total.minus(filled);
    }

    /** Remembers how near the market came, for the reason why it did not fill. */
    void note(Bar bar, boolean canTrade) {
        bars++;
        if (!canTrade) {
            barsWithoutVolume++;
            return;
        }
        boolean wantsHigh = wantsHigh();
        double reached = wantsHigh ? bar.high() : bar.low();
        boolean nearer = wantsHigh ? reached > nearest : reached < nearest;
        if (Double.isNaN(nearest) || nearer) {
            nearest = reached;
        }
    }

    /** Notes when the session closes that it can trade in, the first time it can. */
    void beginSession(long close) {
        if (sessionClose == Long.MIN_VALUE) {
            sessionClose = close;
        }
    }

    /** New terms make a new approach. */
    void forgetApproach() {
        nearest = Double.NaN;
        bars = 0;
        barsWithoutVolume = 0;
    }

    /** Whether a rising market brings it nearer to a fill. */
    private boolean wantsHigh() {
        boolean waitsForTrigger = kind == Kind.STOP || (kind == Kind.STOP_LIMIT && !isTriggered);
        return waitsForTrigger == (side == Side.BUY);
    }
}
