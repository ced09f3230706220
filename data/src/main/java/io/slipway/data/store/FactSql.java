package io.slipway.data.store;

import io.slipway.data.source.Column;
import io.slipway.data.source.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** The pieces of SQL that tables of facts are read, merged and shown with. */
final class FactSql {

    private FactSql() {}

    static String type(Column column) {
        return switch (column.type()) {
            case TEXT -> "VARCHAR";
            case NUMBER -> "DOUBLE";
            case DATE -> "DATE";
            case INSTANT -> "TIMESTAMPTZ";
        };
    }

    static String names(Collection<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    static String declaration(Collection<Column> columns) {
        return columns.stream()
                .map(each -> each.name() + " " + type(each))
                .collect(Collectors.joining(", "));
    }

    /**
     * Everything in files of a table; a column that a file does not have yet is null there. A row
     * without any column makes sure that every column has its type and name.
     */
    static String files(TableSchema schema, Collection<String> literals) {
        String none =
                schema.stored().stream()
                        .map(each -> "NULL::" + type(each) + " AS " + each.name())
                        .collect(Collectors.joining(", "));
        String empty = "(SELECT " + none + " WHERE false)";
        if (literals.isEmpty()) {
            return empty;
        }
        return "(SELECT "
                + names(schema.stored())
                + " FROM ("
                + empty
                + " UNION ALL BY NAME SELECT * FROM read_parquet(["
                + String.join(", ", literals)
                + "], union_by_name = true, hive_partitioning = false)))";
    }

    /** Of each fact the version known at the end of a day, given as SQL. */
    static String asOf(TableSchema schema, String rows, String day) {
        String known = schema.known();
        if (known == null) {
            return rows;
        }
        return "(SELECT * FROM "
                + rows
                + " WHERE "
                + known
                + " <= "
                + day
                + " AND (restated IS NULL OR restated <= "
                + day
                + ") QUALIFY row_number() OVER (PARTITION BY "
                + String.join(", ", schema.subject())
                + " ORDER BY "
                + known
                + " DESC, restated DESC NULLS LAST) = 1)";
    }

    static String same(List<String> columns, String a, String b) {
        return columns.stream()
                .map(each -> a + "." + each + " IS NOT DISTINCT FROM " + b + "." + each)
                .collect(Collectors.joining(" AND "));
    }

    static String differs(List<String> columns, String a, String b) {
        return columns.isEmpty()
                ? "false"
                : columns.stream()
                        .map(each -> a + "." + each + " IS DISTINCT FROM " + b + "." + each)
                        .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** Appends rows, each followed by its running number. */
    static void append(Rows rows, List<Column> columns, long firstNumber, DuckDBAppender appender)
            throws SQLException {
        int[] positions = columns.stream().mapToInt(each -> rows.column(each.name())).toArray();
        for (int row = 0; row < rows.size(); row++) {
            appender.beginRow();
            for (int i = 0; i < positions.length; i++) {
                append(rows, columns.get(i).type(), positions[i], row, appender);
            }
            appender.append(firstNumber + row);
            appender.endRow();
        }
    }

    private static void append(
            Rows rows, Column.Type type, int column, int row, DuckDBAppender appender)
            throws SQLException {
        switch (type) {
            case TEXT -> appendText(rows.text(column, row), appender);
            case NUMBER -> {
                double number = rows.number(column, row);
                if (Double.isNaN(number)) {
                    appender.appendNull();
                } else {
                    appender.append(number);
                }
            }
            case DATE -> {
                long day = rows.day(column, row);
                if (day == Rows.MISSING) {
                    appender.appendNull();
                } else {
                    appender.append(LocalDate.ofEpochDay(day));
                }
            }
            case INSTANT -> {
                long micros = rows.micros(column, row);
                if (micros == Rows.MISSING) {
                    appender.appendNull();
                } else {
                    appender.appendEpochMicros(micros);
                }
            }
        }
    }

    private static void appendText(@Nullable String text, DuckDBAppender appender)
            throws SQLException {
        if (text == null) {
            appender.appendNull();
        } else {
            appender.append(text);
        }
    }

    /** Takes all rows of a result, which has these columns in this order. */
    static Rows rows(List<Column> columns, ResultSet result) throws SQLException {
        Rows.Builder rows = Rows.of(columns);
        while (result.next()) {
            for (int i = 0; i < columns.size(); i++) {
                take(columns.get(i), result, i + 1, rows);
            }
            rows.end();
        }
        return rows.build();
    }

    private static void take(Column column, ResultSet result, int at, Rows.Builder rows)
            throws SQLException {
        switch (column.type()) {
            case TEXT -> rows.text(result.getString(at));
            case NUMBER -> {
                double number = result.getDouble(at);
                rows.number(result.wasNull() ? Double.NaN : number);
            }
            case DATE -> rows.date(result.getObject(at, LocalDate.class));
            case INSTANT -> {
                OffsetDateTime time = result.getObject(at, OffsetDateTime.class);
                rows.instant(time == null ? null : time.toInstant());
            }
        }
    }

    /** The columns a query wants of a table. */
    static List<Column> wanted(TableSchema schema, List<String> names) {
        if (names.isEmpty()) {
            return schema.stored();
        }
        List<Column> wanted = new ArrayList<>();
        for (String name : names) {
            wanted.add(
                    schema.stored().stream()
                            .filter(each -> each.name().equals(name))
                            .findFirst()
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            schema.name() + " has no column " + name)));
        }
        return wanted;
    }
}
