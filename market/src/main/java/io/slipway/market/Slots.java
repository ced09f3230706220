package io.slipway.market;

import io.slipway.model.InstrumentId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The slot of each instrument, found by open addressing after a guess that is nearly always right.
 */
final class Slots {

    private @Nullable Slot[] table = new @Nullable Slot[64];
    private final List<Slot> all = new ArrayList<>();
    private Slot latest = new Slot(InstrumentId.of("NONE.NONE"));

    /** The slot of an instrument, made at the first call. */
    @SuppressWarnings("ReferenceEquality") // Only a guess; an equal id is found by searching.
    Slot of(InstrumentId id) {
        Slot guess = latest.follower;
        if (guess.id == id) {
            if (guess != latest) {
                latest = guess;
            }
            return guess;
        }
        return search(id);
    }

    /** Every slot, in the order they were made. */
    List<Slot> all() {
        return all;
    }

    private Slot search(InstrumentId id) {
        Slot found = find(id);
        latest.follower = found;
        latest = found;
        return found;
    }

    /** As {@link #of}, but not counted as the next in the order of bars. */
    Slot find(InstrumentId id) {
        int mask = table.length - 1;
        int at = spread(id) & mask;
        Slot slot = table[at];
        while (slot != null) {
            if (slot.id.equals(id)) {
                return slot;
            }
            at = (at + 1) & mask;
            slot = table[at];
        }
        return add(id, at);
    }

    private Slot add(InstrumentId id, int at) {
        Slot made = new Slot(id);
        table[at] = made;
        all.add(made);
        if (all.size() * 2 > table.length) {
            grow();
        }
        return made;
    }

    private void grow() {
        table = new @Nullable Slot[table.length * 2];
        int mask = table.length - 1;
        for (Slot slot : all) {
            int at = spread(slot.id) & mask;
            while (table[at] != null) {
                at = (at + 1) & mask;
            }
            table[at] = slot;
        }
    }

    private static int spread(InstrumentId id) {
        int hash = id.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }
}
