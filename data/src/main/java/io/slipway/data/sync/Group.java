package io.slipway.data.sync;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.Changes;
import io.slipway.data.source.Dataset;
import io.slipway.data.source.Rows;
import io.slipway.data.source.Slice;
import io.slipway.data.source.Target;
import io.slipway.data.store.FactQuery;
import io.slipway.data.store.KnownTables;
import io.slipway.data.store.Lake;
import io.slipway.data.store.LakeWriter;
import io.slipway.data.store.TableSchema;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Slices that are committed together: what they hold and that they were fetched becomes visible in
 * one and the same change of the manifest, so that a crash can neither lose nor double anything.
 */
final class Group {

    /** How long another writer of the lake is waited for. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private record Fetched(Dataset dataset, Slice slice, LocalDate newest, Rows rows) {}

    /** What a commit did. */
    record Done(long restated, Map<String, Long> quarantined) {}

    private final String source;
    private final List<Fetched> slices = new ArrayList<>();
    private int rows;

    Group(String source) {
        this.source = source;
    }

    void add(Dataset dataset, Slice slice, LocalDate newest, Rows fetched) {
        slices.add(new Fetched(dataset, slice, newest, fetched));
        rows += fetched.size();
    }

    int rows() {
        return rows;
    }

    boolean isEmpty() {
        return slices.isEmpty();
    }

    /** Puts everything into the lake; the group is empty afterwards. */
    Done commit(Lake lake, LocalDate seen) {
        List<Quarantined> bad = new ArrayList<>();
        BarComparison comparison = new BarComparison();
        try (LakeWriter writer = lake.write(PATIENCE)) {
            for (BarIntake bars : bars()) {
                bad.addAll(bars.quarantined());
                put(bars, lake, writer, comparison, seen);
            }
            slices.forEach(each -> put(each, writer, bad, seen));
            note(writer, comparison, bad);
            writer.commit();
            long restated =
                    writer.factChanges()
                            .getOrDefault(KnownTables.RESTATEMENTS.name(), Changes.NONE)
                            .inserted();
            Map<String, Long> counts = new HashMap<>();
            bad.forEach(each -> counts.merge(each.dataset(), 1L, Long::sum));
            slices.clear();
            rows = 0;
            return new Done(restated, counts);
        }
    }

    private Collection<BarIntake> bars() {
        Map<String, BarIntake> intakes = new LinkedHashMap<>();
        Map<String, Double> factors = factors();
        for (Fetched each : slices) {
            if (each.dataset().target() instanceof Target.Bars(Frequency frequency)) {
                intakes.computeIfAbsent(
                                each.dataset().name(), name -> new BarIntake(name, frequency))
                        .add(each.rows(), factors);
            }
        }
        return intakes.values();
    }

    private Map<String, Double> factors() {
        Map<String, Double> factors = new HashMap<>();
        for (Fetched each : slices) {
            if (each.dataset().target() == Target.Known.FACTORS) {
                Rows given = each.rows();
                int instrument = given.column("instrument");
                int day = given.column("day");
                int factor = given.column("factor");
                for (int row = 0; row < given.size(); row++) {
                    if (given.number(factor, row) > 0) {
                        factors.put(
                                given.text(instrument, row) + " " + given.date(day, row),
                                given.number(factor, row));
                    }
                }
            }
        }
        return factors;
    }

    private void put(
            BarIntake intake,
            Lake lake,
            LakeWriter writer,
            BarComparison comparison,
            LocalDate seen) {
        Map<InstrumentId, BarColumns> fresh = new LinkedHashMap<>();
        intake.columns().forEach(each -> fresh.put(each.instrument(), each));
        if (fresh.isEmpty()) {
            return;
        }
        Map<InstrumentId, BarColumns> old = existing(lake, fresh, intake.frequency());
        Map<String, String> owners = owners(lake, intake.frequency());
        Rows.Builder series = Rows.of(KnownTables.SERIES.columns());
        Rows.Builder unscored = Rows.of(KnownTables.UNSCORED.columns());
        for (BarColumns bars : fresh.values()) {
            String name = bars.instrument().toString();
            BarColumns before = old.get(bars.instrument());
            if (!owners.getOrDefault(name, source).equals(source)) {
                if (before != null) {
                    comparison.differ(before, bars, source);
                }
                continue;
            }
            if (before != null) {
                comparison.restate(before, bars, seen);
            }
            writer.putBars(bars);
            unscored.text(name).text(intake.frequency().toString()).end();
            if (!owners.containsKey(name)) {
                series.text(name).text(intake.frequency().toString()).text(source).end();
            }
        }
        writer.putFacts(KnownTables.SERIES, series.build(), null);
        writer.putFacts(KnownTables.UNSCORED, unscored.build(), null);
    }

