package io.slipway.data.store;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A lock between processes and threads: held as long as the channel is open, so a process that dies
 * frees it. The file names its holder and stays behind, empty of meaning, when the lock is free.
 *
 * <p>The operating system gives such a lock to a process, and takes it away as soon as the process
 * closes any channel of the file. So this process must remember what it holds, in one place for all
 * lakes, and not touch those files again.
 */
final class WriterLock implements AutoCloseable {

    private static final Duration RETRY = Duration.ofMillis(50);

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private WriterLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * @param wait how long to wait for another holder; zero to fail at once
     * @throws ProblemException if it is held by another, who is named, or cannot be written
     */
    static WriterLock acquire(LakeFolder folder, Path file, Duration wait) {
        return acquire(folder, file, wait, _ -> {});
    }

    /**
     * @param waiting is told once, when there is somebody to wait for
     */
    static WriterLock acquire(
            LakeFolder folder, Path file, Duration wait, Consumer<Problem> waiting) {
        folder.createFolders(folder.root());
        Path real = real(folder.root()).resolve(file.getFileName());
        long attempts = wait.dividedBy(RETRY);
        for (long left = attempts; ; left--) {
            WriterLock lock = attempt(real);
            if (lock != null) {
                return lock;
            }
            if (left <= 0) {
                throw new ProblemException(
                        Problem.of("data.lake.locked", "file", file, "pid", holder(real)));
            }
            if (left == attempts) {
                String seconds = Long.toString(wait.toSeconds());
                waiting.accept(
                        Problem.of("data.lake.waiting", "pid", holder(real), "seconds", seconds));
            }
            LockSupport.parkNanos(RETRY.toNanos());
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw LakeFolder.unreadable(folder, e);
        }
    }

    private static @Nullable WriterLock attempt(Path file) {
        if (!HELD_HERE.add(file)) {
            return null;
        }
        FileChannel channel = null;
        boolean locked = false;
        try {
            channel = open(file);
            locked = channel.tryLock() != null;
            if (!locked) {
                return null;
            }
            String pid = Long.toString(ProcessHandle.current().pid());
            LakeFolder.overwrite(channel, pid.getBytes(StandardCharsets.US_ASCII));
            return new WriterLock(file, channel);
        } catch (IOException e) {
            locked = false;
            throw LakeFolder.notWritable(file, e);
        } finally {
            if (!locked) {
                close(file, channel);
            }
        }
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw LakeFolder.notWritable(file, e);
        }
    }

    private static String holder(Path file) {
        if (HELD_HERE.contains(file)) {
            return Long.toString(ProcessHandle.current().pid());
        }
        try {
            String pid = Files.readString(file).strip();
            return pid.isEmpty() ? "?" : pid;
        } catch (IOException _) {
            return "?";
        }
    }

    @Override
    public void close() {
        close(file, channel);
    }

    private static void close(Path file, @Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("a lock file did not close", e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
