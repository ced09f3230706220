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

    /** What a column is in all rows where nothing is known: no amount, no adjustment. */
    private static final double[] USUAL = {0, 0, 0, 0, 0, Double.NaN, 1};

    private final List<Slice> slices;
    private final boolean[] varies = new boolean[BarTarget.COLUMNS];
    private int slice;
    private int row;
    private byte[][] names = new byte[0][];

    RowSource(List<Slice> slices) {
        this.slices = slices;
        this.row = slices.getFirst().from();
        for (int column = 0; column < varies.length; column++) {
            int number = column;
            varies[column] =
                    column < BarTarget.AMOUNT
                            || slices.stream().anyMatch(each -> each.differs(number));
        }
    }

    /** The rows as a query, once they are offered under an id. */
    String select(long id) {
        StringBuilder sql = new StringBuilder("SELECT ");
        sql.append(slices.size() > 1 ? "instrument" : Duck.quoted(name(0)) + " AS instrument");
        sql.append(", make_timestamptz(micros) AS time");
        for (int column = 0; column < varies.length; column++) {
            sql.append(", ");
            if (!varies[column]) {
                // A column that is one value is not handed over row by row.
                sql.append("CAST('").append(USUAL[column]).append("' AS DOUBLE) AS ");
            }
            sql.append(PRICES.get(column));
        }
        return sql.append(" FROM ").append(FUNCTION).append('(').append(id).append(')').toString();
    }

    private String name(int number) {
        return Slice.name(slices.get(number).instrument());
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
        int vector = 0;
        DuckDBWritableVector times = chunk.vector(vector++);
        long[] time = bars.time();
        for (int i = 0; i < rows; i++) {
            times.setLong(at + i, time[row + i] / NANOS_PER_MICRO);
        }
        double[][] columns = Merge.values(bars);
        for (int column = 0; column < columns.length; column++) {
            if (varies[column]) {
                copy(columns[column], rows, chunk.vector(vector++), at);
            }
        }
        if (slices.size() > 1) {
            chunk.vector(vector).setStringUtf8Batch(at, names(bars, rows, capacity));
        }
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
            info.addResultColumn("micros", DuckDBColumnType.BIGINT);
            for (int column = 0; column < source.varies.length; column++) {
                if (source.varies[column]) {
                    info.addResultColumn(PRICES.get(column), DuckDBColumnType.DOUBLE);
                }
            }
            if (source.slices.size() > 1) {
                info.addResultColumn("instrument", DuckDBColumnType.VARCHAR);
            }
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
