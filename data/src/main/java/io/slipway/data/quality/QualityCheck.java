package io.slipway.data.quality;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.BarSummary;
import io.slipway.data.source.Rows;
import io.slipway.data.store.FactQuery;
import io.slipway.data.store.KnownTables;
import io.slipway.data.store.Lake;
import io.slipway.model.Calendar;
import io.slipway.model.Calendars;
import io.slipway.model.CorporateAction;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Times;
import io.slipway.model.Venue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Scores the bars of a lake, some instruments at a time so that memory stays bounded.
 *
 * <p>A series that a source keeps up to date should have a bar on every trading day from its first
 * bar to the newest day the venue has in the lake, or to its delisting; one that was imported from
 * its first bar to its last. Days on which the vendor says it was suspended need none.
 */
public final class QualityCheck {

    private static final long BATCH_ROWS = 500_000;

    private final Lake lake;
    private final Map<Venue, Calendar> calendars = new HashMap<>();
    private final Map<InstrumentId, NavigableMap<LocalDate, List<CorporateAction>>> actions =
            new HashMap<>();
    private final Map<InstrumentId, LocalDate> delisted = new HashMap<>();
    private final Set<String> kept = new HashSet<>();

    public QualityCheck(Lake lake) {
        this.lake = lake;
        for (CorporateAction action : lake.actions()) {
            actions.computeIfAbsent(action.instrument(), _ -> new TreeMap<>())
                    .computeIfAbsent(
                            day(action.instrument(), action.eventTime() + 1),
                            _ -> new ArrayList<>())
                    .add(action);
        }
        for (Instrument instrument : lake.instruments()) {
            if (instrument.delisted() != null) {
                delisted.put(instrument.id(), instrument.delisted());
            }
        }
        Rows series = lake.facts(FactQuery.of(KnownTables.SERIES.name()));
        for (int row = 0; row < series.size(); row++) {
            kept.add(series.text(0, row) + " " + series.text(1, row));
        }
    }

    /** Everything in the lake. */
    public void run(Consumer<SeriesScore> scores) {
        lake.list().stream()
                .map(BarSummary::frequency)
                .distinct()
                .sorted()
                .forEach(frequency -> run(frequency, null, null, null, scores));
    }

    /**
     * Some bars.
     *
     * @param wanted instruments; null for all
     * @param from first day to judge; null for no bound
     * @param to last day to judge; null for no bound
     */
    public void run(
            Frequency frequency,
            @Nullable Collection<InstrumentId> wanted,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Consumer<SeriesScore> scores) {
        Map<Venue, LocalDate> newest = new HashMap<>();
        List<InstrumentId> batch = new ArrayList<>();
        long rows = 0;
        List<BarSummary> summaries =
                lake.list().stream().filter(each -> each.frequency().equals(frequency)).toList();
        for (BarSummary each : summaries) {
            newest.merge(
                    each.instrument().venue(),
                    day(each.instrument(), each.lastTime()),
                    (a, b) -> a.isAfter(b) ? a : b);
        }
        Set<InstrumentId> chosen = wanted == null ? null : new HashSet<>(wanted);
        for (BarSummary each : summaries) {
            if (chosen != null && !chosen.contains(each.instrument())) {
                continue;
            }
            if (rows > 0 && rows + each.rows() > BATCH_ROWS) {
                new Batch(frequency, batch, newest, from, to).run(scores);
                batch.clear();
                rows = 0;
            }
            batch.add(each.instrument());
            rows += each.rows();
        }
        new Batch(frequency, batch, newest, from, to).run(scores);
    }

    /** A close at midnight ends the day before. */
    private static LocalDate day(InstrumentId instrument, long time) {
        ZoneId zone = Calendars.zone(instrument.venue());
        return LocalDate.ofInstant(Times.instant(time - 1), zone);
    }

    private Calendar calendar(Venue venue) {
        return calendars.computeIfAbsent(venue, each -> Calendars.of(each, lake.days(each)));
    }

    /** Instruments that are judged together. */
    private final class Batch {

        private final Frequency frequency;
        private final List<InstrumentId> instruments;
        private final Map<Venue, LocalDate> newest;
        private final @Nullable LocalDate from;
        private final @Nullable LocalDate to;
        private final Map<String, Set<LocalDate>> suspended = new HashMap<>();
        private final Map<String, Map<LocalDate, Series.Limits>> limits = new HashMap<>();
        private final Map<String, Map<LocalDate, Double>> differences = new HashMap<>();

        Batch(
                Frequency frequency,
                List<InstrumentId> instruments,
                Map<Venue, LocalDate> newest,
                @Nullable LocalDate from,
                @Nullable LocalDate to) {
            this.frequency = frequency;
            this.instruments = List.copyOf(instruments);
            this.newest = newest;
            this.from = from;
            this.to = to;
        }

