package io.slipway.data.store;

import io.slipway.data.SnapshotId;
import io.slipway.model.FileFailure;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where things are below the home folder, and the few ways in which files there come and go. A file
 * is complete and on the disk before it gets the name it is known by.
 */
final class LakeFolder {

    /**
     * What Linux and macOS say of a full disk, a used up quota, and a limit on the size of files.
     */
    private static final Pattern FULL =
            Pattern.compile("(?i)no space left|quota exceeded|file too large");

    private final Path root;

    LakeFolder(Path home) {
        this.root = home.toAbsolutePath().normalize().resolve("lake");
    }

    /** Beside the lake, not in it. */
    Path cache() {
        return root.resolveSibling("cache").resolve("columns");
    }

    /** Where a query may make a folder for the rows that its memory does not hold. */
    Path spill() {
        return root.resolveSibling("cache");
    }

    Path root() {
        return root;
    }

    Path manifest() {
        return root.resolve("manifest.json");
    }

    /** Copy of a manifest under its own id, for those who pinned it. */
    Path manifest(SnapshotId id) {
        return manifests().resolve(id + ".json");
    }

    Path manifests() {
        return root.resolve("manifests");
    }

    Path pins() {
        return root.resolve("pins");
    }

    /** Folders that hold the data files of the current snapshot and nothing else. */
    List<Path> places() {
        List<Path> places = new ArrayList<>();
        places.add(root.resolve("bars"));
        places.add(root.resolve("index"));
        places.add(root.resolve("tables"));
        Tables.ALL.forEach(table -> places.add(root.resolve(table.name())));
        return places;
    }

    /** What is not yet, or no more, part of the lake. */
    Path staging() {
        return root.resolve("staging");
    }

    Path writerLock() {
        return root.resolve("writer.lock");
    }

    Path pinsLock() {
        return root.resolve("pins.lock");
    }

    /**
     * Data files that only an earlier snapshot needs: out of the way of those who read by folder.
     */
    Path kept() {
        return root.resolve("kept");
    }

    private Path ready() {
        return staging().resolve("ready");
    }

    /** Where a file is: in its place, still with its writer, or kept for an earlier snapshot. */
    Path file(DataFile file) {
        Path place = root.resolve(file.path());
        for (Path each : List.of(place, ready(file.path()), kept().resolve(file.path()))) {
            if (Files.exists(each)) {
                return each;
            }
        }
        return place;
    }

    /** Whether a file is there and what was written. */
    boolean isIntact(DataFile file) {
        Path path = file(file);
        try {
            return Files.exists(path)
                    && Files.size(path) == file.bytes()
                    && Checksum.of(path).equals(file.sha256());
        } catch (IOException _) {
            return false;
        }
    }

    /** Where a new file waits for the commit. */
    Path ready(String path) {
        return ready().resolve(path);
    }

    /** Forces files that wait to the disk and gives each its place. */
    void publish(List<DataFile> files) {
        Set<Path> folders = new TreeSet<>();
        for (DataFile file : files) {
            Path waiting = ready(file.path());
            Path place = root.resolve(file.path());
            if (Files.exists(waiting)) {
                try {
                    force(waiting, StandardOpenOption.WRITE);
                    Files.createDirectories(parent(place));
                    move(waiting, place);
                } catch (IOException e) {
                    throw notWritable(place, e);
                }
                for (Path at = parent(place); at.startsWith(root); at = parent(at)) {
                    folders.add(at);
                }
            }
        }
        folders.forEach(LakeFolder::forceFolder);
    }

    /** A folder's entries are on the disk only when the folder is. */
    private static void forceFolder(Path folder) {
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The bytes of a file of the lake; a missing or unreadable one is a problem for people. */
    byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    void createFolders(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    /** Writes under a passing name, forces it to the disk, and renames it into place. */
    void write(Path file, byte[] bytes) {
        createFolders(staging());
        createFolders(parent(file));
        Path passing = staging().resolve(file.getFileName() + ".new");
        try {
            Files.write(passing, bytes);
            force(passing, StandardOpenOption.WRITE);
            move(passing, file);
            force(parent(file), StandardOpenOption.READ);
            force(root, StandardOpenOption.READ);
        } catch (IOException e) {
            discard(passing);
            throw notWritable(file, e);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    /** Writes to a file that stays open elsewhere, such as a lock; not atomic. */
    static void overwrite(FileChannel channel, byte[] bytes) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(bytes), 0);
    }

    /** Deletes what is left of an unfinished write; failing to is no harm. */
    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // The next writer tries again.
        }
    }

    /** All regular files below a folder; none if there is no such folder. */
    static List<Path> filesBelow(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    static ProblemException unreadable(Path file, Throwable cause) {
        return new ProblemException(
                Problem.of("data.lake.unreadable", "file", file, "reason", reason(cause)), cause);
    }

    static ProblemException notWritable(Path file, Throwable cause) {
        String reason = reason(cause);
        Matcher full = FULL.matcher(reason);
        if (reason.equals("disk-full") || full.find()) {
            return new ProblemException(
                    Problem.of("data.lake.disk-full", "file", file, "reason", "disk-full"), cause);
        }
        String code = "data.lake.not-writable";
        return new ProblemException(Problem.of(code, "file", file, "reason", reason), cause);
    }

    private static String reason(Throwable cause) {
        if (cause instanceof IOException failure) {
            return FileFailure.reason(failure);
        }
        String message = cause.getMessage();
        return message == null ? "unknown" : firstLine(message);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " has no folder");
        }
        return parent;
    }
}
