package io.slipway.data.sync;

import io.slipway.data.source.Dataset;
import io.slipway.data.source.Rows;
import io.slipway.data.source.Slice;
import io.slipway.data.store.FactQuery;
import io.slipway.data.store.KnownTables;
import io.slipway.data.store.Lake;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the lake has of a source, from its own table of slices. */
final class Coverage {

    /** The first day of a slice that is all there is. */
    static final LocalDate ALWAYS = LocalDate.of(1970, 1, 1);

    /**
     * A slice that is in the lake.
     *
     * @param last its last day, or for all there is the newest published day when it was fetched
     */
    record Part(LocalDate first, LocalDate last, long rows) {}

    private record Key(String dataset, String symbol) {}

    private final Map<Key, NavigableMap<LocalDate, Part>> parts = new HashMap<>();

    static Coverage of(String source, Lake lake) {
        Coverage coverage = new Coverage();
        Rows rows =
                lake.facts(
                        FactQuery.of(KnownTables.SLICES.name())
                                .columns("dataset", "symbol", "first", "last", "row_count")
                                .among("source", List.of(source)));
        for (int row = 0; row < rows.size(); row++) {
            coverage.add(
                    Objects.requireNonNull(rows.text(0, row)),
                    Objects.requireNonNull(rows.text(1, row)),
                    new Part(
                            LocalDate.ofEpochDay(rows.day(2, row)),
                            LocalDate.ofEpochDay(rows.day(3, row)),
                            (long) rows.number(4, row)));
        }
        return coverage;
    }

    private void add(String dataset, String symbol, Part part) {
        parts.computeIfAbsent(new Key(dataset, symbol), _ -> new TreeMap<>())
                .put(part.first(), part);
    }

    /** Slices of days or of all there is (empty symbol), or of one symbol, by first day. */
    NavigableMap<LocalDate, Part> of(String dataset, String symbol) {
        return parts.getOrDefault(new Key(dataset, symbol), new TreeMap<>());
    }

    boolean hasDay(String dataset, LocalDate day) {
        return of(dataset, "").containsKey(day);
    }

    /** Whether a day of a symbol is there, be it in a slice of its own or in a day of all. */
    boolean has(String dataset, String symbol, LocalDate day) {
        if (hasDay(dataset, day)) {
            return true;
        }
        Map.Entry<LocalDate, Part> part = of(dataset, symbol).floorEntry(day);
        return part != null && !part.getValue().last().isBefore(day);
    }

    /** The newest day of what was fetched for a symbol; null if nothing was. */
    @Nullable LocalDate last(String dataset, String symbol) {
        return of(dataset, symbol).values().stream()
                .map(Part::last)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** The newest day the lake has of a dataset. */
    @Nullable LocalDate last(String dataset) {
        return parts.entrySet().stream()
                .filter(each -> each.getKey().dataset().equals(dataset))
                .flatMap(each -> each.getValue().values().stream())
                .map(Part::last)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** The first day of anything but what is fetched as a whole; null if there is nothing. */
    @Nullable LocalDate first() {
        return parts.values().stream()
                .flatMap(each -> each.values().stream())
                .map(Part::first)
                .filter(each -> !each.equals(ALWAYS))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    long rows(String dataset) {
        return parts.entrySet().stream()
                .filter(each -> each.getKey().dataset().equals(dataset))
                .flatMap(each -> each.getValue().values().stream())
                .mapToLong(Part::rows)
                .sum();
    }

    long slices(String dataset) {
        return parts.entrySet().stream()
                .filter(each -> each.getKey().dataset().equals(dataset))
                .mapToLong(each -> each.getValue().size())
                .sum();
    }

    /** Rows of the last day before one; -1 if there is none. */
    long rowsBefore(String dataset, LocalDate day) {
        Map.Entry<LocalDate, Part> before = of(dataset, "").lowerEntry(day);
        return before == null ? -1 : before.getValue().rows();
    }

    /** Notes a slice that is fetched, as it will be in the lake. */
    void note(Dataset dataset, Slice slice, LocalDate newest, long rows) {
        switch (slice) {
            case Slice.Whole _ -> add(dataset.name(), "", new Part(ALWAYS, newest, rows));
            case Slice.Day day -> add(dataset.name(), "", new Part(day.day(), day.day(), rows));
            case Slice.Span span ->
                    add(dataset.name(), span.symbol(), new Part(span.from(), span.to(), rows));
        }
    }
}
