package io.slipway.data;

import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.util.List;

/**
 * Which bars to read.
 *
 * @param instruments in the order they are wanted
 * @param frequency nominal length of the bars
 * @param fromTime first close wanted, UTC epoch nanoseconds, inclusive
 * @param toTime last close wanted, inclusive
 */
public record BarQuery(
        List<InstrumentId> instruments, Frequency frequency, long fromTime, long toTime) {

    public BarQuery {
        instruments = List.copyOf(instruments);
        if (fromTime > toTime) {
            throw new IllegalArgumentException("from is after to");
        }
    }

    /** Everything the lake has of the given instruments. */
    public static BarQuery all(List<InstrumentId> instruments, Frequency frequency) {
        return new BarQuery(instruments, frequency, Long.MIN_VALUE, Long.MAX_VALUE);
    }
}
