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

    /**
     * @throws IllegalArgumentException if the text is no number from 1 on
     */
    public static OrderId parse(String text) {
        try {
            return new OrderId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("an order number is like 17, not '" + text + "'", e);
        }
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
