package io.slipway.market;

import io.slipway.model.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * Working orders by number: open addressing on the bare number, so that an order's life costs no
 * boxing. Removal shifts later entries back; there are no tombstones.
 */
final class OrderIndex {

    private @Nullable WorkingOrder[] table = new @Nullable WorkingOrder[64];
    private int size;

    @Nullable WorkingOrder get(OrderId id) {
        int mask = table.length - 1;
        int at = (int) id.number() & mask;
        WorkingOrder order = table[at];
        while (order != null && order.number != id.number()) {
            at = (at + 1) & mask;
            order = table[at];
        }
        return order;
    }

    void add(WorkingOrder order) {
        if (2 * (size + 1) > table.length) {
            grow();
        }
        insert(order);
        size++;
    }

    void remove(WorkingOrder order) {
        int mask = table.length - 1;
        int at = (int) order.number & mask;
        while (table[at] != order) {
            at = (at + 1) & mask;
        }
        closeGap(at, mask);
        size--;
    }

    private void closeGap(int gap, int mask) {
        int at = (gap + 1) & mask;
        WorkingOrder moved = table[at];
        while (moved != null) {
            int home = (int) moved.number & mask;
            if (((at - home) & mask) >= ((at - gap) & mask)) {
                table[gap] = moved;
                gap = at;
            }
            at = (at + 1) & mask;
            moved = table[at];
        }
        table[gap] = null;
    }

    private void insert(WorkingOrder order) {
        int mask = table.length - 1;
        int at = (int) order.number & mask;
        while (table[at] != null) {
            at = (at + 1) & mask;
        }
        table[at] = order;
    }

    private void grow() {
        @Nullable WorkingOrder[] old = table;
        table = new @Nullable WorkingOrder[old.length * 2];
        for (WorkingOrder order : old) {
            if (order != null) {
                insert(order);
            }
        }
    }
}
