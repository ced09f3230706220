package io.slipway.data.store;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.source.Rows;
import io.slipway.model.Calendar;
import io.slipway.model.Calendars;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Venue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Checks every file against the manifest and every series against sense. */
final class LakeCheck {

    /** Rows read at once. */
    private static final long BATCH_ROWS = 4_000_000;

    private final Snapshot snapshot;
    private final Duck duck;
    private final LakeOptions options;
    private final Function<Venue, ? extends Collection<LocalDate>> days;
    private final Map<Venue, Calendar> calendars = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long series;
    private long bars;

    LakeCheck(
            Snapshot snapshot,
            Duck duck,
            LakeOptions options,
            Function<Venue, ? extends Collection<LocalDate>> days) {
        this.snapshot = snapshot;
        this.duck = duck;
        this.options = options;
        this.days = days;
    }

    CheckReport run() {
        List<DataFile> files = snapshot.manifest().files();
        files.forEach(this::checkFile);
        Snapshot readable = withoutDamage();
        for (Frequency frequency : readable.frequencies()) {
            for (List<InstrumentId> batch : readable.batches(frequency, _ -> true, BATCH_ROWS)) {
                checkBatch(readable, frequency, batch);
            }
        }
        return new CheckReport(files.size(), series, bars, findings);
    }

    private void checkFile(DataFile file) {
        Path path = snapshot.folder().file(file);
        try {
            if (!Files.exists(path)) {
                error(Problem.of("data.check.file-missing", "file", path));
            } else if (Files.size(path) != file.bytes()) {
                error(Problem.of("data.check.file-changed", "file", path, "what", "size"));
            } else if (!Checksum.of(path).equals(file.sha256())) {
                error(Problem.of("data.check.file-changed", "file", path, "what", "checksum"));
            }
        } catch (IOException e) {
            error(
                    Problem.of(
                            "data.check.file-unreadable",
                            "file",
                            path,
                            "reason",
                            String.valueOf(e.getMessage())));
        }
    }

    private void error(Problem problem) {
        findings.add(new Finding(Finding.Severity.ERROR, problem));
    }

    /** The snapshot without the bar files that were found damaged. */
    private Snapshot withoutDamage() {
        List<String> damaged =
                findings.stream().map(each -> each.problem().arguments().get("file")).toList();
        List<BarFile> sound =
                snapshot.manifest().bars().stream()
                        .filter(file -> !damaged.contains(name(file.bars())))
                        .filter(file -> !damaged.contains(name(file.index())))
                        .toList();
        return snapshot.with(snapshot.manifest().withBars(sound));
    }

    private String name(DataFile file) {
        return snapshot.folder().file(file).toString();
    }

    private void checkBatch(Snapshot readable, Frequency frequency, List<InstrumentId> batch) {
        BarReader reader = new BarReader(readable, duck, options.threads());
        try {
            Map<String, Set<LocalDate>> suspended = suspended(readable, batch);
            for (BarColumns columns : reader.read(BarQuery.all(batch, frequency))) {
                series++;
                bars += columns.size();
                Set<LocalDate> without =
                        suspended.getOrDefault(columns.instrument().toString(), Set.of());
                findings.addAll(new SeriesCheck(columns, calendar(columns), without).run());
            }
        } catch (ProblemException e) {
            e.problems().forEach(this::error);
        }
    }

    /** Days on which the lake knows an instrument to have been suspended. */
    private Map<String, Set<LocalDate>> suspended(Snapshot readable, List<InstrumentId> batch) {
        FactFiles table = readable.manifest().facts().get(KnownTables.SUSPENSIONS.name());
        if (table == null) {
            return Map.of();
        }
        FactQuery query =
                FactQuery.of(KnownTables.SUSPENSIONS.name())
                        .columns("instrument", "day")
                        .among("kind", List.of("S"))
                        .among("instrument", batch.stream().map(InstrumentId::toString).toList());
        Rows rows = new FactReader(readable, duck).read(table, query);
        Map<String, Set<LocalDate>> suspended = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            suspended
                    .computeIfAbsent(String.valueOf(rows.text(0, row)), _ -> new HashSet<>())
                    .add(LocalDate.ofEpochDay(rows.day(1, row)));
        }
        return suspended;
    }

    private Calendar calendar(BarColumns columns) {
        return calendars.computeIfAbsent(
                columns.instrument().venue(), venue -> Calendars.of(venue, days.apply(venue)));
    }
}
