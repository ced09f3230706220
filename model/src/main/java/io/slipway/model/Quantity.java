package io.slipway.model;

/**
 * An exact number of units of an instrument: shares, contracts, coins. Orders and fills carry
 * positive quantities, positions signed ones (negative is short).
 */
public record Quantity(Decimal value) implements Comparable<Quantity> {

    public static final Quantity ZERO = new Quantity(Decimal.ZERO);

    public static Quantity of(long units) {
        return new Quantity(Decimal.of(units));
    }

    public static Quantity of(String text) {
        return parse(text);
    }

    public static Quantity of(Decimal value) {
        return new Quantity(value);
    }

    /**
     * @throws IllegalArgumentException if the text is no decimal of at most 18 digits
     */
    public static Quantity parse(String text) {
        return new Quantity(Decimal.parse(text));
    }

    public Quantity plus(Quantity other) {
        if (value.isZero()) {
            return other;
        }
        return other.isZero() ? this : new Quantity(value.plus(other.value));
    }

    public Quantity minus(Quantity other) {
        return other.isZero() ? this : new Quantity(value.minus(other.value));
    }

    public Quantity negated() {
        return new Quantity(value.negated());
    }

    public Quantity abs() {
        return value.isNegative() ? negated() : this;
    }

    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return value.isZero();
    }

    public boolean isPositive() {
        return value.isPositive();
    }

    public boolean isNegative() {
        return value.isNegative();
    }

    public double toDouble() {
        return value.toDouble();
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
