package io.slipway.market;

import io.slipway.model.Contingency;
import io.slipway.model.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Linked orders. In a bracket the first is the entry and the others are its exits. */
final class OrderGroup {

    final Contingency contingency;

    /** In the order of the intent; complete as soon as the group has been submitted. */
    List<WorkingOrder> members = List.of();

    /** What the exits of a bracket have filled. */
    Quantity exited = Quantity.ZERO;

    OrderGroup(Contingency contingency) {
        this.contingency = contingency;
    }

    boolean isBracket() {
        return contingency == Contingency.BRACKET;
    }

    WorkingOrder entry() {
        return members.getFirst();
    }

    @Nullable WorkingOrder firstWorking() {
        for (WorkingOrder member : members) {
            if (!member.isDone) {
                return member;
            }
        }
        return null;
    }
}
