package io.slipway.data.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;

/**
 * Hands rows of values to DuckDB while they are still being made: one thread offers batches, of
 * which a few wait at most, and the one that runs the query takes them.
 */
final class ValueSource {

    static final String FUNCTION = "slipway_values";

    private static final int WAITING = 4;
    private static final long NANOS_PER_MICRO = 1_000;

    /** Rows of one instrument. Used again once they have been taken. */
    static final class Batch {
        private final long[] time;
        private final double[][] values;
        private byte[] instrument = new byte[0];
        private int rows;

        private Batch(int columns, int capacity) {
            this.time = new long[capacity];
            this.values = new double[columns][capacity];
        }

        /** Takes in some rows of columns. */
        Batch fill(String name, long[] times, double[][] columns, int[] which) {
            instrument = name.getBytes(StandardCharsets.UTF_8);
            rows = which.length;
            for (int i = 0; i < rows; i++) {
                time[i] = times[which[i]];
            }
            for (int k = 0; k < values.length; k++) {
                pick(columns[k], which, values[k]);
            }
            return this;
        }

        private static void pick(double[] from, int[] which, double[] to) {
            for (int i = 0; i < which.length; i++) {
                to[i] = from[which[i]];
            }
        }
    }

    private static final Batch END = new Batch(0, 0);

    private final List<String> columns;
    private final BlockingQueue<Batch> waiting = new LinkedBlockingQueue<>(WAITING);
    private final ConcurrentLinkedQueue<Batch> taken = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isTaking = new AtomicBoolean(true);
    private Batch current = END;
    private int row;
    private boolean ended;

    ValueSource(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /** A batch to fill, one that was taken if there is one. */
    Batch batch(int rows) {
        Batch used = taken.poll();
        return used != null && used.time.length >= rows ? used : new Batch(columns.size(), rows);
    }

    /** Waits for room; false if nobody takes any more. */
    boolean offer(Batch batch) throws InterruptedException {
        while (isTaking.get()) {
            if (waiting.offer(batch, 100, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    boolean end() throws InterruptedException {
        return offer(END);
    }

    /** The query is over, or failed. */
    void stopTaking() {
        isTaking.set(false);
    }

    private long fill(DuckDBDataChunkWriter chunk) {
        int capacity = Math.toIntExact(chunk.capacity());
        int filled = 0;
        while (filled < capacity && advance()) {
            int rows = Math.min(capacity - filled, current.rows - row);
            copy(rows, chunk, filled);
            filled += rows;
            row += rows;
        }
        return filled;
    }

    private boolean advance() {
        try {
            while (!ended && row == current.rows) {
                if (current != END) {
                    taken.add(current);
                }
                current = waiting.take();
                row = 0;
                ended = current == END;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return !ended;
    }

    private void copy(int rows, DuckDBDataChunkWriter chunk, int at) {
        byte[][] names = new byte[rows][];
        Arrays.fill(names, current.instrument);
        chunk.vector(0).setStringUtf8Batch(at, names);
        DuckDBWritableVector times = chunk.vector(1);
        for (int i = 0; i < rows; i++) {
            times.setLong(at + i, current.time[row + i] / NANOS_PER_MICRO);
        }
        for (int k = 0; k < columns.size(); k++) {
            DuckDBWritableVector vector = chunk.vector(k + 2);
            double[] values = current.values[k];
            for (int i = 0; i < rows; i++) {
                vector.setDouble(at + i, values[row + i]);
            }
        }
    }

    /** {@code slipway_values(id)}: the rows offered under an id. */
    record Function(Map<Long, ValueSource> sources)
            implements DuckDBTableFunction<ValueSource, ValueSource, ValueSource> {

        @Override
        public ValueSource bind(DuckDBTableFunctionBindInfo info) {
            long id = info.getParameter(0).getLong();
            ValueSource source = sources.get(id);
            if (source == null) {
                throw new IllegalStateException("no values are offered under " + id);
            }
            info.addResultColumn("instrument", DuckDBColumnType.VARCHAR);
            info.addResultColumn("micros", DuckDBColumnType.BIGINT);
            for (int k = 0; k < source.columns.size(); k++) {
                info.addResultColumn("v" + k, DuckDBColumnType.DOUBLE);
            }
            return source;
        }

        @Override
        public ValueSource init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            ValueSource source = info.getBindData();
            return source;
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
            ValueSource source = info.getBindData();
            return source.fill(chunk);
        }
    }
}
