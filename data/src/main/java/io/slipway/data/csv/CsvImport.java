package io.slipway.data.csv;

import io.slipway.data.BarColumns;
import io.slipway.data.store.Lake;
import io.slipway.data.store.LakeWriter;
import io.slipway.model.CorporateAction;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Brings price files into a lake: all of what can be believed of all files at once, or, if one of
 * them is no price file, nothing.
 */
public final class CsvImport {

    /** Of a folder with a great many bad files, so many are named. */
    private static final int MOST_PROBLEMS = 50;

    private final Lake lake;
    private final Duration patience;
    private final Path quarantineFolder;

    /** An import that does not wait for other writers. */
    public CsvImport(Lake lake) {
        this(lake, Duration.ZERO);
    }

    /**
     * @param lake where to; rows set aside go to the folder {@code quarantine} beside it
     * @param patience how long another writer is waited for
     */
    public CsvImport(Lake lake, Duration patience) {
        this.lake = lake;
        this.patience = patience;
        this.quarantineFolder = lake.folder().resolveSibling("quarantine");
    }

    /**
     * Imports files, and all price files of folders. A row at a time that the lake has already
     * takes the older one's place.
     *
     * @throws ProblemException if a file cannot be read or understood, naming every such file and
     *     the fix
     */
    public ImportResult bars(List<Path> paths, ImportOptions options, ImportProgress progress) {
        List<Path> files = ImportFiles.of(paths);
        Map<InstrumentId, Instrument> known = known();
        Tally tally = new Tally();
        try (LakeWriter writer = lake.write(patience, progress::waiting)) {
            List<Problem> problems = new ArrayList<>();
            int done = 0;
            for (Path file : files) {
                try {
                    FileBars bars =
                            FileBars.read(file, options, id -> Optional.ofNullable(known.get(id)));
                    if (problems.isEmpty()) {
                        put(bars, writer, tally);
                    }
                } catch (ProblemException e) {
                    // The others are looked at all the same, so that all can be mended at once.
                    problems.addAll(e.problems());
                }
                progress.read(file, ++done, files.size());
            }
            if (!problems.isEmpty()) {
                throw new ProblemException(problems.stream().limit(MOST_PROBLEMS).toList(), null);
            }
            List<Instrument> created =
                    create(tally.perInstrument.keySet(), known, options.defaults());
            writer.putInstruments(created);
            return finished(writer, tally, created, key(paths, options.frequency().toString()));
        }
    }

    private static void put(FileBars bars, LakeWriter writer, Tally tally) {
        tally.add(bars.quarantine());
        tally.understandings.add(bars.understanding());
        for (BarColumns columns : bars.bars()) {
            tally.add(columns.instrument(), columns.size());
            writer.putBars(columns);
        }
    }

    /**
     * Imports splits and cash dividends of one instrument: columns {@code date}, {@code kind}
     * ({@code split} or {@code dividend}) and {@code value} (new units per old unit; cash per
     * unit).
     *
     * @throws ProblemException if the file cannot be read or understood, naming it and the fix
     */
    public ImportResult actions(Path file, InstrumentId instrument, ImportOptions options) {
        Map<InstrumentId, Instrument> known = known();
        ActionFile actions = ActionFile.read(file, instrument, options);
        Tally tally = new Tally();
        tally.add(actions.quarantine());
        tally.add(instrument, actions.actions().size());
        try (LakeWriter writer = lake.write(patience)) {
            List<CorporateAction> all = actions.actions();
            writer.putActions(all);
            List<Instrument> created = create(List.of(instrument), known, options.defaults());
            writer.putInstruments(created);
            return finished(writer, tally, created, key(List.of(file), "actions"));
        }
    }

    private Map<InstrumentId, Instrument> known() {
        Map<InstrumentId, Instrument> known = new HashMap<>();
        lake.instruments().forEach(each -> known.put(each.id(), each));
        return known;
    }

    private static List<Instrument> create(
            Collection<InstrumentId> ids,
            Map<InstrumentId, Instrument> known,
            InstrumentDefaults defaults) {
        return ids.stream().filter(id -> !known.containsKey(id)).map(defaults::instrument).toList();
    }

    private static String key(List<Path> paths, String kind) {
        StringBuilder key = new StringBuilder();
        paths.forEach(path -> key.append(path.toAbsolutePath().normalize()).append('|'));
        String all = key.substring(0, key.length() - 1);
        return all + "-" + kind;
    }

    private ImportResult finished(
            LakeWriter writer, Tally tally, List<Instrument> created, String key) {
        Optional<Path> file = QuarantineFile.write(quarantineFolder, key, tally.badRows);
        LakeWriter.Commit commit = writer.commit();
        return new ImportResult(
                tally.imported,
                tally.quarantined,
                tally.reasons,
                tally.perInstrument,
                created,
                tally.understandings,
                file,
                commit.changes(),
                commit.snapshot());
    }

    /** Sums over the files. */
    private static final class Tally {

        private long imported;
        private long quarantined;
        private final Map<BadRowReason, Long> reasons = new EnumMap<>(BadRowReason.class);
        private final Map<InstrumentId, Long> perInstrument = new TreeMap<>();
        private final List<CsvUnderstanding> understandings = new ArrayList<>();
        private final List<BadRow> badRows = new ArrayList<>();

        void add(InstrumentId instrument, long rows) {
            imported += rows;
            perInstrument.merge(instrument, rows, Long::sum);
        }

        void add(Quarantine quarantine) {
            quarantined += quarantine.count();
            quarantine.counts().forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
            int room = Quarantine.MAX_KEPT - badRows.size();
            badRows.addAll(quarantine.rows().subList(0, Math.min(room, quarantine.rows().size())));
        }
    }
}
