package io.slipway.data.store;

import io.slipway.data.SnapshotId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.util.concurrent.ConcurrentHashMap;

/** One state of the lake with the indexes read so far. Immutable to the eye; thread-safe. */
final class Snapshot {

    private final LakeFolder folder;
    private final Manifest manifest;
    private final SnapshotId id;
    private final ConcurrentHashMap<String, BarIndex> indexes;

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
        return new Snapshot(folder, other, kept);
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
