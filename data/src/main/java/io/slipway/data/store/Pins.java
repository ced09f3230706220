package io.slipway.data.store;

import io.slipway.data.SnapshotId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.File;
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

    /** Whether there was such a pin. */
    boolean release(SnapshotId id, String holder) {
        Path pin = file(id, holder);
        try {
            boolean held = Files.deleteIfExists(pin);
            if (held) {
                deleteIfEmpty(folder.pins().resolve(id.value()));
            }
            return held;
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

    NavigableSet<String> holders() {
        NavigableSet<String> holders = new TreeSet<>();
        LakeFolder.filesBelow(folder.pins())
                .forEach(pin -> holders.add(String.valueOf(pin.getFileName())));
        return holders;
    }

    NavigableSet<SnapshotId> snapshots() {
        NavigableSet<SnapshotId> ids = new TreeSet<>(Comparator.comparing(SnapshotId::value));
        for (Path pin : LakeFolder.filesBelow(folder.pins())) {
            ids.add(SnapshotId.of(folder.pins().relativize(pin).getName(0).toString()));
        }
        return ids;
    }

    /**
     * Puts aside the data files that the current manifest does not name, and deletes those that
     * neither a pin nor one of the other manifests needs.
     *
     * @return bytes freed
     */
    long collect(Manifest current, Collection<Manifest> others) {
        try (WriterLock _ = WriterLock.acquire(folder, folder.pinsLock(), PATIENCE)) {
            Set<SnapshotId> ids = new HashSet<>(snapshots());
            Set<String> earlier = new HashSet<>();
            for (SnapshotId id : ids) {
                Path file = folder.manifest(id);
                if (Files.exists(file)) {
                    earlier.addAll(Manifest.parse(folder.read(file)).paths());
                }
            }
            for (Manifest manifest : others) {
                ids.add(manifest.id());
                earlier.addAll(manifest.paths());
            }
            ids.add(current.id());
            return sweep(current.paths(), earlier) + sweepManifests(ids);
        } catch (IOException e) {
            throw LakeFolder.notWritable(folder.root(), e);
        }
    }

    private long sweep(Set<String> current, Set<String> earlier) throws IOException {
        long freed = 0;
        for (Path place : folder.places()) {
            for (Path file : LakeFolder.filesBelow(place)) {
                String path = path(folder.root(), file);
                if (current.contains(path)) {
                    continue;
                }
                if (earlier.contains(path)) {
                    Path kept = folder.kept().resolve(path);
                    Files.createDirectories(kept.resolveSibling("."));
                    LakeFolder.move(file, kept);
                } else {
                    freed += delete(file);
                }
            }
        }
        for (Path file : LakeFolder.filesBelow(folder.kept())) {
            String path = path(folder.kept(), file);
            if (current.contains(path) || !earlier.contains(path)) {
                freed += delete(file);
            }
        }
        return freed;
    }

    private long sweepManifests(Set<SnapshotId> needed) throws IOException {
        Set<Path> files = new HashSet<>();
        needed.forEach(id -> files.add(folder.manifest(id)));
        long freed = 0;
        for (Path file : LakeFolder.filesBelow(folder.manifests())) {
            freed += files.contains(file) ? 0 : delete(file);
        }
        return freed;
    }

    private static String path(Path from, Path file) {
        return from.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private static long delete(Path file) throws IOException {
        long bytes = Files.size(file);
        Files.delete(file);
        return bytes;
    }

    private Path file(SnapshotId id, String holder) {
        if (!HOLDER.matcher(holder).matches()) {
            throw new IllegalArgumentException(
                    "a holder is 1 to 100 letters, digits, '.', '_' or '-', not '" + holder + "'");
        }
        return folder.pins().resolve(id.value()).resolve(holder);
    }
}
