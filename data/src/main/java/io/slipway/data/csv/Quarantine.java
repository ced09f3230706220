package io.slipway.data.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that were set aside, in the order they were found. Every one is counted; the text of the
 * first {@value #MAX_KEPT} is kept, so that a huge broken file cannot fill the memory.
 */
final class Quarantine {

    static final int MAX_KEPT = 100_000;

    private final List<BadRow> rows = new ArrayList<>();
    private final Map<BadRowReason, Long> counts = new EnumMap<>(BadRowReason.class);
    private long count;

    void add(BadRow row) {
        count++;
        counts.merge(row.reason(), 1L, Long::sum);
        if (rows.size() < MAX_KEPT) {
            rows.add(row);
        }
    }

    long count() {
        return count;
    }

    List<BadRow> rows() {
        return rows;
    }

    Map<BadRowReason, Long> counts() {
        return counts;
    }
}