    private static Map<InstrumentId, BarColumns> existing(
            Lake lake, Map<InstrumentId, BarColumns> fresh, Frequency frequency) {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (BarColumns bars : fresh.values()) {
            from = Math.min(from, bars.time()[0]);
            to = Math.max(to, bars.time()[bars.size() - 1]);
        }
        Map<InstrumentId, BarColumns> old = new HashMap<>();
        lake.bars(new BarQuery(List.copyOf(fresh.keySet()), frequency, from, to))
                .forEach(each -> old.put(each.instrument(), each));
        return old;
    }

    private static Map<String, String> owners(Lake lake, Frequency frequency) {
        Map<String, String> owners = new HashMap<>();
        Rows rows =
                lake.facts(
                        FactQuery.of(KnownTables.SERIES.name())
                                .columns("instrument", "source")
                                .among("frequency", List.of(frequency.toString())));
        for (int row = 0; row < rows.size(); row++) {
            owners.put(
                    Objects.requireNonNull(rows.text(0, row)),
                    Objects.requireNonNull(rows.text(1, row)));
        }
        return owners;
    }

    private static void put(
            Fetched each, LakeWriter writer, List<Quarantined> bad, LocalDate seen) {
        switch (each.dataset().target()) {
            case Target.Bars _ -> {
                // Put already, all slices of a frequency at once.
            }
            case Target.Table(String table) ->
                    writer.putFacts(TableSchema.of(table, each.dataset()), each.rows(), seen);
            case Target.Known known -> put(known, each, writer, bad, seen);
        }
    }

    private static void put(
            Target.Known target,
            Fetched each,
            LakeWriter writer,
            List<Quarantined> bad,
            LocalDate seen) {
        String name = each.dataset().name();
        if (target == Target.Known.INSTRUMENTS) {
            writer.putInstruments(InstrumentIntake.instruments(name, each.rows(), bad));
        } else if (target == Target.Known.ACTIONS) {
            writer.putActions(InstrumentIntake.actions(name, each.rows(), bad));
        } else {
            writer.putFacts(schema(target), each.rows(), seen);
        }
    }

    /** The table behind a target that is one. */
    static TableSchema schema(Target.Known target) {
        return switch (target) {
            case CALENDAR -> KnownTables.CALENDAR;
            case FACTORS -> KnownTables.FACTORS;
            case NAMES -> KnownTables.NAMES;
            case MEMBERSHIPS -> KnownTables.MEMBERSHIPS;
            case WEIGHTS -> KnownTables.WEIGHTS;
            case LIMITS -> KnownTables.LIMITS;
            case SUSPENSIONS -> KnownTables.SUSPENSIONS;
            case INSTRUMENTS, ACTIONS ->
                    throw new IllegalArgumentException(target + " is no table of facts");
        };
    }

    private void note(LakeWriter writer, BarComparison comparison, List<Quarantined> bad) {
        Rows.Builder done = Rows.of(KnownTables.SLICES.columns());
        for (Fetched each : slices) {
            Coverage coverage = new Coverage();
            coverage.note(each.dataset(), each.slice(), each.newest(), each.rows().size());
            String symbol = each.slice() instanceof Slice.Span span ? span.symbol() : "";
            Coverage.Part part = coverage.of(each.dataset().name(), symbol).firstEntry().getValue();
            done.text(source)
                    .text(each.dataset().name())
                    .text(symbol)
                    .date(part.first())
                    .date(part.last())
                    .number((double) part.rows())
                    .end();
        }
        writer.putFacts(KnownTables.SLICES, done.build(), null);
        if (comparison.restatements() > 0) {
            writer.putFacts(KnownTables.RESTATEMENTS, comparison.restated(), null);
        }
        if (comparison.differences() > 0) {
            writer.putFacts(KnownTables.DIFFERENCES, comparison.different(), null);
        }
        if (!bad.isEmpty()) {
            Rows.Builder rows = Rows.of(KnownTables.QUARANTINE.columns());
            for (Quarantined each : bad) {
                rows.text(source).text(each.dataset()).text(each.key()).text(each.reason());
                rows.text(each.text()).end();
            }
            writer.putFacts(KnownTables.QUARANTINE, rows.build(), null);
        }
    }
}
