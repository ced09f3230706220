package io.slipway.data.store;

import io.slipway.data.source.Column;
import io.slipway.data.source.Rows;
import io.slipway.model.ProblemException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Reads columns of any Parquet file, whoever wrote it. */
public final class ParquetRows {

    private static final int MEMORY_MEGABYTES = 1_024;

    private ParquetRows() {}

    /**
     * The rows of a file in their order. Columns are found by name, whatever the case; those the
     * file does not have are missing in every row, those it has besides are left out. Times without
     * a zone are UTC.
     *
     * @param aliases other names of a wanted column, by its name; the first that is there counts
     * @throws ProblemException if the file is no Parquet file, or a column has values of another
     *     type
     */
    public static Rows read(Path file, List<Column> wanted, Map<String, List<String>> aliases) {
        try (Duck duck = new Duck(1, MEMORY_MEGABYTES);
                DuckDBConnection connection = duck.connect();
                Statement statement = connection.createStatement()) {
            String from = " FROM read_parquet(" + Duck.literal(file) + ")";
            Map<String, String> there = columns(statement, from);
            List<String> selected = new ArrayList<>();
            for (Column column : wanted) {
                selected.add(expression(column, name(column, aliases, there)));
            }
            String sql = "SELECT " + String.join(", ", selected) + from;
            try (ResultSet result = statement.executeQuery(sql)) {
                return FactSql.rows(wanted, result);
            }
        } catch (SQLException e) {
            throw LakeFolder.unreadable(file, e);
        }
    }

    private static Map<String, String> columns(Statement statement, String from)
            throws SQLException {
        try (ResultSet none = statement.executeQuery("SELECT *" + from + " LIMIT 0")) {
            ResultSetMetaData names = none.getMetaData();
            Map<String, String> there = new HashMap<>();
            for (int i = 1; i <= names.getColumnCount(); i++) {
                String name = names.getColumnName(i);
                there.put(name.toLowerCase(Locale.ROOT), name);
            }
            return there;
        }
    }

    private static @Nullable String name(
            Column column, Map<String, List<String>> aliases, Map<String, String> there) {
        String own = there.get(column.name());
        if (own != null) {
            return own;
        }
        for (String alias : aliases.getOrDefault(column.name(), List.of())) {
            if (there.containsKey(alias)) {
                return there.get(alias);
            }
        }
        return null;
    }

    private static String expression(Column column, @Nullable String name) {
        String value = name == null ? "NULL" : '"' + name.replace("\"", "\"\"") + '"';
        String type =
                switch (column.type()) {
                    case TEXT -> "VARCHAR";
                    case NUMBER -> "DOUBLE";
                    case DATE -> "DATE";
                    case INSTANT -> "TIMESTAMPTZ";
                };
        return "CAST(" + value + " AS " + type + ")";
    }
}
