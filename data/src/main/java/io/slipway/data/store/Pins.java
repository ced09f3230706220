package io.slipway.data.store;

import io.slipway.data.SnapshotId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Who needs which snapshot: an empty file {@code pins/<snapshot>/<holder>} each. Pinning and
 * collecting exclude each other by a lock that is held for moments only.
 */
final class Pins {

    private static final Pattern HOLDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LakeFolder folder;

    Pins(LakeFolder folder) {
        this.folder = folder;
    }

    void pin(SnapshotId id, String holder) {
        Path pin = file(id, holder);
        try (WriterLock _ = WriterLock.acquire(folder, folder.pinsLock(), PATIENCE)) {
            boolean empty = id.equals(Manifest.EMPTY.id());
            if (!empty && !Files.exists(folder.manifest(id))) {
                throw new ProblemException(
                        Problem.of(
                                "data.lake.no-such-snapshot",
                                "snapshot",
                                id,
                                "lake",
                                folder.root()));
            }
            Files.createDirectories(folder.pins().resolve(id.value()));
            Files.write(pin, new byte[0]);
        } catch (IOException e) {
            throw LakeFolder.notWritable(pin, e);
        }
    }

    void release(SnapshotId id, String holder) {
        Path pin = file(id, holder);
        try {
            if (Files.deleteIfExists(pin)) {
                deleteIfEmpty(folder.pins().resolve(id.value()));
            }
        } catch (IOException e) {
            throw LakeFolder.notWritable(pin, e);
        }
    }

    private static void deleteIfEmpty(Path directory) {
        try {
            Files.delete(directory);
        } catch (IOException _) {
            // Other holders are in it.
        }
    }

    NavigableSet<SnapshotId> snapshots() {
        NavigableSet<SnapshotId> ids = new TreeSet<>(Comparator.comparing(SnapshotId::value));
        for (Path pin : LakeFolder.filesBelow(folder.pins())) {
            ids.add(SnapshotId.of(folder.pins().relativize(pin).getName(0).toString()));
        }
        return ids;
    }

    /** Deletes what neither a pin nor one of the given manifests needs; gives the bytes freed. */
    long collect(Collection<Manifest> kept) {
        try (WriterLock _ = WriterLock.acquire(folder, folder.pinsLock(), PATIENCE)) {
            Set<Path> needed = new HashSet<>();
            kept.forEach(manifest -> need(manifest, folder.manifest(manifest.id()), needed));
            for (SnapshotId id : snapshots()) {
                Path file = folder.manifest(id);
                if (Files.exists(file)) {
                    need(Manifest.parse(folder.read(file)), file, needed);
                }
            }
            long freed = 0;
            for (Path place : folder.places()) {
                freed += sweep(place, needed);
            }
            return freed;
        }
    }

    private void need(Manifest manifest, Path file, Set<Path> needed) {
        needed.add(file);
        manifest.paths().forEach(path -> needed.add(folder.root().resolve(path)));
    }

    private static long sweep(Path place, Set<Path> needed) {
        long freed = 0;
        for (Path file : LakeFolder.filesBelow(place)) {
            if (!needed.contains(file)) {
                try {
                    long bytes = Files.size(file);
                    Files.delete(file);
                    freed += bytes;
                } catch (IOException e) {
                    throw LakeFolder.notWritable(file, e);
                }
            }
        }
        return freed;
    }

    private Path file(SnapshotId id, String holder) {
        if (!HOLDER.matcher(holder).matches()) {
            throw new IllegalArgumentException(
                    "a holder is 1 to 100 letters, digits, '.', '_' or '-', not '" + holder + "'");
        }
        return folder.pins().resolve(id.value()).resolve(holder);
    }
}
