package io.slipway.model;

import java.util.Objects;

/**
 * What an order asks for.
 *
 * @param instrument what to trade
 * @param side buy or sell
 * @param size how much
 * @param type how to execute
 * @param timeInForce how long it lives
 * @param tag free text of the strategy, shown in reports; may be empty
 */
public record OrderTerms(
        InstrumentId instrument,
        Side side,
        OrderSize size,
        OrderType type,
        TimeInForce timeInForce,
        String tag) {

    public OrderTerms {
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(tag, "tag");
    }

    /** A market order for so many units, good for the day. */
    public static OrderTerms market(InstrumentId instrument, Side side, Quantity quantity) {
        return of(instrument, side, quantity, OrderType.MARKET);
    }

    /**
     * An order of the given type for so many units, good until cancelled unless it is a market
     * order.
     */
    public static OrderTerms of(
            InstrumentId instrument, Side side, Quantity quantity, OrderType type) {
        TimeInForce life = type instanceof OrderType.Market ? TimeInForce.DAY : TimeInForce.GTC;
        return new OrderTerms(instrument, side, new OrderSize.Units(quantity), type, life, "");
    }

    public Quantity quantity() {
        return size.quantity();
    }

    public OrderTerms withTag(String newTag) {
        return new OrderTerms(instrument, side, size, type, timeInForce, newTag);
    }

    public OrderTerms withTimeInForce(TimeInForce life) {
        return new OrderTerms(instrument, side, size, type, life, tag);
    }

    public OrderTerms withSize(OrderSize newSize) {
        return new OrderTerms(instrument, side, newSize, type, timeInForce, tag);
    }

    public OrderTerms withType(OrderType newType) {
        return new OrderTerms(instrument, side, size, newType, timeInForce, tag);
    }
}
