package io.slipway.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a strategy wishes, before risk has looked at it. */
public sealed interface OrderIntent {

    /**
     * One order, or a group that lives and dies together, so that a bracket is never half there.
     *
     * @param orders one order without contingency; two or three for a group, the entry first
     */
    record Place(List<OrderTerms> orders, Contingency contingency) implements OrderIntent {
        public Place {
            orders = List.copyOf(orders);
            boolean single = contingency == Contingency.NONE;
            if (orders.isEmpty() || single != (orders.size() == 1)) {
                throw new IllegalArgumentException(
                        "a group has several orders, a single intent one; not "
                                + orders.size()
                                + " with "
                                + contingency);
            }
        }

        public static Place single(OrderTerms order) {
            return new Place(List.of(order), Contingency.NONE);
        }
    }

    /** Changes a working order; what is null stays as it is. */
    record Replace(OrderId order, @Nullable Quantity quantity, @Nullable OrderType type)
            implements OrderIntent {}

    /** Takes a working order back. */
    record Cancel(OrderId order) implements OrderIntent {}
}
