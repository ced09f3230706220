package io.slipway.data.store;

import io.slipway.data.AdjustmentFactors;
import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.Changes;
import io.slipway.model.CorporateAction;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Times;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The bars of an open writer: those given and not yet in a file, and the manifest that will name
 * the files once it is committed.
 */
final class BarStage {

    private record Key(InstrumentId instrument, Frequency frequency) {}

    private static final long NANOS_PER_MICRO = 1_000;

    private final LakeFolder folder;
    private final Duck duck;
    private final LakeOptions options;
    private final BarFileWriter writer;
    private final Map<Key, List<BarColumns>> given = new LinkedHashMap<>();
    private final Set<InstrumentId> touched = new TreeSet<>();
    private Set<InstrumentId> derived = Set.of();
    private final Set<InstrumentId> factored;
    private @Nullable LocalDate factoredFrom;
    private Snapshot pending;
    private long givenRows;
    private Changes changes = Changes.NONE;

    BarStage(Snapshot base, Duck duck, LakeOptions options) {
        this.folder = base.folder();
        this.duck = duck;
        this.options = options;
        this.writer = new BarFileWriter(folder, duck);
        this.pending = base;
        this.factored = new FactorAdjust(base, duck).instruments();
    }

    /** Has the factors of an instrument come from the table of factors, anew from a day on. */
    void factorsGiven(InstrumentId instrument, LocalDate day) {
        factored.add(instrument);
        factoredFrom(day);
    }

    private void factoredFrom(LocalDate day) {
        if (factoredFrom == null || day.isBefore(factoredFrom)) {
            factoredFrom = day;
        }
    }

    /** Goes on from a manifest with other facts and the same bars. */
    void take(Manifest manifest) {
        pending = pending.with(manifest);
    }

    /** Instruments whose adjustment factors are not taken from the bars given. */
    void derivesFactors(Set<InstrumentId> instruments) {
        derived = instruments;
    }

    /** Has an instrument's factors derived anew at the commit. */
    void touch(InstrumentId instrument) {
        touched.add(instrument);
    }

    Manifest manifest() {
        return pending.manifest();
    }

    Changes changes() {
        return changes;
    }

    void put(BarColumns columns) {
        if (columns.size() == 0) {
            return;
        }
        requireMicros(columns);
        touched.add(columns.instrument());
        if (factored.contains(columns.instrument())) {
            factoredFrom(utcDay(columns.time()[0]));
        }
        given.computeIfAbsent(
                        new Key(columns.instrument(), columns.frequency()), _ -> new ArrayList<>())
                .add(columns);
        givenRows += columns.size();
        if (givenRows >= options.bufferedRows()) {
            flush();
        }
    }

    private static void requireMicros(BarColumns columns) {
        for (long time : columns.time()) {
            if (time % NANOS_PER_MICRO != 0) {
                throw new ProblemException(
                        Problem.of(
                                "data.lake.time-precision",
                                "instrument",
                                columns.instrument(),
                                "time",
                                Times.instant(time)));
            }
        }
    }

    /** The trading days of all venues, as the bars tell them now. */
    Set<Tables.VenueDay> days() {
        return VenueDays.of(pending);
    }

    List<Path> dropDamaged() {
        List<BarFile> sound = new ArrayList<>();
        List<Path> dropped = new ArrayList<>();
        for (BarFile file : manifest().bars()) {
            if (folder.isIntact(file.bars()) && folder.isIntact(file.index())) {
                sound.add(file);
            } else {
                dropped.add(folder.file(file.bars()));
            }
        }
        pending = pending.with(manifest().withBars(sound));
        return dropped;
    }

    /** Merges everything given so far into new files. */
    void flush() {
        List<BarColumns> series = new ArrayList<>();
        given.values().forEach(series::addAll);
        given.clear();
        givenRows = 0;
        Set<InstrumentId> keeping = new HashSet<>(derived);
        keeping.addAll(factored);
        changes = changes.plus(write(series, keeping));
    }

    /** Corrects the factors of bars whose instrument has some in the table of factors. */
    void adjustByFactors() {
        if (factoredFrom != null) {
            write(new FactorAdjust(pending, duck).corrections(factoredFrom), Set.of());
            factoredFrom = null;
        }
    }

    private static LocalDate utcDay(long time) {
        return LocalDate.ofInstant(Times.instant(time - 1), ZoneOffset.UTC);
    }

    /** Merges pairwise, so that many small parts cost no more than a sort. */
    private static Slice joined(List<Slice> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        int middle = parts.size() >>> 1;
        Slice older = joined(parts.subList(0, middle));
        Slice newer = joined(parts.subList(middle, parts.size()));
        return Slice.all(Merge.of(older.toColumns(), newer.toColumns(), false).columns());
    }

