package io.slipway.data.csv;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads the blocks of a large file of one instrument on all cores and puts them together again in
 * the file's order. A few blocks are on their way at any time, not more.
 */
final class ParallelRows implements LineSource.Sink, AutoCloseable {

    private static final int BLOCK_ROWS = 1 << 14;
    private static final int LOOK_AHEAD = 32;

    private record Block(RowParser parser, RowBuffer rows, Quarantine quarantine) {}

    private final String file;
    private final CsvFormat format;
    private final Target only;
    private final int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    private final ExecutorService workers = Executors.newFixedThreadPool(threads);
    private final Deque<Future<Block>> running = new ArrayDeque<>();
    private final List<Block> done = new ArrayList<>();
    private int goodRows;
    private long badRows;
    private boolean quoteSeen;

    ParallelRows(String file, CsvFormat format, Target only) {
        this.file = file;
        this.format = format;
        this.only = only;
    }

    @Override
    public void lines(byte[] bytes, int from, int to) {
        byte[] block = Arrays.copyOfRange(bytes, from, to + LOOK_AHEAD);
        running.add(workers.submit(() -> parsed(block, to - from)));
        if (running.size() > threads + 1) {
            take();
        }
    }

    private Block parsed(byte[] block, int length) {
        RowBuffer rows = new RowBuffer(BLOCK_ROWS);
        Quarantine quarantine = new Quarantine();
        SymbolTable none = new SymbolTable(symbol -> null);
        RowParser parser = new RowParser(file, format, only.copy(), none, rows, quarantine);
        parser.read(block, 0, length);
        return new Block(parser, rows, quarantine);
    }

    private void take() {
        try {
            Block block = running.remove().get();
            done.add(block);
            goodRows += block.rows().size();
            badRows += block.quarantine().count();
            quoteSeen |= block.parser().quoteSeen();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + file, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading " + file, e.getCause());
        }
    }

    @Override
    public boolean isDone() {
        return quoteSeen || (goodRows == 0 && badRows > FileRows.HOPELESS);
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
        return !done.isEmpty() && done.getLast().parser().lastRowWasShort();
    }

    /** The last line that was read, counted from 1. */
    long line() {
        return format.firstLine() - 1 + done.stream().mapToLong(this::linesOf).sum();
    }

    /** Each parser counts from the first row's line on. */
    private long linesOf(Block block) {
        return block.parser().line() - format.firstLine() + 1;
    }

    FileRows rows() {
        RowBuffer rows = new RowBuffer(goodRows);
        Quarantine quarantine = new Quarantine();
        long before = 0;
        for (Block block : done) {
            rows.append(block.rows(), before);
            for (BadRow bad : block.quarantine().rows()) {
                quarantine.add(new BadRow(file, bad.line() + before, bad.reason(), bad.text()));
            }
            before += linesOf(block);
        }
        return new FileRows(format, rows, quarantine);
    }

    @Override
    public void close() {
        workers.shutdownNow();
        workers.close();
    }
}
