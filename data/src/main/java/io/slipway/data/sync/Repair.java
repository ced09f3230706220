package io.slipway.data.sync;

import io.slipway.data.source.DataSource;
import io.slipway.data.source.Dataset;
import io.slipway.data.source.Rows;
import io.slipway.data.store.FactQuery;
import io.slipway.data.store.KnownTables;
import io.slipway.data.store.Lake;
import io.slipway.data.store.LakeWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes slices due again: those of damaged files, of days with findings or quarantined rows, or of
 * a range that is to be verified. What they hold stays until the vendor says something else; then
 * the difference is kept.
 */
public final class Repair {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Findings that another answer may mend; a stale price or a zero volume is what it is. */
    private static final Set<String> MENDABLE =
            Set.of(
                    "completeness",
                    "consistency",
                    "jump",
                    "duplicate",
                    "limit",
                    "cross-source",
                    "adjustment");

    /**
     * What is due again.
     *
     * @param days of daily slices, empty for none
     * @param symbols of slices by symbol
     * @param damaged files that were not what was written, and were forgotten
     */
    public record Due(NavigableSet<LocalDate> days, Set<String> symbols, List<Path> damaged) {

        public boolean isEmpty() {
            return days.isEmpty() && symbols.isEmpty() && damaged.isEmpty();
        }
    }

    private final Lake lake;
    private final DataSource source;
    private final List<Dataset> datasets;

    /**
     * @param wanted names of datasets; all of the source if there are none
     */
    public Repair(Lake lake, DataSource source, List<String> wanted) {
        this.lake = lake;
        this.source = source;
        this.datasets =
                source.datasets().stream()
                        .filter(each -> wanted.isEmpty() || wanted.contains(each.name()))
                        .toList();
    }

    /**
     * Finds what is wrong and has it fetched again by the next sync.
     *
     * @param from first day to verify whatever its score; null to repair only what is found wrong
     * @param to last day to verify
     */
    public Due forget(@Nullable LocalDate from, @Nullable LocalDate to) {
        try (LakeWriter writer = lake.write(PATIENCE)) {
            Due due = from == null || to == null ? found(writer) : range(from, to);
            List<String> names = datasets.stream().map(Dataset::name).toList();
            if (!due.days().isEmpty()) {
                writer.clearFacts(
                        KnownTables.SLICES,
                        slices(names)
                                .among("symbol", List.of(""))
                                .among(
                                        "first",
                                        due.days().stream().map(Object::toString).toList()));
            }
            if (!due.symbols().isEmpty()) {
                writer.clearFacts(KnownTables.SLICES, slices(names).among("symbol", due.symbols()));
            }
            writer.clearFacts(
                    KnownTables.QUARANTINE,
                    FactQuery.of(KnownTables.QUARANTINE.name())
                            .among("source", List.of(source.name()))
                            .among("dataset", names));
            writer.commit();
            return due;
        }
    }

    private FactQuery slices(List<String> names) {
        return FactQuery.of(KnownTables.SLICES.name())
                .among("source", List.of(source.name()))
                .among("dataset", names);
    }

    private Due range(LocalDate from, LocalDate to) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        from.datesUntil(to.plusDays(1)).forEach(days::add);
        return new Due(days, symbols(), List.of());
    }

    /** Everything that was fetched by symbol. */
    private Set<String> symbols() {
        Rows rows =
                lake.facts(
                        FactQuery.of(KnownTables.SLICES.name())
                                .columns("symbol")
                                .among("source", List.of(source.name())));
        Set<String> symbols = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            symbols.add(String.valueOf(rows.text(0, row)));
        }
        symbols.remove("");
        return symbols;
    }

    private Due found(LakeWriter writer) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        Set<String> symbols = new TreeSet<>();
        List<Path> damaged = new ArrayList<>(writer.dropDamaged());
        if (!damaged.isEmpty()) {
            // Which rows were in them nobody knows: everything is compared with the vendor.
            Due all = range(firstDay(), lastDay());
            return new Due(all.days(), all.symbols(), damaged);
        }
        Set<String> mine = mine();
        Rows quality = lake.facts(FactQuery.of(KnownTables.QUALITY.name()));
        for (int row = 0; row < quality.size(); row++) {
            String instrument = String.valueOf(quality.text(0, row));
            if (mine.contains(instrument) && MENDABLE.contains(quality.text(3, row))) {
                days.add(LocalDate.ofEpochDay(quality.day(2, row)));
                symbols.add(instrument);
            }
        }
        Rows quarantine =
                lake.facts(
                        FactQuery.of(KnownTables.QUARANTINE.name())
                                .columns("row_key")
                                .among("source", List.of(source.name())));
        for (int row = 0; row < quarantine.size(); row++) {
            add(String.valueOf(quarantine.text(0, row)), days, symbols);
        }
        return new Due(days, symbols, damaged);
    }

    /** A quarantined row's key is its instrument and, where it has one, its day or time. */
    private static void add(String key, Set<LocalDate> days, Set<String> symbols) {
        String[] parts = key.split(" ", 2);
        symbols.add(parts[0]);
        if (parts.length == 2 && parts[1].matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            days.add(LocalDate.parse(parts[1].substring(0, 10)));
        }
    }

    private Set<String> mine() {
        Rows rows =
                lake.facts(
                        FactQuery.of(KnownTables.SERIES.name())
                                .columns("instrument")
                                .among("source", List.of(source.name())));
        Set<String> mine = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            mine.add(String.valueOf(rows.text(0, row)));
        }
        return mine;
    }

    private LocalDate firstDay() {
        LocalDate first = Coverage.of(source.name(), lake).first();
        return first == null ? Coverage.ALWAYS : first;
    }

    private LocalDate lastDay() {
        Coverage coverage = Coverage.of(source.name(), lake);
        LocalDate last = firstDay();
        for (Dataset dataset : datasets) {
            LocalDate each = coverage.last(dataset.name());
            last = each != null && each.isAfter(last) ? each : last;
        }
        return last;
    }
}
