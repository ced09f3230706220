package io.slipway.trading;

import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instruments of a run with a small number each, so that what is kept per instrument can live
 * in arrays. Looking one up costs about a nanosecond where feeds hand out the same id object, and
 * allocates nothing. Immutable.
 */
public final class InstrumentIndex {

    private final List<Instrument> instruments;
    private final @Nullable InstrumentId[] keys;
    private final int[] slots;
    private final InstrumentId[] ids;
    private final int mask;

    private InstrumentIndex(List<Instrument> instruments) {
        this.instruments = instruments;
        int capacity = Integer.highestOneBit(Math.max(4, instruments.size() * 4) - 1) << 1;
        this.keys = new InstrumentId[capacity];
        this.slots = new int[capacity];
        this.mask = capacity - 1;
        this.ids = instruments.stream().map(Instrument::id).toArray(InstrumentId[]::new);
        for (int slot = 0; slot < instruments.size(); slot++) {
            insert(instruments.get(slot).id(), slot);
        }
    }

    /**
     * Numbers the instruments in the order of their ids.
     *
     * @throws IllegalArgumentException if one is named twice
     */
    public static InstrumentIndex of(Collection<Instrument> instruments) {
        List<Instrument> sorted = new ArrayList<>(instruments);
        sorted.sort(Comparator.comparing(Instrument::id));
        return new InstrumentIndex(List.copyOf(sorted));
    }

    private void insert(InstrumentId id, int slot) {
        int at = spread(id) & mask;
        while (keys[at] != null) {
            if (id.equals(keys[at])) {
                throw new IllegalArgumentException(id + " is named twice");
            }
            at = (at + 1) & mask;
        }
        keys[at] = id;
        slots[at] = slot;
    }

    private static int spread(InstrumentId id) {
        int hash = id.hashCode();
        return hash ^ (hash >>> 16);
    }

    public int size() {
        return instruments.size();
    }

    /** In the order of their numbers, which is the order of their ids. */
    public List<Instrument> instruments() {
        return instruments;
    }

    public Instrument instrument(int slot) {
        return instruments.get(slot);
    }

    /**
     * The number of an instrument, 0 to {@code size - 1}.
     *
     * @throws IllegalArgumentException if the run does not have it
     */
    public int slotOf(InstrumentId id) {
        int slot = find(id);
        if (slot < 0) {
            throw new IllegalArgumentException(id + " is not an instrument of this run");
        }
        return slot;
    }

    /**
     * As {@link #slotOf}, quicker where instruments come in the order of their numbers: looks at
     * the number after {@code previous} first.
     */
    @SuppressWarnings("ReferenceEquality") // An equal id that is another object is looked up.
    public int slotAfter(int previous, InstrumentId id) {
        int guess = previous + 1 < ids.length ? previous + 1 : 0;
        return ids[guess] == id ? guess : slotOf(id);
    }

    /**
     * As {@link #slotOf}, quicker where the instrument is likely to have the number {@code guess}.
     */
    @SuppressWarnings("ReferenceEquality") // An equal id that is another object is looked up.
    public int slotNear(int guess, InstrumentId id) {
        return ids[guess] == id ? guess : slotOf(id);
    }

    public boolean contains(InstrumentId id) {
        return find(id) >= 0;
    }

    private int find(InstrumentId id) {
        int at = spread(id) & mask;
        InstrumentId key = keys[at];
        while (key != null) {
            if (key.equals(id)) {
                return slots[at];
            }
            at = (at + 1) & mask;
            key = keys[at];
        }
        return -1;
    }
}
