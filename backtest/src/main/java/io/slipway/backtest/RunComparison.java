package io.slipway.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs side by side. Every row has one value per run, in the order of the runs, null where a run
 * has none.
 *
 * @param names of the runs
 * @param differences keys of specification and identity in which the runs differ, flattened
 * @param results equity, fees and counts
 * @param statistics all statistics any of them has
 */
public record RunComparison(
        List<String> names,
        SequencedMap<String, List<@Nullable Object>> differences,
        SequencedMap<String, List<@Nullable Object>> results,
        SequencedMap<String, List<@Nullable Object>> statistics) {

    private static final List<String> ASKED =
            List.of(
                    "strategy",
                    "instruments",
                    "frequency",
                    "from",
                    "to",
                    "benchmark",
                    "currency",
                    "initialCash",
                    "snapshot",
                    "engineVersion",
                    "orderHash");

    private static final List<String> CONVENTIONS =
            List.of("fills", "fees", "slippage", "account", "indicatorPrices", "riskFreePerYear");

    private static final List<String> RESULTS =
            List.of(
                    "finalEquity",
                    "fees",
                    "dividends",
                    "orders",
                    "fills",
                    "trades",
                    "denied",
                    "unfilled");

    /** Compares runs in the given order. */
    public static RunComparison of(List<StoredRun> runs) {
        SequencedMap<String, List<@Nullable Object>> differences = new LinkedHashMap<>();
        rows(differences, "", ASKED, runs, StoredRun::summary);
        rows(differences, "parameters.", null, runs, run -> run.map("parameters"));
        rows(differences, "", CONVENTIONS, runs, run -> run.map("conventions"));
        differences.values().removeIf(values -> values.stream().distinct().count() == 1);
        SequencedMap<String, List<@Nullable Object>> results = new LinkedHashMap<>();
        rows(results, "", RESULTS, runs, StoredRun::summary);
        SequencedMap<String, List<@Nullable Object>> statistics = new LinkedHashMap<>();
        rows(statistics, "", null, runs, StoredRun::statistics);
        return new RunComparison(
                runs.stream().map(StoredRun::name).toList(), differences, results, statistics);
    }

    /**
     * Adds a row per key.
     *
     * @param keys null for every key any run has
     */
    private static void rows(
            SequencedMap<String, List<@Nullable Object>> rows,
            String prefix,
            @Nullable List<String> keys,
            List<StoredRun> runs,
            Function<StoredRun, SequencedMap<String, @Nullable Object>> part) {
        Set<String> wanted = new LinkedHashSet<>();
        runs.forEach(run -> wanted.addAll(part.apply(run).keySet()));
        for (String key : keys == null ? List.copyOf(wanted) : keys) {
            List<@Nullable Object> values = new ArrayList<>();
            runs.forEach(run -> values.add(part.apply(run).get(key)));
            if (values.stream().anyMatch(Objects::nonNull)) {
                rows.put(prefix + key, values);
            }
        }
    }
}
