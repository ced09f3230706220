package io.slipway.data.csv;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads the blocks of a large file of one instrument on all cores and puts them together again in
 * the file's order. A few blocks are on their way at any time, not more, and their memory is used
 * again.
 */
final class ParallelRows implements LineSource.Sink, AutoCloseable {

    private static final int BLOCK_ROWS = 1 << 14;
    private static final int LOOK_AHEAD = 32;

    /** What one thread works on; another may have it once its rows are taken. */
    private static final class Block {

        private final Target only;
        private final RowBuffer rows = new RowBuffer(BLOCK_ROWS);
        private byte[] bytes = new byte[0];
        private int length;

        Block(Target only) {
            this.only = only;
        }

        void fill(byte[] source, int from, int to) {
            int needed = to - from + LOOK_AHEAD;
            if (bytes.length < needed) {
                bytes = new byte[needed];
            }
            System.arraycopy(source, from, bytes, 0, needed);
            length = to - from;
            rows.clear();
        }
    }

    private record Parsed(Block block, RowParser parser, Quarantine quarantine) {}

    private final String file;
    private final CsvFormat format;
    private final Target only;
    private final int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    private final ExecutorService workers = Executors.newFixedThreadPool(threads);
    private final Deque<Future<Parsed>> running = new ArrayDeque<>();
    private final Deque<Block> idle = new ArrayDeque<>();
    private final RowChunks rows = new RowChunks();
    private final Quarantine quarantine = new Quarantine();
    private long linesDone;
    private boolean lastRowWasShort;
    private boolean quoteSeen;

    ParallelRows(String file, CsvFormat format, Target only) {
        this.file = file;
        this.format = format;
        this.only = only;
    }

    @Override
    public void lines(byte[] bytes, int from, int to) {
        Block block = idle.isEmpty() ? new Block(only.copy()) : idle.remove();
        block.fill(bytes, from, to);
        running.add(workers.submit(() -> parsed(block)));
        if (running.size() > threads + 1) {
            take();
        }
    }

    private Parsed parsed(Block block) {
        Quarantine bad = new Quarantine();
        SymbolTable none = new SymbolTable(symbol -> null);
        RowParser parser = new RowParser(file, format, block.only, none, block.rows, bad);
        parser.read(block.bytes, 0, block.length);
        return new Parsed(block, parser, bad);
    }

    private void take() {
        try {
            Parsed parsed = running.remove().get();
            add(parsed);
            idle.add(parsed.block());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + file, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading " + file, e.getCause());
        }
    }

    private void add(Parsed parsed) {
        rows.append(parsed.block().rows, linesDone);
        for (BadRow bad : parsed.quarantine().rows()) {
            quarantine.add(new BadRow(file, bad.line() + linesDone, bad.reason(), bad.text()));
        }
        quoteSeen |= parsed.parser().quoteSeen();
        lastRowWasShort = parsed.parser().lastRowWasShort();
        // Each parser counts from the first row's line on.
        linesDone += parsed.parser().line() - format.firstLine() + 1;
    }

    @Override
    public boolean isDone() {
        return quoteSeen || (rows.size() == 0 && quarantine.count() > FileRows.HOPELESS);
    }

    /** Waits for the blocks that are on their way. */
    void finish() {
        while (!running.isEmpty()) {
            take();
        }
    }

    boolean quoteSeen() {
        return quoteSeen;
    }

    boolean lastRowWasShort() {
        return lastRowWasShort;
    }

    /** The last line that was read, counted from 1. */
    long line() {
        return format.firstLine() - 1 + linesDone;
    }

    FileRows rows() {
        return new FileRows(format, rows, quarantine);
    }

    @Override
    public void close() {
        workers.shutdownNow();
        workers.close();
    }
}
