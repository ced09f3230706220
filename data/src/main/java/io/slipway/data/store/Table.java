package io.slipway.data.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A small table of reference facts, kept as one Parquet file that every change writes anew.
 *
 * @param name of the table and of its folder
 * @param columns SQL names and types, in the order of {@code append} and {@code parse}
 * @param append adds one row's values to an appender
 * @param parse makes one row of a result
 * @param <T> kind of row
 */
record Table<T>(String name, String columns, Append<T> append, Read<T> parse) {

    /** Adds the values of one row, in the order of the columns. */
    @FunctionalInterface
    interface Append<T> {
        void row(T value, DuckDBAppender appender) throws SQLException;
    }

    /** Makes a row of the current line of a result. */
    @FunctionalInterface
    interface Read<T> {
        T row(ResultSet result) throws SQLException;
    }

    /** Rows in the order of all columns. */
    List<T> read(Path path, Duck duck) {
        try (DuckDBConnection connection = duck.connect();
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery(
                                "SELECT * FROM read_parquet(" + Duck.literal(path) + ")")) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(parse.row(result));
            }
            return rows;
        } catch (SQLException e) {
            throw LakeFolder.unreadable(path, e);
        }
    }

    /** Writes all rows to a new file, named by its content. */
    DataFile write(Collection<T> rows, LakeFolder folder, Duck duck) {
        Path staged = folder.staging().resolve(name + ".parquet");
        folder.createFolders(folder.staging());
        try {
            copy(rows, staged, duck);
            String sha256 = Checksum.of(staged);
            String path = name + "/" + sha256.substring(0, 16) + ".parquet";
            DataFile file = new DataFile(path, Files.size(staged), rows.size(), sha256);
            Path waiting = folder.ready(path);
            Files.createDirectories(waiting.getParent());
            LakeFolder.move(staged, waiting);
            return file;
        } catch (SQLException | IOException e) {
            LakeFolder.discard(staged);
            throw LakeFolder.notWritable(staged, e);
        }
    }

    private void copy(Collection<T> rows, Path staged, Duck duck) throws SQLException {
        try (DuckDBConnection connection = duck.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE staged (" + columns + ")");
            try (DuckDBAppender appender = connection.createAppender("temp", "main", "staged")) {
                for (T row : rows) {
                    appender.beginRow();
                    append.row(row, appender);
                    appender.endRow();
                }
            }
            statement.execute(
                    "COPY (SELECT * FROM staged ORDER BY ALL) TO "
                            + Duck.quoted(staged.toString())
                            + " (FORMAT parquet, COMPRESSION zstd, KV_METADATA {slipway_"
                            + name
                            + ": '1'})");
        }
    }
}
