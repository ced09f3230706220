package io.slipway.data.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Decoded bar files as raw columns, mapped into memory when they are read again: copying is several
 * times as fast as decoding. Every file may be deleted at any time, and where none can be written
 * there are none.
 *
 * <p>Layout, little-endian: 8 bytes magic with the version, 64 characters SHA-256 of the Parquet
 * file, 8 bytes number of rows, 8 bytes mask of the {@link RowSource#PRICES} that are there; then
 * the times (epoch nanoseconds) and each of those columns, 8 bytes a row. Thread-safe.
 */
final class ColumnCache {

    private static final long MAGIC = 0x31_4c_4f_43_50_49_4c_53L; // "SLIPCOL1"
    private static final long HEADER_BYTES = 8 + 64 + 8 + 8L;
    private static final int BUFFER_BYTES = 1 << 20;
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE =
            ValueLayout.JAVA_DOUBLE.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Path folder;
    private final long mostBytes;

    /**
     * @param mostBytes all files together; the oldest give way. Zero for no cache
     */
    ColumnCache(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /** Copies the wanted rows of a file; false if it is not cached, and nothing was copied. */
    boolean read(BarFile file, List<BarDecoder.Run> runs) {
        Path path = path(file);
        if (mostBytes == 0 || !Files.exists(path)) {
            return false;
        }
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            MemorySegment all =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            if (!isOf(all, file)) {
                return false;
            }
            for (BarDecoder.Run run : runs) {
                if (run.target() != null) {
                    copy(all, file.bars().rows(), run, run.target());
                }
            }
            return true;
        } catch (IOException _) {
            // Deleted or unreadable: the Parquet file has the same bars.
            return false;
        }
    }

    private static boolean isOf(MemorySegment all, BarFile file) {
        long rows = file.bars().rows();
        if (all.byteSize() < HEADER_BYTES) {
            return false;
        }
        byte[] hash = all.asSlice(8, 64).toArray(ValueLayout.JAVA_BYTE);
        long columns = 1L + Long.bitCount(all.get(LONG, 80));
        return all.get(LONG, 0) == MAGIC
                && Arrays.equals(hash, file.bars().sha256().getBytes(StandardCharsets.US_ASCII))
                && all.get(LONG, 72) == rows
                && all.byteSize() == HEADER_BYTES + columns * rows * Double.BYTES;
    }

    private static void copy(MemorySegment all, long rows, BarDecoder.Run run, BarTarget target) {
        long mask = all.get(LONG, 80);
        int first = run.entry().firstRow();
        int count = run.entry().rows();
        long start = HEADER_BYTES;
        MemorySegment.copy(
                all, LONG, start + (long) first * Long.BYTES, target.time(), run.offset(), count);
        for (int column = 0; column < BarTarget.COLUMNS; column++) {
            boolean stored = (mask & 1L << column) != 0;
            start += stored ? rows * Double.BYTES : 0;
            if (!target.needs(column)) {
                continue;
            }
            double[] values = target.values(column);
            if (stored) {
                long at = start + (long) first * Double.BYTES;
                MemorySegment.copy(all, DOUBLE, at, values, run.offset(), count);
            } else {
                double usual = column == BarTarget.AMOUNT ? Double.NaN : 1;
                Arrays.fill(values, run.offset(), run.offset() + count, usual);
            }
        }
    }

    /** Keeps all rows of a file that was just decoded, if there is room and leave to write. */
    void store(BarFile file, List<BarDecoder.Run> runs) {
        long mask = mask(runs);
        long bytes = HEADER_BYTES + (1L + Long.bitCount(mask)) * file.bars().rows() * Double.BYTES;
        try {
            Files.createDirectories(folder);
            if (makeRoom(bytes)) {
                store(file, runs, mask);
            }
        } catch (IOException | UncheckedIOException _) {
            // A cache that cannot be written is no cache; others may be making room in it now.
        }
    }

    private void store(BarFile file, List<BarDecoder.Run> runs, long mask) throws IOException {
        Path passing = Files.createTempFile(folder, "", ".part");
        try {
            write(passing, file, runs, mask);
            LakeFolder.move(passing, path(file));
        } finally {
            LakeFolder.discard(passing);
        }
    }

    private static long mask(List<BarDecoder.Run> runs) {
        long mask = (1L << BarTarget.AMOUNT) - 1;
        for (BarDecoder.Run run : runs) {
            mask |= run.entry().hasAmount() ? 1L << BarTarget.AMOUNT : 0;
            mask |= run.entry().hasFactor() ? 1L << BarTarget.FACTOR : 0;
        }
        return mask;
    }

    /** Deletes the oldest files until there is room; false if the file alone is too large. */
    private synchronized boolean makeRoom(long bytes) throws IOException {
        List<Path> files = new ArrayList<>(LakeFolder.filesBelow(folder));
        long used = bytes;
        for (Path file : files) {
            used += Files.size(file);
        }
        files.sort(Comparator.comparing(ColumnCache::age).thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < files.size() && used > mostBytes; i++) {
            used -= Files.size(files.get(i));
            Files.delete(files.get(i));
        }
        return used <= mostBytes;
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException _) {
            return FileTime.fromMillis(0);
        }
    }

    private static void write(Path path, BarFile file, List<BarDecoder.Run> runs, long mask)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            buffer.putLong(MAGIC);
            buffer.put(file.bars().sha256().getBytes(StandardCharsets.US_ASCII));
            buffer.putLong(file.bars().rows()).putLong(mask);
            for (BarDecoder.Run run : runs) {
                for (int i = 0; i < run.entry().rows(); i++) {
                    room(buffer, channel).putLong(target(run).time()[run.offset() + i]);
                }
            }
            for (int column = 0; column < BarTarget.COLUMNS; column++) {
                for (BarDecoder.Run run : runs) {
                    double[] values = target(run).values(column);
                    int rows = (mask & 1L << column) != 0 ? run.entry().rows() : 0;
                    for (int i = 0; i < rows; i++) {
                        room(buffer, channel).putDouble(values[run.offset() + i]);
                    }
                }
            }
            drain(buffer, channel);
            // On the disk before it has its name: half a file would be wrong numbers.
            channel.force(true);
        }
    }

    private static ByteBuffer room(ByteBuffer buffer, FileChannel channel) throws IOException {
        if (buffer.remaining() < Long.BYTES) {
            drain(buffer, channel);
        }
        return buffer;
    }

    private static void drain(ByteBuffer buffer, FileChannel channel) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    private static BarTarget target(BarDecoder.Run run) {
        BarTarget target = run.target();
        if (target == null) {
            throw new IllegalArgumentException("only a file that was read as a whole is kept");
        }
        return target;
    }

    private Path path(BarFile file) {
        return folder.resolve(file.bars().sha256().substring(0, 32) + ".columns");
    }
}
