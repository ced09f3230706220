package io.slipway.data.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/** Decodes one Parquet file of bars into the arrays that wait for its rows. Used once. */
final class BarDecoder {

    /**
     * The rows of one instrument in the file.
     *
     * @param target where they go; null if nobody wants them
     * @param offset index of the first of them in the target's arrays
     */
    record Run(BarIndex.Entry entry, @Nullable BarTarget target, int offset) {}

    /** Up to so many instruments are picked by name; a longer list is slower than reading all. */
    private static final int MOST_NAMED = 32;

    private static final long NANOS_PER_MICRO = 1_000;

    private final Duck duck;
    private final Path file;
    private final List<Run> runs;
    private final boolean[] decoded = new boolean[BarTarget.COLUMNS];
    private int run;
    private int rowOfRun;

    BarDecoder(Duck duck, Path file, List<Run> allRuns) {
        this.duck = duck;
        this.file = file;
        List<Run> wanted = allRuns.stream().filter(each -> each.target() != null).toList();
        this.runs = wanted.size() <= MOST_NAMED ? wanted : allRuns;
        for (int column = 0; column < BarTarget.COLUMNS; column++) {
            int number = column;
            decoded[column] = wanted.stream().anyMatch(each -> needs(each, number));
        }
    }

    private static boolean needs(Run run, int column) {
        return run.target() != null && run.target().needs(column);
    }

    void decode() {
        try (DuckDBConnection connection = duck.connect();
                DuckDBPreparedStatement statement = connection.prepare(sql());
                DuckDBChunkedResult result = statement.query()) {
            while (result.nextChunk()) {
                place(result.chunk());
            }
        } catch (SQLException e) {
            throw LakeFolder.unreadable(file, e);
        }
        if (run < runs.size()) {
            throw LakeFolder.unreadable(file, new SQLException("it has fewer rows than it should"));
        }
    }

    private String sql() {
        StringBuilder sql = new StringBuilder("SELECT epoch_us(time)");
        for (int column = 0; column < decoded.length; column++) {
            if (decoded[column]) {
                sql.append(", ").append(RowSource.PRICES.get(column));
            }
        }
        sql.append(" FROM read_parquet(").append(Duck.literal(file));
        sql.append(", hive_partitioning = false)");
        if (runs.stream().allMatch(each -> each.target() != null)) {
            sql.append(" WHERE instrument IN (").append(names()).append(')');
        }
        return sql.toString();
    }

    private String names() {
        return runs.stream()
                .map(each -> Duck.quoted(Slice.name(each.entry().instrument())))
                .collect(Collectors.joining(", "));
    }

    private void place(DuckDBDataChunkReader chunk) {
        int rows = Math.toIntExact(chunk.rowCount());
        int from = 0;
        while (from < rows) {
            if (run == runs.size()) {
                throw LakeFolder.unreadable(
                        file, new SQLException("it has more rows than it should"));
            }
            Run current = runs.get(run);
            int count = Math.min(rows - from, current.entry().rows() - rowOfRun);
            if (current.target() != null) {
                copy(chunk, from, count, current.target(), current.offset() + rowOfRun);
            }
            from += count;
            rowOfRun += count;
            if (rowOfRun == current.entry().rows()) {
                run++;
                rowOfRun = 0;
            }
        }
    }

    private void copy(DuckDBDataChunkReader chunk, int from, int count, BarTarget target, int at) {
        DuckDBReadableVector times = chunk.vector(0);
        long[] time = target.time();
        for (int i = 0; i < count; i++) {
            time[at + i] = times.getLong(from + i) * NANOS_PER_MICRO;
        }
        int vector = 1;
        for (int column = 0; column < decoded.length; column++) {
            if (decoded[column]) {
                if (target.needs(column)) {
                    copy(chunk.vector(vector), from, count, target.values(column), at);
                }
                vector++;
            }
        }
    }

    private static void copy(
            DuckDBReadableVector vector, int from, int count, double[] values, int at) {
        for (int i = 0; i < count; i++) {
            values[at + i] = vector.getDouble(from + i);
        }
    }
}
