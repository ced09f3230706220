package io.slipway.data.store;

import io.slipway.data.BarColumns;
import io.slipway.data.Changes;
import io.slipway.data.SnapshotId;
import io.slipway.data.source.Rows;
import io.slipway.model.Alias;
import io.slipway.model.CorporateAction;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a lake. What it is given becomes visible all at once by {@link #commit}; if it
 * is closed without, or the process dies, the lake is as it was.
 *
 * <p>Bars merge with those of the same instrument and frequency: a row at a time that has one takes
 * its place. Where the lake knows corporate actions of an instrument, it derives the adjustment
 * factors of its bars from them and ignores those given; elsewhere it keeps the factors given.
 *
 * <p>Belongs to one thread. Columns given are not copied: they must not change before the commit.
 */
public final class LakeWriter implements AutoCloseable {

    /**
     * What a commit did.
     *
     * @param snapshot the state of the lake from now on
     * @param changes of the bars given since the writer was opened
     */
    public record Commit(SnapshotId snapshot, Changes changes) {}

    private final Lake lake;
    private final LakeFolder folder;
    private final Duck duck;
    private final WriterLock lock;
    private final BarStage bars;
    private final FactStage facts;
    private final Map<InstrumentId, SortedMap<LocalDate, Instrument>> instruments = new TreeMap<>();
    private final Map<List<Object>, Alias> aliases = new LinkedHashMap<>();
    private final Map<InstrumentId, SortedMap<Long, List<CorporateAction>>> actions =
            new TreeMap<>();
    private final Manifest before;
    private boolean instrumentsChanged;
    private boolean aliasesChanged;
    private boolean actionsChanged;

    LakeWriter(Lake lake, LakeFolder folder, LakeOptions options, Duck duck, WriterLock lock) {
        this.lake = lake;
        this.folder = folder;
        this.duck = duck;
        this.lock = lock;
        LakeFolder.filesBelow(folder.staging()).forEach(LakeFolder::discard);
        folder.createFolders(folder.staging());
        this.before = lake.current().manifest();
        this.bars = new BarStage(lake.current(), duck, options);
        this.facts = new FactStage(folder, duck);
        for (Tables.DatedInstrument row : lake.table(Tables.INSTRUMENTS)) {
            dated(row.instrument().id()).put(row.validFrom(), row.instrument());
        }
        lake.table(Tables.ALIASES).forEach(each -> aliases.put(key(each), each));
        lake.table(Tables.ACTIONS).forEach(each -> at(each).add(each));
        bars.derivesFactors(actions.keySet());
    }

    /** Instruments as they always were; what was said of them before is replaced. */
    public LakeWriter putInstruments(Collection<Instrument> given) {
        for (Instrument instrument : given) {
            dated(instrument.id()).clear();
        }
        return putInstruments(Tables.ALWAYS, given);
    }

    /** Instruments as they are from a day on: a new name, tick or lot. */
    public LakeWriter putInstruments(LocalDate validFrom, Collection<Instrument> given) {
        for (Instrument instrument : given) {
            dated(instrument.id()).put(validFrom, instrument);
            instrumentsChanged = true;
        }
        return this;
    }

    /** Aliases; one with the same scheme, symbol and first day is replaced. */
    public LakeWriter putAliases(Collection<Alias> given) {
        for (Alias alias : given) {
            aliases.put(key(alias), alias);
            aliasesChanged = true;
        }
        return this;
    }

    /**
     * Splits and dividends. What is given of an instrument for one ex-day replaces all that was
     * known of it for that ex-day.
     */
    public LakeWriter putActions(Collection<CorporateAction> given) {
        Set<List<CorporateAction>> replaced = Collections.newSetFromMap(new IdentityHashMap<>());
        for (CorporateAction action : given) {
            List<CorporateAction> known = at(action);
            if (replaced.add(known)) {
                known.clear();
            }
            known.add(action);
            bars.touch(action.instrument());
            actionsChanged = true;
        }
        bars.derivesFactors(new HashSet<>(actions.keySet()));
        return this;
    }

    /**
     * Bars of one instrument and frequency, in any order of calls.
     *
     * @throws io.slipway.model.ProblemException if a time is not a whole microsecond, or the bars
     *     cannot be written
     */
    public LakeWriter putBars(BarColumns columns) {
        bars.put(columns);
        return this;
    }

    public LakeWriter putBars(Collection<BarColumns> columns) {
        columns.forEach(this::putBars);
        return this;
    }

    /**
     * Rows of a table of facts. A row whose key is there takes its place; in a point-in-time table
     * it stands beside it, where it differs.
     *
     * @param rows at least the table's columns
     * @param seen the day the rows were seen, with which a change of what was said before is noted
     *     in the table {@code restatements}; null to note nothing (not for point-in-time tables,
     *     whose versions need it)
     */
    public LakeWriter putFacts(TableSchema schema, Rows rows, @Nullable LocalDate seen) {
        facts.put(schema, rows, seen);
        if (schema.name().equals(KnownTables.FACTORS.name())) {
            noteFactors(rows);
        }
        return this;
    }

    private void noteFactors(Rows rows) {
        int instrument = rows.column("instrument");
        int day = rows.column("day");
        for (int row = 0; row < rows.size(); row++) {
            bars.factorsGiven(
                    InstrumentId.parse(Objects.requireNonNull(rows.text(instrument, row))),
                    LocalDate.ofEpochDay(rows.day(day, row)));
        }
    }

    /** Removes rows of a table of facts, before what is put there arrives. */
    public LakeWriter clearFacts(TableSchema schema, FactQuery scope) {
        facts.clear(schema, scope);
        return this;
    }

    /** By table: what was done to its rows by the commits so far. */
    public SortedMap<String, Changes> factChanges() {
        return facts.changes();
    }

    /**
     * Forgets the bar files that are missing or not what was written, so that what is left can be
     * read and the lost bars imported again.
     *
     * @return the files forgotten
     */
    public List<Path> dropDamaged() {
        return bars.dropDamaged();
    }

    /**
     * Makes everything visible, atomically. Of the earlier snapshots, the last one and the pinned
     * ones stay readable. The writer may go on to be used.
     */
    public Commit commit() {
        bars.flush();
        bars.adjust(this::actionsOf);
        bars.take(facts.flush(bars.manifest()));
        bars.adjustByFactors();
        Manifest after = withTables(bars.manifest());
        SnapshotId id = after.id();
        folder.publish(after.files());
        folder.write(folder.manifest(id), after.bytes());
        if (!after.equals(lake.current().manifest())) {
            folder.write(folder.manifest(), after.bytes());
        }
        bars.take(after);
        new Pins(folder).collect(after, List.of(before));
        return new Commit(id, bars.changes());
    }

    private Manifest withTables(Manifest manifest) {
        Manifest result = manifest;
        if (instrumentsChanged) {
            List<Tables.DatedInstrument> rows = new ArrayList<>();
            for (SortedMap<LocalDate, Instrument> dated : instruments.values()) {
                dated.forEach((day, each) -> rows.add(new Tables.DatedInstrument(day, each)));
            }
            result = result.withTable("instruments", Tables.INSTRUMENTS.write(rows, folder, duck));
        }
        if (aliasesChanged) {
            result =
                    result.withTable(
                            "aliases", Tables.ALIASES.write(aliases.values(), folder, duck));
        }
        if (actionsChanged) {
            result = result.withTable("actions", Tables.ACTIONS.write(allActions(), folder, duck));
        }
        Set<Tables.VenueDay> days = bars.days();
        if (!days.equals(new HashSet<>(lake.table(Tables.DAYS)))) {
            result = result.withTable("days", Tables.DAYS.write(days, folder, duck));
        }
        return result;
    }

    private List<CorporateAction> allActions() {
        List<CorporateAction> all = new ArrayList<>();
        actions.keySet().forEach(instrument -> all.addAll(actionsOf(instrument)));
        return all;
    }

    private List<CorporateAction> actionsOf(InstrumentId instrument) {
        return actions.getOrDefault(instrument, new TreeMap<>()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private SortedMap<LocalDate, Instrument> dated(InstrumentId id) {
        return instruments.computeIfAbsent(id, _ -> new TreeMap<>());
    }

    private List<CorporateAction> at(CorporateAction action) {
        return actions.computeIfAbsent(action.instrument(), _ -> new TreeMap<>())
                .computeIfAbsent(action.eventTime(), _ -> new ArrayList<>());
    }

    private static List<Object> key(Alias alias) {
        return List.of(alias.scheme(), alias.symbol(), alias.from());
    }

    /** Gives way to other writers; what was not committed is forgotten. */
    @Override
    public void close() {
        LakeFolder.filesBelow(folder.staging()).forEach(LakeFolder::discard);
        lock.close();
    }
}