        void run(Consumer<SeriesScore> scores) {
            List<String> names = instruments.stream().map(InstrumentId::toString).toList();
            readSuspensions(names);
            readLimits(names);
            readDifferences(names);
            for (BarColumns bars : lake.bars(BarQuery.all(instruments, frequency))) {
                BarColumns wanted = within(bars);
                if (wanted.size() > 0) {
                    scores.accept(Scorer.score(series(wanted)));
                }
            }
        }

        private BarColumns within(BarColumns bars) {
            ZoneId zone = Calendars.zone(bars.instrument().venue());
            long first =
                    from == null
                            ? Long.MIN_VALUE
                            : Times.epochNanos(from.atStartOfDay(zone).toInstant()) + 1;
            long last =
                    to == null
                            ? Long.MAX_VALUE
                            : Times.epochNanos(to.plusDays(1).atStartOfDay(zone).toInstant());
            return bars.between(first, last);
        }

        private Rows read(String table, List<String> names, String... columns) {
            FactQuery query = FactQuery.of(table).columns(columns).among("instrument", names);
            boolean isDated = !table.equals(KnownTables.DIFFERENCES.name());
            return lake.facts(isDated ? query.between(from, to) : query);
        }

        private void readSuspensions(List<String> names) {
            Rows rows = read(KnownTables.SUSPENSIONS.name(), names, "instrument", "day", "kind");
            for (int row = 0; row < rows.size(); row++) {
                if (!"R".equals(rows.text(2, row))) {
                    suspended
                            .computeIfAbsent(name(rows, row), _ -> new HashSet<>())
                            .add(LocalDate.ofEpochDay(rows.day(1, row)));
                }
            }
        }

        private static String name(Rows rows, int row) {
            return Objects.requireNonNull(rows.text(0, row));
        }

        private void readLimits(List<String> names) {
            Rows rows =
                    read(
                            KnownTables.LIMITS.name(),
                            names,
                            "instrument",
                            "day",
                            "down_limit",
                            "up_limit");
            for (int row = 0; row < rows.size(); row++) {
                if (rows.number(2, row) > 0 && rows.number(3, row) > 0) {
                    limits.computeIfAbsent(name(rows, row), _ -> new HashMap<>())
                            .put(
                                    LocalDate.ofEpochDay(rows.day(1, row)),
                                    new Series.Limits(rows.number(2, row), rows.number(3, row)));
                }
            }
        }

        private void readDifferences(List<String> names) {
            Rows rows =
                    read(
                            KnownTables.DIFFERENCES.name(),
                            names,
                            "instrument",
                            "frequency",
                            "time",
                            "ours",
                            "theirs");
            for (int row = 0; row < rows.size(); row++) {
                if (frequency.toString().equals(rows.text(1, row))) {
                    InstrumentId id = InstrumentId.parse(name(rows, row));
                    double ours = rows.number(3, row);
                    double theirs = rows.number(4, row);
                    double most = Math.max(Math.abs(ours), Math.abs(theirs));
                    differences
                            .computeIfAbsent(name(rows, row), _ -> new HashMap<>())
                            .merge(
                                    day(id, rows.micros(2, row) * 1_000),
                                    most > 0 ? Math.abs(ours - theirs) / most : 1,
                                    Math::max);
                }
            }
        }

        private Series series(BarColumns bars) {
            InstrumentId id = bars.instrument();
            List<LocalDate> days = new ArrayList<>(bars.size());
            ZoneId zone = Calendars.zone(id.venue());
            for (long time : bars.time()) {
                days.add(LocalDate.ofInstant(Times.instant(time - 1), zone));
            }
            return new Series(
                    bars,
                    days,
                    expected(id, days),
                    actions.getOrDefault(id, new TreeMap<>()),
                    limits.getOrDefault(id.toString(), Map.of()),
                    inRange(differences.getOrDefault(id.toString(), Map.of())));
        }

        private Map<LocalDate, Double> inRange(Map<LocalDate, Double> days) {
            Map<LocalDate, Double> within = new HashMap<>();
            days.forEach((day, value) -> {
                if ((from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to))) {
                    within.put(day, value);
                }
            });
            return within;
        }

        private List<LocalDate> expected(InstrumentId id, List<LocalDate> days) {
            if (frequency.length().compareTo(Frequency.DAY.length()) > 0) {
                return List.of();
            }
            Set<LocalDate> without = suspended.getOrDefault(id.toString(), Set.of());
            LocalDate last = last(id, days.getLast());
            return calendar(id.venue()).tradingDays(days.getFirst(), last).stream()
                    .filter(day -> !without.contains(day))
                    .toList();
        }

        private LocalDate last(InstrumentId id, LocalDate lastBar) {
            if (!kept.contains(id + " " + frequency)) {
                return lastBar;
            }
            LocalDate last = newest.getOrDefault(id.venue(), lastBar);
            LocalDate gone = delisted.get(id);
            if (gone != null && gone.isBefore(last)) {
                last = gone;
            }
            if (to != null && to.isBefore(last)) {
                last = to;
            }
            return last.isBefore(lastBar) ? lastBar : last;
        }
    }
}
