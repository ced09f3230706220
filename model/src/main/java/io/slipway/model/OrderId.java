package io.slipway.model;

/**
 * Number of an order within its run or deployment, counted from 1 in the order the intents were
 * submitted.
 */
public record OrderId(long number) implements Comparable<OrderId> {

    public OrderId {
        if (number < 1) {
            throw new IllegalArgumentException("order numbers start at 1, not " + number);
        }
    }

    public static OrderId of(long number) {
        return new OrderId(number);
    }

    public static OrderId parse(String text) {
        return new OrderId(Long.parseLong(text));
    }

    @Override
    public int compareTo(OrderId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
