package io.slipway.backtest;

import io.slipway.model.Fill;
import io.slipway.model.InstrumentId;
import io.slipway.model.OrderTerms;
import io.slipway.model.OrderType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * The hash two runs share exactly if they traded the same: SHA-256 over the canonical lines of
 * orders and fills, as {@code docs/ORDER-HASH.md} defines them.
 */
public final class OrderHash {

    private static final int CHUNK = 1 << 16;

    private final MessageDigest digest = Hashes.digest();
    private final StringBuilder lines = new StringBuilder(CHUNK + 512);

    private OrderHash() {}

    /** 64 hexadecimal digits. */
    public static String of(List<OrderOutcome> orders, List<Fill> fills) {
        OrderHash hash = new OrderHash();
        for (OrderOutcome order : orders) {
            append(order, hash.lines);
            hash.flushIfLong();
        }
        for (Fill fill : fills) {
            append(fill, hash.lines);
            hash.flushIfLong();
        }
        hash.flush();
        return Hashes.hex(hash.digest.digest());
    }

    private void flushIfLong() {
        if (lines.length() > CHUNK) {
            flush();
        }
    }

    private void flush() {
        digest.update(lines.toString().getBytes(StandardCharsets.UTF_8));
        lines.setLength(0);
    }

    /** The lines themselves, each with its newline. */
    static String lines(List<OrderOutcome> orders, List<Fill> fills) {
        StringBuilder lines = new StringBuilder();
        orders.forEach(order -> append(order, lines));
        fills.forEach(fill -> append(fill, lines));
        return lines.toString();
    }

    private static void append(OrderOutcome order, StringBuilder line) {
        OrderTerms terms = order.terms();
        line.append("O|").append(order.id().number());
        line.append('|').append(order.groupId().number());
        append(terms.instrument(), line.append('|'));
        line.append('|').append(terms.side());
        Numbers.append(terms.quantity().value(), line.append('|'));
        line.append('|').append(typeName(terms.type()));
        line.append('|').append(trigger(terms.type()));
        line.append('|').append(limit(terms.type()));
        line.append('|').append(terms.timeInForce());
        line.append('|').append(order.submittedTime());
        line.append('|').append(order.status().name()).append('\n');
    }

    private static void append(Fill fill, StringBuilder line) {
        line.append("F|").append(fill.sequence());
        line.append('|').append(fill.order().number());
        append(fill.instrument(), line.append('|'));
        line.append('|').append(fill.side());
        Numbers.append(fill.quantity().value(), line.append('|'));
        Numbers.append(fill.price().value(), line.append('|'));
        Numbers.append(fill.fee().amount(), line.append('|'));
        line.append(fill.fee().currency().code());
        line.append('|').append(fill.time());
        line.append('|').append(fill.liquidity()).append('\n');
    }

    private static void append(InstrumentId id, StringBuilder line) {
        line.append(id.symbol()).append('.').append(id.venue().code());
    }

    static String typeName(OrderType type) {
        return switch (type) {
            case OrderType.Market _ -> "MARKET";
            case OrderType.Limit _ -> "LIMIT";
            case OrderType.Stop _ -> "STOP";
            case OrderType.StopLimit _ -> "STOP_LIMIT";
            case OrderType.MarketOnOpen _ -> "MARKET_ON_OPEN";
            case OrderType.MarketOnClose _ -> "MARKET_ON_CLOSE";
        };
    }

    /** The price that wakes the order, or nothing. */
    static String trigger(OrderType type) {
        return switch (type) {
            case OrderType.Stop stop -> stop.trigger().toString();
            case OrderType.StopLimit stop -> stop.trigger().toString();
            default -> "";
        };
    }

    /** The price the order is limited to, or nothing. */
    static String limit(OrderType type) {
        return switch (type) {
            case OrderType.Limit limit -> limit.price().toString();
            case OrderType.StopLimit stop -> stop.limit().toString();
            default -> "";
        };
    }
}
