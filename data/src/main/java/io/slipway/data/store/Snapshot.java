package io.slipway.data.store;

import io.slipway.data.SnapshotId;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** One state of the lake with the indexes read so far. Immutable to the eye; thread-safe. */
final class Snapshot {

    private final LakeFolder folder;
    private final Manifest manifest;
    private final SnapshotId id;
    private final ConcurrentHashMap<String, BarIndex> indexes;

    private final ConcurrentHashMap<String, List<?>> tables = new ConcurrentHashMap<>();

    private Snapshot(
            LakeFolder folder, Manifest manifest, ConcurrentHashMap<String, BarIndex> indexes) {
        this.folder = folder;
        this.manifest = manifest;
        this.id = manifest.id();
        this.indexes = indexes;
    }

    static Snapshot of(LakeFolder folder, Manifest manifest) {
        return new Snapshot(folder, manifest, new ConcurrentHashMap<>());
    }

    /** Another state of the same lake; files are named by content, so what was read stays good. */
    Snapshot with(Manifest other) {
        ConcurrentHashMap<String, BarIndex> kept = new ConcurrentHashMap<>();
        for (BarFile file : other.bars()) {
            BarIndex known = indexes.get(file.index().path());
            if (known != null) {
                kept.put(file.index().path(), known);
            }
        }
        Snapshot next = new Snapshot(folder, other, kept);
        for (DataFile table : other.tables().values()) {
            List<?> known = tables.get(table.path());
            if (known != null) {
                next.tables.put(table.path(), known);
            }
        }
        return next;
    }

    LakeFolder folder() {
        return folder;
    }

    Manifest manifest() {
        return manifest;
    }

    SnapshotId id() {
        return id;
    }

    /** The rows of a reference table, read once; none if there is no such table. */
    @SuppressWarnings("unchecked") // A path belongs to one table, whose rows are of one kind.
    <T> List<T> rows(Table<T> table, Duck duck) {
        DataFile file = manifest.tables().get(table.name());
        if (file == null) {
            return List.of();
        }
        return (List<T>)
                tables.computeIfAbsent(
                        file.path(), _ -> List.copyOf(table.read(folder.file(file), duck)));
    }

    /**
     * The wanted instruments that have bars of a frequency, in groups of at most so many rows (or
     * of one instrument), so that a whole market can be read with bounded memory.
     */
    List<List<InstrumentId>> batches(
            Frequency frequency, Predicate<InstrumentId> wanted, long mostRows) {
        SortedMap<InstrumentId, Long> counts = new TreeMap<>();
        for (BarFile file : manifest.bars()) {
            if (file.frequency().equals(frequency)) {
                for (BarIndex.Entry entry : index(file).entries()) {
                    if (wanted.test(entry.instrument())) {
                        counts.merge(entry.instrument(), (long) entry.rows(), Long::sum);
                    }
                }
            }
        }
        List<List<InstrumentId>> batches = new ArrayList<>();
        long room = 0;
        for (Map.Entry<InstrumentId, Long> count : counts.entrySet()) {
            if (batches.isEmpty() || count.getValue() > room) {
                batches.add(new ArrayList<>());
                room = mostRows;
            }
            batches.getLast().add(count.getKey());
            room -= count.getValue();
        }
        return batches;
    }

    /** Those of which there are bars. */
    List<Frequency> frequencies() {
        return manifest.bars().stream().map(BarFile::frequency).distinct().toList();
    }

    BarIndex index(BarFile file) {
        return indexes.computeIfAbsent(file.index().path(), _ -> readIndex(file.index()));
    }

    private BarIndex readIndex(DataFile file) {
        byte[] bytes = folder.read(folder.file(file));
        if (!Checksum.of(bytes).equals(file.sha256())) {
            throw new ProblemException(Problem.of("data.lake.checksum", "file", folder.file(file)));
        }
        return BarIndex.parse(bytes);
    }
}
