package io.slipway.data.store;

import io.slipway.data.BarColumns;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;

/**
 * Hands slices of bars to DuckDB column by column, in their order, as a table function: the fastest
 * way in that needs no further library. Read once, by one thread.
 */
final class RowSource {

    static final String FUNCTION = "slipway_rows";
    static final List<String> PRICES =
            List.of("open", "high", "low", "close", "volume", "amount", "adjustment_factor");

    private static final long NANOS_PER_MICRO = 1_000;

    private final List<Slice> slices;
    private int slice;
    private int row;
    private byte[][] names = new byte[0][];

    RowSource(List<Slice> slices) {
        this.slices = slices;
        this.row = slices.getFirst().from();
    }

    private long fill(DuckDBDataChunkWriter chunk) {
        int capacity = Math.toIntExact(chunk.capacity());
        int filled = 0;
        while (filled < capacity && slice < slices.size()) {
            Slice current = slices.get(slice);
            int rows = Math.min(capacity - filled, current.to() - row);
            copy(current.columns(), rows, chunk, filled, capacity);
            filled += rows;
            row += rows;
            if (row == current.to()) {
                next();
            }
        }
        return filled;
    }

    private void next() {
        slice++;
        names = new byte[0][];
        if (slice < slices.size()) {
            row = slices.get(slice).from();
        }
    }

    private void copy(
            BarColumns bars, int rows, DuckDBDataChunkWriter chunk, int at, int capacity) {
        chunk.vector(0).setStringUtf8Batch(at, names(bars, rows, capacity));
        DuckDBWritableVector times = chunk.vector(1);
        long[] time = bars.time();
        for (int i = 0; i < rows; i++) {
            times.setLong(at + i, time[row + i] / NANOS_PER_MICRO);
        }
        copy(bars.open(), rows, chunk.vector(2), at);
        copy(bars.high(), rows, chunk.vector(3), at);
        copy(bars.low(), rows, chunk.vector(4), at);
        copy(bars.close(), rows, chunk.vector(5), at);
        copy(bars.volume(), rows, chunk.vector(6), at);
        copy(bars.amount(), rows, chunk.vector(7), at);
        copy(bars.adjustmentFactor(), rows, chunk.vector(8), at);
    }

    private void copy(double[] values, int rows, DuckDBWritableVector vector, int at) {
        for (int i = 0; i < rows; i++) {
            vector.setDouble(at + i, values[row + i]);
        }
    }

    /** The instrument's name as often as there are rows. */
    private byte[][] names(BarColumns bars, int rows, int capacity) {
        if (names.length == 0) {
            byte[] name = Slice.name(bars.instrument()).getBytes(StandardCharsets.UTF_8);
            names = new byte[capacity][];
            Arrays.fill(names, name);
        }
        return rows == names.length ? names : Arrays.copyOf(names, rows);
    }

    /** {@code slipway_rows(id)}: the rows offered under an id. */
    record Function(Map<Long, RowSource> sources)
            implements DuckDBTableFunction<RowSource, RowSource, RowSource> {

        @Override
        public RowSource bind(DuckDBTableFunctionBindInfo info) {
            long id = info.getParameter(0).getLong();
            RowSource source = sources.get(id);
            if (source == null) {
                throw new IllegalStateException("no rows are offered under " + id);
            }
            info.addResultColumn("instrument", DuckDBColumnType.VARCHAR);
            info.addResultColumn("micros", DuckDBColumnType.BIGINT);
            PRICES.forEach(name -> info.addResultColumn(name, DuckDBColumnType.DOUBLE));
            return source;
        }

        @Override
        public RowSource init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            RowSource source = info.getBindData();
            return source;
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
            RowSource source = info.getBindData();
            return source.fill(chunk);
        }
    }
}
