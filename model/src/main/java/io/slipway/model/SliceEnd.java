package io.slipway.model;

import java.util.List;

/**
 * Closes an instant: every bar that belongs to {@link #eventTime} and will be delivered has been. A
 * strategy that looks at several instruments decides here.
 *
 * @param absent instruments of the venues that closed a bar at this instant which had bars before
 *     but none now
 */
public record SliceEnd(long eventTime, long knownTime, List<InstrumentId> absent)
        implements MarketEvent {

    private static final List<InstrumentId> NOBODY = List.of();

    @SuppressWarnings("ReferenceEquality") // Nearly every slice's, and made for every slice.
    public SliceEnd {
        absent = absent == NOBODY ? NOBODY : List.copyOf(absent);
    }

    @Override
    public Kind kind() {
        return Kind.SLICE_END;
    }
}
