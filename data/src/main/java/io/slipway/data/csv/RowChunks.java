package io.slipway.data.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a file in its order, in pieces of a million, so that a long file is held once and
 * never copied as a whole.
 */
final class RowChunks {

    private static final int CHUNK_ROWS = 1 << 20;

    private final List<RowBuffer> chunks = new ArrayList<>();
    private int size;

    RowChunks() {}

    /** All of a short file, which is read to its end. */
    RowChunks(RowBuffer rows) {
        chunks.add(rows);
        size = rows.size();
    }

    /**
     * Appends rows, copied.
     *
     * @param lines added to their line numbers
     */
    void append(RowBuffer rows, long lines) {
        int from = 0;
        while (from < rows.size()) {
            if (chunks.isEmpty() || chunks.getLast().size() == CHUNK_ROWS) {
                chunks.add(new RowBuffer(chunks.isEmpty() ? rows.size() : CHUNK_ROWS));
            }
            RowBuffer last = chunks.getLast();
            int count = Math.min(rows.size() - from, CHUNK_ROWS - last.size());
            last.append(rows, from, count, lines);
            from += count;
        }
        size += rows.size();
    }

    int size() {
        return size;
    }

    List<RowBuffer> chunks() {
        return chunks;
    }

    /** Whether times ascend strictly over all of them. */
    boolean ascends() {
        long last = Long.MIN_VALUE;
        for (RowBuffer chunk : chunks) {
            if (chunk.size() > 0) {
                if (chunk.time()[0] <= last || !SeriesOrder.ascends(chunk.time(), chunk.size())) {
                    return false;
                }
                last = chunk.time()[chunk.size() - 1];
            }
        }
        return true;
    }

    /** All rows in one piece. */
    RowBuffer joined() {
        if (chunks.size() == 1) {
            return chunks.getFirst();
        }
        RowBuffer all = new RowBuffer(size);
        chunks.forEach(chunk -> all.append(chunk, 0, chunk.size(), 0));
        return all;
    }
}
