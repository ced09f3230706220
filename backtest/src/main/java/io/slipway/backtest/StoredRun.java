package io.slipway.backtest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A run that was written into a folder.
 *
 * @param name of the folder, what users call it
 * @param folder where its files are
 * @param runAt when it was run
 * @param summary what {@code summary.json} says
 */
public record StoredRun(
        String name, Path folder, Instant runAt, SequencedMap<String, @Nullable Object> summary) {

    /** A text of the summary, such as {@code runId} or {@code strategy}; empty if it has none. */
    public String text(String key) {
        Object value = summary.get(key);
        return value == null ? "" : value.toString();
    }

    /** Its statistics, null where not defined. */
    public SequencedMap<String, @Nullable Object> statistics() {
        return map("statistics");
    }

    /** An object of the summary by key; empty if it has none. */
    SequencedMap<String, @Nullable Object> map(String key) {
        SequencedMap<String, @Nullable Object> values = new LinkedHashMap<>();
        if (summary.get(key) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> values.put(String.valueOf(name), value));
        }
        return values;
    }
}
