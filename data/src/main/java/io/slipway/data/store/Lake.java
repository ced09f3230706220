package io.slipway.data.store;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.BarSource;
import io.slipway.data.BarSummary;
import io.slipway.data.SnapshotId;
import io.slipway.data.source.Rows;
import io.slipway.model.Alias;
import io.slipway.model.CorporateAction;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Venue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The lake below a home folder: bars and reference facts, read as of now or as of a pinned
 * snapshot.
 *
 * <p>Opening creates nothing, so a lake may be read where nothing may be written; a home without a
 * lake reads as an empty one. A lake opened by {@link #open} sees what the last commit of any
 * process left; one got by {@link #at} never changes. Readers never wait for writers. Any number of
 * threads may read at the same time.
 *
 * <p>Every method that touches files throws {@link ProblemException} where they cannot be read or
 * written, naming the file.
 */
public final class Lake implements BarSource, AutoCloseable {

    private final LakeFolder folder;
    private final LakeOptions options;
    private final Duck duck;
    private final @Nullable Snapshot fixed;
    private final ColumnCache cache;
    private byte[] lastBytes = new byte[0];
    private Snapshot last;

    private Lake(LakeFolder folder, LakeOptions options, Duck duck, @Nullable Snapshot fixed) {
        this.folder = folder;
        this.options = options;
        this.duck = duck;
        this.fixed = fixed;
        this.cache = new ColumnCache(folder.cache(), options.cacheMegabytes() * 1_000_000L);
        this.last = Snapshot.of(folder, Manifest.EMPTY);
    }

    /** The lake of a home folder, which need not exist yet. */
    public static Lake open(Path home) {
        return open(home, LakeOptions.DEFAULT);
    }

    public static Lake open(Path home, LakeOptions options) {
        Duck duck = new Duck(1, options.memoryMegabytes());
        return new Lake(new LakeFolder(home), options, duck, null);
    }

    /** The folder of the lake itself, {@code <home>/lake}. */
    public Path folder() {
        return folder.root();
    }

    /** Names what is read now; the same content has the same id in every lake. */
    public SnapshotId snapshot() {
        return current().id();
    }

    /**
     * The lake as it was at a snapshot. It shares this lake's resources and ends with it.
     *
     * @throws ProblemException if that snapshot is not there any more
     */
    public Lake at(SnapshotId id) {
        return new Lake(folder, options, duck, snapshot(id));
    }

    private Snapshot snapshot(SnapshotId id) {
        Snapshot now = current();
        if (now.id().equals(id)) {
            return now;
        }
        if (id.equals(Manifest.EMPTY.id())) {
            return Snapshot.of(folder, Manifest.EMPTY);
        }
        byte[] bytes = bytes(folder.manifest(id));
        if (bytes.length == 0) {
            throw new ProblemException(
                    Problem.of("data.lake.no-such-snapshot", "snapshot", id, "lake", folder()));
        }
        return Snapshot.of(folder, parse(folder.manifest(id), bytes));
    }

    /** Bars in bulk, decoded straight into arrays by several threads; times are exact to the µs. */
    @Override
    public List<BarColumns> bars(BarQuery query) {
        return reading(
                snapshot -> new BarReader(snapshot, duck, options.threads(), cache).read(query));
    }

    /** What there is, by instrument and frequency, from the indexes alone. */
    public List<BarSummary> list() {
        return reading(Lake::summaries);
    }

    private static List<BarSummary> summaries(Snapshot snapshot) {
        record Key(InstrumentId instrument, Frequency frequency) {}
        Map<Key, BarSummary> found = new LinkedHashMap<>();
        for (BarFile file : snapshot.manifest().bars()) {
            for (BarIndex.Entry entry : snapshot.index(file).entries()) {
                BarSummary part =
                        new BarSummary(
                                entry.instrument(),
                                file.frequency(),
                                entry.firstTime(),
                                entry.lastTime(),
                                entry.rows());
                found.merge(new Key(entry.instrument(), file.frequency()), part, Lake::joined);
            }
        }
        List<BarSummary> sorted = new ArrayList<>(found.values());
        sorted.sort(
                Comparator.comparing(BarSummary::instrument).thenComparing(BarSummary::frequency));
        return sorted;
    }

    private static BarSummary joined(BarSummary a, BarSummary b) {
        return new BarSummary(
                a.instrument(),
                a.frequency(),
                Math.min(a.firstTime(), b.firstTime()),
                Math.max(a.lastTime(), b.lastTime()),
                a.rows() + b.rows());
    }

    /** Every instrument as it is known now, by id. */
    public List<Instrument> instruments() {
        return instruments(LocalDate.MAX);
    }

    /** Every instrument as it was on a day (its name, tick, lot), by id. */
    public List<Instrument> instruments(LocalDate day) {
        Map<InstrumentId, Tables.DatedInstrument> valid = new TreeMap<>();
        for (Tables.DatedInstrument row : table(Tables.INSTRUMENTS)) {
            if (!row.validFrom().isAfter(day)) {
                valid.merge(
                        row.instrument().id(),
                        row,
                        (a, b) -> a.validFrom().isAfter(b.validFrom()) ? a : b);
            }
        }
        return valid.values().stream().map(Tables.DatedInstrument::instrument).toList();
    }

    public Optional<Instrument> instrument(InstrumentId id) {
        return instruments().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public List<Alias> aliases() {
        return table(Tables.ALIASES);
    }

    /** What a name of another system meant on a day. */
    public Optional<InstrumentId> resolve(String scheme, String symbol, LocalDate day) {
        return aliases().stream()
                .filter(each -> each.scheme().equals(scheme) && each.symbol().equals(symbol))
                .filter(each -> each.isValidOn(day))
                .map(Alias::instrument)
                .findFirst();
    }

    /** Splits and dividends of all instruments, by instrument and time. */
    public List<CorporateAction> actions() {
        return table(Tables.ACTIONS);
    }

    public List<CorporateAction> actions(InstrumentId instrument) {
        return actions().stream().filter(each -> each.instrument().equals(instrument)).toList();
    }

    /**
     * Days (in the venue's zone) since 1970 on which at least half as many of the venue's
     * instruments as usual around then have a daily bar, or a longer one where there are no daily
     * ones: what is known of its calendar where no rules are.
     */
    public NavigableSet<LocalDate> days(Venue venue) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (Tables.VenueDay row : table(Tables.DAYS)) {
            if (row.venue().equals(venue)) {
                days.add(row.day());
            }
        }
        return days;
    }

    /** The tables of facts there are, by name. */
    public List<TableSchema> tables() {
        return current().manifest().facts().values().stream().map(FactFiles::schema).toList();
    }

    /** Rows of a table of facts; 0 if there is no such table. */
    public long rows(String table) {
        FactFiles files = current().manifest().facts().get(table);
        return files == null ? 0 : files.rows();
    }

    /**
     * Rows of a table of facts, in the order of its key; none if it is empty.
     *
     * @throws ProblemException if there is no such table
     */
    public Rows facts(FactQuery query) {
        return reading(snapshot -> facts(snapshot, query));
    }

    Rows facts(Snapshot snapshot, FactQuery query) {
        FactFiles table = snapshot.manifest().facts().get(query.table());
        if (table == null) {
            table =
                    KnownTables.ALL.stream()
                            .filter(each -> each.name().equals(query.table()))
                            .map(FactFiles::none)
                            .findFirst()
                            .orElseThrow(() -> noTable(query));
        }
        return new FactReader(snapshot, duck).read(table, query);
    }

    private ProblemException noTable(FactQuery query) {
        return new ProblemException(
                Problem.of("data.lake.no-such-table", "table", query.table(), "lake", folder()));
    }

    /**
     * Runs one query (DuckDB's SQL) over the views {@code bars}, {@code instruments}, {@code
     * aliases}, {@code actions}, {@code days}, {@code price_data}, {@code stock_daily} and {@code
     * stock_basic}. It cannot write, nor read any other file, nor reach the network.
     *
     * @throws ProblemException with DuckDB's own words if the query fails, or if it is not one
     *     query
     */
    public void sql(String query, SqlRows rows) {
        // Not read again when the lake changes meanwhile: rows may have been handed out.
        new LakeSql(current(), options).run(query, rows);
    }

    /** The same, holding up to so many rows in memory. */
    public SqlTable sql(String query, int mostRows) {
        SqlTable.Collector collector = new SqlTable.Collector(mostRows);
        sql(query, collector);
        return collector.table();
    }

    /**
     * Writes bars to files that {@code data import} takes back with the same values.
     *
     * @param target a folder for a file per instrument, or one file that ends in the format's name
     * @return the files written
     * @throws ProblemException if there are no such bars, or a file cannot be written
     */
    public List<Path> export(BarQuery query, Path target, ExportFormat format) {
        return new BarExport(duck, format).write(query, bars(query), target);
    }

    /** Checks files, indexes and bars against each other; changes nothing. */
    public CheckReport check() {
        return reading(snapshot -> new LakeCheck(snapshot, duck, options, this::days).run());
    }

    /**
     * Starts writing; only one writer may be at work in all processes.
     *
     * @throws ProblemException if there is another one, naming its process, or if the home cannot
     *     be written
     */
    public LakeWriter write() {
        return write(Duration.ZERO);
    }

    /** The same, waiting for another writer to finish for a while. */
    public LakeWriter write(Duration wait) {
        return write(wait, _ -> {});
    }

    /**
     * The same.
     *
     * @param waiting is told, once, whom is waited for and how long
     */
    public LakeWriter write(Duration wait, Consumer<Problem> waiting) {
        if (fixed != null) {
            throw new IllegalStateException("a pinned snapshot cannot be written");
        }
        WriterLock lock = WriterLock.acquire(folder, folder.writerLock(), wait, waiting);
        try {
            return new LakeWriter(this, folder, options, duck, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Keeps a snapshot readable until every holder has released it.
     *
     * @param holder who needs it, such as a run's id: 1 to 100 letters, digits, dots or dashes
     * @throws ProblemException if the snapshot is not there any more
     */
    public void pin(SnapshotId id, String holder) {
        new Pins(folder).pin(id, holder);
    }

    /** Ends a holder's pin, if there is one; the files go with the next {@link #collectGarbage}. */
    public void release(SnapshotId id, String holder) {
        new Pins(folder).release(id, holder);
    }

    /**
     * Ends all pins of a holder.
     *
     * @return the snapshots it held
     */
    public List<SnapshotId> release(String holder) {
        Pins pins = new Pins(folder);
        return pins.snapshots().stream().filter(id -> pins.release(id, holder)).toList();
    }

    /** Who holds a snapshot. */
    public NavigableSet<String> holders() {
        return new Pins(folder).holders();
    }

    /** Snapshots somebody holds. */
    public NavigableSet<SnapshotId> pinned() {
        return new Pins(folder).snapshots();
    }

    /**
     * Deletes files that neither the current nor a pinned snapshot needs.
     *
     * @return bytes freed
     */
    public long collectGarbage() {
        try (WriterLock _ = WriterLock.acquire(folder, folder.writerLock(), Duration.ZERO)) {
            return new Pins(folder).collect(current().manifest(), List.of());
        }
    }

    <T> List<T> table(Table<T> table) {
        return reading(snapshot -> snapshot.rows(table, duck));
    }

    /**
     * Reads one state. Files of a superseded state may be put aside or deleted while they are read:
     * then they are looked for once more, or the newer state is read instead.
     */
    <T> T reading(Function<Snapshot, T> reader) {
        Snapshot snapshot = current();
        boolean again = false;
        while (true) {
            try {
                return reader.apply(snapshot);
            } catch (ProblemException e) {
                Snapshot newer = current();
                if (again && newer.id().equals(snapshot.id())) {
                    throw e;
                }
                again = newer.id().equals(snapshot.id());
                snapshot = newer;
            }
        }
    }

    /** The state to read: the pinned one, or what the manifest says now. */
    synchronized Snapshot current() {
        if (fixed != null) {
            return fixed;
        }
        byte[] bytes = bytes(folder.manifest());
        if (!Arrays.equals(bytes, lastBytes)) {
            Manifest manifest =
                    bytes.length == 0 ? Manifest.EMPTY : parse(folder.manifest(), bytes);
            last = last.with(manifest);
            lastBytes = bytes;
        }
        return last;
    }

    private static Manifest parse(Path file, byte[] bytes) {
        try {
            return Manifest.parse(bytes);
        } catch (IllegalArgumentException e) {
            throw LakeFolder.unreadable(file, e);
        }
    }

    /** None if there is no such file. */
    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            return new byte[0];
        } catch (IOException e) {
            throw LakeFolder.unreadable(file, e);
        }
    }

    @Override
    public void close() {
        if (fixed == null) {
            duck.close();
        }
    }
}