    /**
     * Derives the factors of every instrument that was touched and has actions, over all its bars,
     * and writes the rows where they differ.
     */
    void adjust(Function<InstrumentId, List<CorporateAction>> actions) {
        Predicate<InstrumentId> wanted =
                each ->
                        touched.contains(each)
                                && derived.contains(each)
                                && !factored.contains(each);
        boolean any = touched.stream().anyMatch(wanted);
        for (Frequency frequency : any ? pending.frequencies() : List.<Frequency>of()) {
            long most = options.bufferedRows();
            for (List<InstrumentId> batch : pending.batches(frequency, wanted, most)) {
                adjust(batch, frequency, actions);
            }
        }
        touched.clear();
    }

    private void adjust(
            List<InstrumentId> batch,
            Frequency frequency,
            Function<InstrumentId, List<CorporateAction>> actions) {
        List<BarColumns> corrections = new ArrayList<>();
        BarReader reader = new BarReader(pending, duck, options.threads());
        for (BarColumns bars : reader.read(BarQuery.all(batch, frequency))) {
            BarColumns correction = correction(bars, actions.apply(bars.instrument()));
            if (correction != null) {
                corrections.add(correction);
            }
        }
        write(corrections, Set.of());
    }

    /** The rows whose factor is not what the actions say; null if there are none. */
    private static @Nullable BarColumns correction(BarColumns bars, List<CorporateAction> actions) {
        double[] factors = AdjustmentFactors.of(bars.time(), bars.close(), actions);
        int from = 0;
        while (from < factors.length
                && Double.compare(factors[from], bars.adjustmentFactor()[from]) == 0) {
            from++;
        }
        if (from == factors.length) {
            return null;
        }
        double[][] columns = Merge.values(bars);
        columns[BarTarget.FACTOR] = factors;
        return BarColumns.of(bars.instrument(), bars.frequency(), bars.time(), columns)
                .slice(from, factors.length);
    }

    private Changes write(List<BarColumns> series, Set<InstrumentId> keepingFactors) {
        Map<Place, SortedMap<InstrumentId, List<Slice>>> fresh = new TreeMap<>(Place.ORDER);
        series.forEach(columns -> split(columns, fresh));
        Map<Place, List<BarFile>> files = byPlace(pending.manifest());
        Map<Place, SegmentRewrite> rewrites = new LinkedHashMap<>();
        try (ThreadPoolExecutor workers = workers()) {
            BarReader reader = new BarReader(pending, duck, 1);
            fresh.forEach((place, parts) -> {
                SortedMap<InstrumentId, Slice> slices = new TreeMap<>(Slice.ORDER);
                parts.forEach((instrument, each) -> slices.put(instrument, joined(each)));
                SegmentRewrite rewrite =
                        new SegmentRewrite(
                                place,
                                keepingFactors::contains,
                                options.rowsPerFile(),
                                writer,
                                workers);
                rewrite.run(files.getOrDefault(place, List.of()), slices, reader);
                rewrites.put(place, rewrite);
            });
            rewrites.forEach((place, rewrite) -> files.put(place, rewrite.files()));
        }
        List<BarFile> all = files.values().stream().flatMap(List::stream).toList();
        pending = pending.with(pending.manifest().withBars(all));
        return rewrites.values().stream()
                .map(SegmentRewrite::changes)
                .reduce(Changes.NONE, Changes::plus);
    }

    private static Map<Place, List<BarFile>> byPlace(Manifest manifest) {
        Map<Place, List<BarFile>> files = new HashMap<>();
        for (BarFile file : manifest.bars()) {
            Place place = Place.of(file.frequency(), file.firstTime());
            files.computeIfAbsent(place, _ -> new ArrayList<>()).add(file);
        }
        return files;
    }

    private static void split(
            BarColumns columns, Map<Place, SortedMap<InstrumentId, List<Slice>>> fresh) {
        int from = 0;
        while (from < columns.size()) {
            Place place = Place.of(columns.frequency(), columns.time()[from]);
            long last = place.segment().toTime();
            boolean rest = columns.time()[columns.size() - 1] <= last;
            int to = rest ? columns.size() : columns.firstAtOrAfter(last + 1);
            fresh.computeIfAbsent(place, _ -> new TreeMap<>(Slice.ORDER))
                    .computeIfAbsent(columns.instrument(), _ -> new ArrayList<>())
                    .add(new Slice(columns, from, to));
            from = to;
        }
    }

    /** When all are busy the caller works too, which bounds what is in memory. */
    private ThreadPoolExecutor workers() {
        return new ThreadPoolExecutor(
                Math.max(1, options.threads() - 1),
                Math.max(1, options.threads() - 1),
                0,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }
}
