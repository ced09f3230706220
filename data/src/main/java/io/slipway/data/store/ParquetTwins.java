package io.slipway.data.store;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** Writes CSV files once more as Parquet, with stated types. The same text gives the same bytes. */
public final class ParquetTwins {

    private static final int MEMORY_MEGABYTES = 512;

    private ParquetTwins() {}

    /**
     * A file to copy.
     *
     * @param csv comma-separated with a header, UTF-8
     * @param parquet written, replacing what is there
     * @param columns name and SQL type of every column, in the order of the header
     */
    public record Twin(Path csv, Path parquet, SequencedMap<String, String> columns) {}

    /**
     * @throws ProblemException if a file cannot be read with its types, or not be written
     */
    public static void write(List<Twin> twins) {
        try (Duck duck = new Duck(1, MEMORY_MEGABYTES);
                DuckDBConnection connection = duck.connect();
                Statement statement = connection.createStatement()) {
            for (Twin twin : twins) {
                copy(twin, statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an in-memory DuckDB did not start", e);
        }
    }

    private static void copy(Twin twin, Statement statement) {
        String types =
                twin.columns().entrySet().stream()
                        .map(each ->
                                Duck.quoted(each.getKey()) + ": " + Duck.quoted(each.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
        String sql =
                "COPY (SELECT * FROM read_csv(%s, header = true, columns = %s, nullstr = ''))"
                                .formatted(Duck.literal(twin.csv()), types)
                        + " TO %s (FORMAT parquet, COMPRESSION zstd)"
                                .formatted(Duck.quoted(twin.parquet().toString()));
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new ProblemException(
                    Problem.of(
                            "data.parquet.not-written", "file", twin.parquet(), "reason", reason),
                    e);
        }
    }
}
