package io.slipway.model;

import java.util.Objects;

/**
 * An accepted wish: the terms that passed the risk gate, with a number and a time. What happens to
 * it afterwards is told by {@link OrderEvent}s.
 *
 * @param id number within the run
 * @param terms what it asks for
 * @param groupId number of the first order of its group; its own number if it stands alone
 * @param contingency how it depends on its group
 * @param submittedTime when the strategy asked for it, UTC epoch nanoseconds
 */
public record Order(
        OrderId id,
        OrderTerms terms,
        OrderId groupId,
        Contingency contingency,
        long submittedTime) {

    public Order {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(terms, "terms");
    }

    public InstrumentId instrument() {
        return terms.instrument();
    }

    public Side side() {
        return terms.side();
    }

    public Quantity quantity() {
        return terms.quantity();
    }

    public OrderType type() {
        return terms.type();
    }

    /** Whether this is the first order of its group, or stands alone. */
    public boolean leadsGroup() {
        return id.number() == groupId.number();
    }

    public Order withTerms(OrderTerms newTerms) {
        return new Order(id, newTerms, groupId, contingency, submittedTime);
    }
}
