package io.slipway.market;

import io.slipway.model.Instrument;
import io.slipway.model.Money;
import io.slipway.model.OrderId;
import io.slipway.model.Price;
import io.slipway.model.Problem;
import io.slipway.model.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;

/** Why an order did not fill, with the numbers that show it. */
final class Reasons {

    private static final MathContext SHOWN_DIGITS = new MathContext(10);

    private Reasons() {}

    /**
     * Why an order's time ended without a fill, or without a complete one.
     *
     * @param open of the bar it ended on
     */
    static Problem unfilled(WorkingOrder order, double open) {
        if (!order.filled.isZero()) {
            return Problem.of(
                    "market.partly-filled", "filled", order.filled, "remaining", order.remaining);
        }
        if (order.bars == order.barsWithoutVolume) {
            return Problem.of("market.no-volume", "instrument", order.slot.id, "bars", order.bars);
        }
        return order.isImmediate() ? notImmediate(order, open) : notReached(order);
    }

    private static Problem notReached(WorkingOrder order) {
        return switch (order.kind) {
            case LIMIT -> notReached("market.limit-not-reached", order, order.limit);
            case STOP -> notReached("market.stop-not-reached", order, order.trigger);
            case STOP_LIMIT ->
                    order.isTriggered
                            ? notReached("market.limit-not-reached", order, order.limit)
                            : notReached("market.stop-not-reached", order, order.trigger);
            case ON_OPEN, ON_CLOSE, MARKET ->
                    Problem.of("market.no-such-moment", "instrument", order.slot.id);
        };
    }

    private static Problem notReached(String code, WorkingOrder order, double wanted) {
        return Problem.of(
                code,
                "side",
                order.side,
                "price",
                number(wanted),
                "nearest",
                number(order.nearest),
                "bars",
                order.bars);
    }

    private static Problem notImmediate(WorkingOrder order, double open) {
        double wanted = Double.isNaN(order.limit) ? order.trigger : order.limit;
        return Problem.of(
                "market.not-immediate",
                "life",
                order.life,
                "side",
                order.side,
                "price",
                number(wanted),
                "open",
                number(open));
    }

    /** A fill-or-kill order that more was asked for than the bar's volume allows. */
    static Problem tooLarge(WorkingOrder order, Quantity available) {
        return Problem.of(
                "market.fill-or-kill", "quantity", order.remaining, "available", available);
    }

    /** The venue traded but the instrument had no bar. */
    static Problem noBar(WorkingOrder order) {
        return Problem.of("market.no-bar", "instrument", order.slot.id);
    }

    static Problem unaffordable(Quantity quantity, Price price, Money needed, Money cash) {
        return Problem.of(
                "market.unaffordable",
                "quantity",
                quantity,
                "price",
                price,
                "needed",
                needed,
                "cash",
                cash);
    }

    static Problem feeAboveProceeds(Money notional, Money fee, Money cash) {
        return Problem.of(
                "market.fee-above-proceeds", "proceeds", notional, "fee", fee, "cash", cash);
    }

    static Problem shortSale(Instrument instrument, Quantity quantity, Quantity held) {
        return Problem.of(
                "market.short-not-allowed",
                "instrument",
                instrument.id(),
                "quantity",
                quantity,
                "held",
                held);
    }

    static Problem margin(double exposure, double allowed, double leverage) {
        return Problem.of(
                "market.margin-exceeded",
                "exposure",
                number(exposure),
                "allowed",
                number(allowed),
                "leverage",
                number(leverage));
    }

    static Problem cancelledByStrategy() {
        return Problem.of("market.cancelled");
    }

    static Problem cancelledByGroup(WorkingOrder cause) {
        return Problem.of("market.cancelled-by-group", "order", cause.number);
    }

    static Problem entryEnded(WorkingOrder entry) {
        return Problem.of("market.entry-ended", "order", entry.number);
    }

    static Problem tooLate(OrderId order) {
        return Problem.of("market.too-late", "order", order);
    }

    static Problem belowFilled(WorkingOrder order, Quantity wanted) {
        return Problem.of(
                "market.replace-below-filled",
                "order",
                order.number,
                "quantity",
                wanted,
                "filled",
                order.filled);
    }

    static Problem exitSize(WorkingOrder order) {
        return Problem.of("market.replace-exit-size", "order", order.number);
    }

    static Problem mixedBracket() {
        return Problem.of("market.bracket-mixed");
    }

    static Problem splitLeavesNothing(WorkingOrder order, Object ratio) {
        return Problem.of(
                "market.split-leaves-nothing", "quantity", order.remaining, "ratio", ratio);
    }

    /** A double without the digits nobody wants to read. */
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        BigDecimal rounded = new BigDecimal(value, SHOWN_DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
