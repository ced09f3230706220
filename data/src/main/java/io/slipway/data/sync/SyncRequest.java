package io.slipway.data.sync;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to bring up to date.
 *
 * @param datasets names; all of the source if there are none
 * @param symbols instruments ({@code SYMBOL.VENUE}) it is wanted for; all if there are none. Where
 *     a day of the whole market costs fewer requests, the whole market is fetched all the same
 * @param from first day; null for the first day the lake has of the source, or a year back
 * @param to last day; null for the newest that is published
 */
public record SyncRequest(
        List<String> datasets,
        List<String> symbols,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Everything, incrementally. */
    public static final SyncRequest ALL = new SyncRequest(List.of(), List.of(), null, null);

    public SyncRequest {
        datasets = List.copyOf(datasets);
        symbols = List.copyOf(symbols);
    }

    public SyncRequest since(LocalDate day) {
        return new SyncRequest(datasets, symbols, day, to);
    }

    public SyncRequest until(LocalDate day) {
        return new SyncRequest(datasets, symbols, from, day);
    }

    public SyncRequest of(String... names) {
        return new SyncRequest(List.of(names), symbols, from, to);
    }

    boolean wants(String dataset) {
        return datasets.isEmpty() || datasets.contains(dataset);
    }
}
