package io.slipway.data.store;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An in-memory DuckDB, started at its first use because that takes half a second. Each query runs
 * on the thread that asks ({@code threads=1}): several threads over several files are faster than
 * DuckDB's own sharing, and rows keep their order.
 *
 * <p>Thread-safe.
 */
final class Duck implements AutoCloseable {

    private final int threads;
    private final int memoryMegabytes;
    private final ConcurrentHashMap<Long, RowSource> sources = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, ValueSource> values = new ConcurrentHashMap<>();
    private final AtomicLong lastSource = new AtomicLong();
    private @Nullable DuckDBConnection root;

    Duck(int threads, int memoryMegabytes) {
        this.threads = threads;
        this.memoryMegabytes = memoryMegabytes;
    }

    /** A connection of the caller's own, to be closed by the caller. */
    synchronized DuckDBConnection connect() throws SQLException {
        if (root == null) {
            root = start();
        }
        return root.duplicate();
    }

    private DuckDBConnection start() throws SQLException {
        DuckDBConnection connection = open(new Properties()).unwrap(DuckDBConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET threads = " + threads);
            statement.execute("SET memory_limit = '" + memoryMegabytes + "MB'");
            statement.execute("SET temp_directory = ''");
            // Decoded rows are still in the core's own cache when they are copied out.
            statement.execute("SET streaming_buffer_size = '256KB'");
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET autoload_known_extensions = false");
        }
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            builder.withName(RowSource.FUNCTION)
                    .withParameter(long.class)
                    .withFunction(new RowSource.Function(sources))
                    .register(connection);
        }
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            builder.withName(ValueSource.FUNCTION)
                    .withParameter(long.class)
                    .withFunction(new ValueSource.Function(values))
                    .register(connection);
        }
        return connection;
    }

    /**
     * A fresh in-memory database.
     *
     * @throws ProblemException if the native library cannot be unpacked or loaded
     */
    static Connection open(Properties properties) throws SQLException {
        try {
            return DriverManager.getConnection("jdbc:duckdb:", properties);
        } catch (LinkageError e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            throw new ProblemException(
                    Problem.of(
                            "data.lake.engine",
                            "folder",
                            System.getProperty("java.io.tmpdir"),
                            "reason",
                            String.valueOf(root.getMessage())),
                    e);
        }
    }

    /** Makes rows readable as {@code slipway_rows(id)} until they are withdrawn; gives the id. */
    long offer(RowSource source) {
        long id = lastSource.incrementAndGet();
        sources.put(id, source);
        return id;
    }

    /** Makes values readable as {@code slipway_values(id)} for as long as this is open. */
    long offer(ValueSource source) {
        long id = lastSource.incrementAndGet();
        values.put(id, source);
        return id;
    }

    void withdraw(long id) {
        sources.remove(id);
    }

    /** A path as a string literal that DuckDB takes for one file, whatever it contains. */
    static String literal(Path path) {
        StringBuilder out = new StringBuilder("'");
        for (char c : path.toString().toCharArray()) {
            switch (c) {
                case '*', '?', '[' -> out.append('[').append(c).append(']');
                case '\'' -> out.append("''");
                default -> out.append(c);
            }
        }
        return out.append('\'').toString();
    }

    /** A string literal as it stands. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public synchronized void close() {
        if (root != null) {
            try {
                root.close();
            } catch (SQLException e) {
                throw new IllegalStateException("an in-memory DuckDB did not close", e);
            }
            root = null;
        }
    }
}
