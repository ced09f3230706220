package io.slipway.market;

import io.slipway.model.Bar;
import io.slipway.model.Side;

/**
 * What is known of the prices inside a bar, and at what price an order would trade on them. The way
 * from open to close is not known, only its ends and how far it reached; what might have happened
 * in the wrong order is decided against us.
 */
final class BarPath {

    /** The moments of a bar that are known to follow one another. */
    enum Phase {
        OPEN,
        INSIDE,
        CLOSE
    }

    private double open;
    private double high;
    private double low;

    /** The highest and lowest price that certainly came after {@link #open}. */
    private double sureHigh;

    private double sureLow;
    private double close;

    /** A whole bar. */
    void read(Bar bar) {
        open = bar.open();
        high = bar.high();
        low = bar.low();
        sureHigh = high;
        sureLow = low;
        close = bar.close();
    }

    /**
     * What is left of a bar after an entry filled inside it. Stops may be hit by anything in the
     * bar. Limits are reached by what certainly came later: the close; and beyond a stop entry,
     * which had to be reached first, the bar's extreme on that side.
     */
    static BarPath after(WorkingOrder entry, double price, Bar bar) {
        BarPath rest = new BarPath();
        rest.read(bar);
        rest.open = price;
        boolean enteredByStop = !entry.isTriggered && price == entry.trigger;
        boolean isRising = enteredByStop == (entry.side == Side.BUY);
        rest.sureHigh = Math.max(price, enteredByStop && isRising ? bar.high() : bar.close());
        rest.sureLow = Math.min(price, enteredByStop && !isRising ? bar.low() : bar.close());
        return rest;
    }

    /** The price at which an order trades at the first moment of the path; NaN if it does not. */
    double atOpen(WorkingOrder order) {
        return switch (order.kind) {
            case LIMIT -> isWithinLimit(order, open) ? open : Double.NaN;
            case STOP -> isTriggeredBy(order, open) ? open : Double.NaN;
            case STOP_LIMIT -> stopLimitAtOpen(order);
            default -> Double.NaN;
        };
    }

    private double stopLimitAtOpen(WorkingOrder order) {
        if (isTriggeredBy(order, open)) {
            order.isTriggered = true;
        }
        return order.isTriggered && isWithinLimit(order, open) ? open : Double.NaN;
    }

    /**
     * The price at which an order trades after the first moment of the path; NaN if it does not.
     */
    double inside(WorkingOrder order) {
        return switch (order.kind) {
            case LIMIT -> limitInside(order);
            case STOP -> isTriggeredBy(order, furthest(order)) ? order.trigger : Double.NaN;
            case STOP_LIMIT -> stopLimitInside(order);
            default -> Double.NaN;
        };
    }

    private double limitInside(WorkingOrder order) {
        double best = order.side == Side.BUY ? sureLow : sureHigh;
        return isWithinLimit(order, best) ? order.limit : Double.NaN;
    }

    /** Where the trigger is crossed inside the bar, only the close is sure to come after it. */
    private double stopLimitInside(WorkingOrder order) {
        if (order.isTriggered) {
            return limitInside(order);
        }
        if (!isTriggeredBy(order, furthest(order))) {
            return Double.NaN;
        }
        if (isWithinLimit(order, order.trigger)) {
            return order.trigger;
        }
        return isWithinLimit(order, close) ? order.limit : Double.NaN;
    }

    /**
     * Whether a stop-limit order that did not fill has turned into a limit order for later bars.
     */
    boolean triggers(WorkingOrder order) {
        return order.kind == WorkingOrder.Kind.STOP_LIMIT && isTriggeredBy(order, furthest(order));
    }

    double open() {
        return open;
    }

    double close() {
        return close;
    }

    private double furthest(WorkingOrder order) {
        return order.side == Side.BUY ? high : low;
    }

    private static boolean isTriggeredBy(WorkingOrder order, double price) {
        return order.side == Side.BUY ? price >= order.trigger : price <= order.trigger;
    }

    private static boolean isWithinLimit(WorkingOrder order, double price) {
        return order.side == Side.BUY ? price <= order.limit : price >= order.limit;
    }
}
