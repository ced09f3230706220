package io.slipway.backtest;

import io.slipway.model.Fill;
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

    private OrderHash() {}

    /** 64 hexadecimal digits. */
    public static String of(List<OrderOutcome> orders, List<Fill> fills) {
        MessageDigest digest = Hashes.digest();
        StringBuilder line = new StringBuilder(160);
        for (OrderOutcome order : orders) {
            line.setLength(0);
            append(order, line);
            digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
        }
        for (Fill fill : fills) {
            line.setLength(0);
            append(fill, line);
            digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
        }
        return Hashes.hex(digest.digest());
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
        line.append('|').append(terms.instrument());
        line.append('|').append(terms.side());
        line.append('|').append(terms.quantity());
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
        line.append('|').append(fill.instrument());
        line.append('|').append(fill.side());
        line.append('|').append(fill.quantity());
        line.append('|').append(fill.price());
        line.append('|').append(fill.fee());
        line.append('|').append(fill.time());
        line.append('|').append(fill.liquidity()).append('\n');
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
