package io.slipway.trading;

import io.slipway.model.Order;
import java.util.List;

/** A journal that cannot write any more. */
final class FullDisk extends SilentJournal {

    private final Journal behind;

    FullDisk(Journal behind) {
        this.behind = behind;
    }

    @Override
    public void submitting(List<Order> group) {
        behind.submitting(group);
        throw new IllegalStateException("disk full");
    }
}
