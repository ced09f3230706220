package io.slipway.data.store;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs one query over views of a snapshot in a DuckDB of its own that can reach nothing but the
 * snapshot's files, and those only to read: no other file, no network, no extension, no setting.
 */
final class LakeSql {

    /**
     * All that the driver says of a query which fails before its first row, as long as rows are
     * streamed; run without, it gives the reason.
     */
    private static final String NO_REASON = "Invalid result set";

    private final Snapshot snapshot;
    private final LakeOptions options;

    LakeSql(Snapshot snapshot, LakeOptions options) {
        this.snapshot = snapshot;
        this.options = options;
    }

    void run(String query, SqlRows rows) {
        try {
            run(query, rows, true);
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains(NO_REASON)) {
                throw failed(e);
            }
            try {
                run(query, rows, false);
            } catch (SQLException reason) {
                throw failed(reason);
            }
        }
    }

    private void run(String query, SqlRows rows, boolean streams) throws SQLException {
        try (Connection connection = connect(streams)) {
            requireSelect(connection, query);
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(query)) {
                deliver(result, rows);
            }
        }
    }

    private ProblemException failed(SQLException e) {
        String reason = String.valueOf(e.getMessage()).strip();
        if (reason.startsWith("Out of Memory Error")) {
            Problem problem =
                    Problem.of(
                            "data.sql.too-large",
                            "memory",
                            options.memoryMegabytes(),
                            "spill",
                            options.spillMegabytes(),
                            "folder",
                            snapshot.folder().spill());
            return new ProblemException(problem, e);
        }
        return new ProblemException(Problem.of("data.sql.failed", "reason", reason), e);
    }

    private Connection connect(boolean streams) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", Boolean.toString(streams));
        Connection connection = Duck.open(properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET threads = " + options.threads());
            statement.execute("SET memory_limit = '" + options.memoryMegabytes() + "MB'");
            spill(statement);
            for (String view : LakeViews.of(snapshot)) {
                statement.execute(view);
            }
            statement.execute("SET allowed_paths = [" + allowed() + "]");
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET autoload_known_extensions = false");
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Where sorting and grouping may put rows aside; DuckDB makes the folder when it needs it. */
    private void spill(Statement statement) throws SQLException {
        Path parent = snapshot.folder().spill();
        String spill = "";
        if (options.spillMegabytes() > 0 && Files.isDirectory(snapshot.folder().root())) {
            try {
                Files.createDirectories(parent);
                spill = parent.resolve("spill-" + UUID.randomUUID()).toString();
            } catch (IOException _) {
                // Where nothing can be written, memory must do.
            }
        }
        statement.execute("SET temp_directory = " + Duck.quoted(spill));
        statement.execute("SET max_temp_directory_size = '" + options.spillMegabytes() + "MB'");
    }

    /** DuckDB compares what a view says, escapes of wildcards included, and what it then opens. */
    private String allowed() {
        return snapshot.manifest().files().stream()
                .map(file -> snapshot.folder().file(file))
                .flatMap(path -> Stream.of(Duck.quoted(path.toString()), Duck.literal(path)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /**
     * Allowed paths may be written as well as read, so that a statement is a query must be known
     * before it runs. DuckDB's parser says so: it turns nothing but queries into JSON.
     */
    private static void requireSelect(Connection connection, String query) throws SQLException {
        String json;
        try (PreparedStatement parse =
                connection.prepareStatement("SELECT json_serialize_sql(?::VARCHAR)::VARCHAR")) {
            parse.setString(1, query);
            try (ResultSet result = parse.executeQuery()) {
                result.next();
                json = String.valueOf(result.getString(1));
            }
        }
        if (json.startsWith("{\"error\":true")) {
            if (json.contains("\"error_type\":\"parser\"")) {
                explain(connection, query);
            }
            throw new ProblemException(Problem.of("data.sql.read-only", "query", query));
        }
        try (PreparedStatement count =
                connection.prepareStatement(
                        "SELECT json_array_length(?::JSON, 'statements')::BIGINT")) {
            count.setString(1, json);
            try (ResultSet result = count.executeQuery()) {
                result.next();
                if (result.getLong(1) != 1) {
                    throw new ProblemException(Problem.of("data.sql.read-only", "query", query));
                }
            }
        }
    }

    /** Has DuckDB say where it stumbled; what does not parse does not run either. */
    private static void explain(Connection connection, String query) throws SQLException {
        connection.prepareStatement(query).close();
    }

    private static void deliver(ResultSet result, SqlRows rows) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        int width = meta.getColumnCount();
        List<SqlColumn> columns = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            columns.add(new SqlColumn(meta.getColumnName(i), meta.getColumnTypeName(i)));
        }
        rows.columns(columns);
        boolean more = true;
        while (more && result.next()) {
            List<@Nullable Object> values = new ArrayList<>(width);
            for (int i = 1; i <= width; i++) {
                values.add(value(result, i));
            }
            more = rows.row(values);
        }
    }

    private static @Nullable Object value(ResultSet result, int column) throws SQLException {
        Object value = result.getObject(column);
        return switch (value) {
            case null -> null;
            case Boolean _, Long _, Double _, BigInteger _, BigDecimal _ -> value;
            case LocalDate _, LocalTime _, LocalDateTime _, String _ -> value;
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Byte number -> number.longValue();
            case Float number -> Double.parseDouble(number.toString());
            case OffsetDateTime time -> time.toInstant();
            case Timestamp _ -> result.getObject(column, LocalDateTime.class);
            case Date _ -> result.getObject(column, LocalDate.class);
            default -> value.toString();
        };
    }
}
