package io.slipway.model;

/**
 * An exact price per unit, in the instrument's currency. It may be zero or negative (spreads, some
 * futures have traded there); whether an order may carry such a price is the instrument's matter.
 *
 * <p>The only road from a {@code double} to a price is {@link Instrument#price}.
 */
public record Price(Decimal value) implements Comparable<Price> {

    public static Price of(String text) {
        return parse(text);
    }

    public static Price of(Decimal value) {
        return new Price(value);
    }

    /**
     * @throws IllegalArgumentException if the text is no decimal of at most 18 digits
     */
    public static Price parse(String text) {
        return new Price(Decimal.parse(text));
    }

    public double toDouble() {
        return value.toDouble();
    }

    @Override
    public int compareTo(Price other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
