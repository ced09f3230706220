package io.slipway.model;

/** What became of an intent or an order. */
public sealed interface OrderEvent {

    /** When it happened, UTC epoch nanoseconds. */
    long time();

    /** The order it is about; a denied intent has the number it would have had. */
    OrderId order();

    /** The risk gate let it through and the venue has it. */
    record Accepted(Order accepted, long time) implements OrderEvent {
        @Override
        public OrderId order() {
            return accepted.id();
        }
    }

    /** Our own risk gate refused it. */
    record Denied(OrderId order, OrderTerms terms, Problem reason, long time)
            implements OrderEvent {}

    /** The venue refused it. */
    record Rejected(OrderId order, Problem reason, long time) implements OrderEvent {}

    /** All or part of it was executed. {@code remaining} is what still works. */
    record Filled(Fill fill, Quantity remaining) implements OrderEvent {
        @Override
        public OrderId order() {
            return fill.order();
        }

        @Override
        public long time() {
            return fill.time();
        }
    }

    /** Its size was cut to what the cash buys; it works on with the new terms. */
    record Clipped(Order clipped, Quantity from, long time) implements OrderEvent {
        @Override
        public OrderId order() {
            return clipped.id();
        }
    }

    /** It works on with new terms. {@code remaining} of them is what still works. */
    record Replaced(Order replaced, Quantity remaining, long time) implements OrderEvent {
        @Override
        public OrderId order() {
            return replaced.id();
        }
    }

    /** A change or cancellation came too late or was refused; the order stays what it was. */
    record ChangeRejected(OrderId order, Problem reason, long time) implements OrderEvent {}

    /** It was taken back: by the strategy, its group, or the end of the instrument. */
    record Cancelled(OrderId order, Problem reason, long time) implements OrderEvent {}

    /** Its time in force ended. */
    record Expired(OrderId order, Problem reason, long time) implements OrderEvent {}
}
