package io.slipway.data;

import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bars held in memory: generated series, tests. Immutable, so any number of threads may read. */
public final class MemoryBars implements BarSource {

    private record Key(InstrumentId instrument, Frequency frequency) {}

    private final Map<Key, BarColumns> series = new HashMap<>();

    private MemoryBars(List<BarColumns> columns) {
        for (BarColumns each : columns) {
            if (series.put(new Key(each.instrument(), each.frequency()), each) != null) {
                throw new IllegalArgumentException(each + " is given twice");
            }
        }
    }

    /**
     * @throws IllegalArgumentException if an instrument and frequency comes twice
     */
    public static MemoryBars of(BarColumns... columns) {
        return new MemoryBars(List.of(columns));
    }

    public static MemoryBars of(List<BarColumns> columns) {
        return new MemoryBars(columns);
    }

    @Override
    public List<BarColumns> bars(BarQuery query) {
        List<BarColumns> found = new ArrayList<>();
        for (InstrumentId instrument : query.instruments()) {
            BarColumns columns = series.get(new Key(instrument, query.frequency()));
            if (columns != null) {
                BarColumns part = columns.between(query.fromTime(), query.toTime());
                if (part.size() > 0) {
                    found.add(part);
                }
            }
        }
        return found;
    }
}
