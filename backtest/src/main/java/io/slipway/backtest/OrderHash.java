package io.slipway.backtest;

import io.slipway.model.Fill;
import io.slipway.model.InstrumentId;
import io.slipway.model.OrderTerms;
import io.slipway.model.OrderType;
import java.io.ByteArrayOutputStream;
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
        write(orders, fills, (bytes, length) -> digest.update(bytes, 0, length));
        return Hashes.hex(digest.digest());
    }

    /** The lines themselves, each with its newline. */
    static String lines(List<OrderOutcome> orders, List<Fill> fills) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(orders, fills, (bytes, length) -> out.write(bytes, 0, length));
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static void write(List<OrderOutcome> orders, List<Fill> fills, AsciiLines.Sink sink) {
        AsciiLines lines = new AsciiLines(sink);
        for (OrderOutcome order : orders) {
            append(order, lines);
        }
        for (Fill fill : fills) {
            append(fill, lines);
        }
        lines.flush();
    }

    private static void append(OrderOutcome order, AsciiLines line) {
        OrderTerms terms = order.terms();
        line.text("O|").number(order.id().number());
        line.bar().number(order.groupId().number());
        append(terms.instrument(), line.bar());
        line.bar().text(terms.side().name());
        line.bar().decimal(terms.quantity().value());
        line.bar().text(typeName(terms.type()));
        line.bar().text(trigger(terms.type()));
        line.bar().text(limit(terms.type()));
        line.bar().text(terms.timeInForce().name());
        line.bar().time(order.submittedTime());
        line.bar().text(order.status().name()).endLine();
    }

    private static void append(Fill fill, AsciiLines line) {
        line.text("F|").number(fill.sequence());
        line.bar().number(fill.order().number());
        append(fill.instrument(), line.bar());
        line.bar().text(fill.side().name());
        line.bar().decimal(fill.quantity().value());
        line.bar().decimal(fill.price().value());
        line.bar().decimal(fill.fee().amount()).text(fill.fee().currency().code());
        line.bar().time(fill.time());
        line.bar().text(fill.liquidity().name()).endLine();
    }

    private static void append(InstrumentId id, AsciiLines line) {
        line.text(id.symbol()).text(".").text(id.venue().code());
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
