package io.slipway.data.store;

import io.slipway.model.InstrumentId;
import io.slipway.model.Times;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duckdb.DuckDBConnection;

/**
 * A file of values by time and instrument, written as they come: {@code time, instrument} and then
 * a column of doubles for each name. It gets its name when it is complete; closing it before leaves
 * nothing.
 *
 * <p>In CSV a missing value is empty and infinity is written {@code inf}, as pandas and numpy do;
 * in Parquet they are NaN and infinity. Memory is bounded: about 8 million values of Parquet wait
 * for the disk. Used by one thread at a time.
 */
public abstract sealed class ValueFile implements AutoCloseable {

    private static final int MOST_ROWS_PER_GROUP = 65_536;
    private static final int FEWEST_ROWS_PER_GROUP = 2_048;
    private static final int VALUES_PER_GROUP = 4_000_000;
    private static final int MEMORY_MEGABYTES = 768;

    private final Path file;
    private final Path passing;
    private boolean complete;

    private ValueFile(Path file) {
        this.file = file;
        Path absolute = file.toAbsolutePath();
        this.passing = absolute.resolveSibling("." + absolute.getFileName() + ".part");
    }

    /**
     * Begins a file; its folder is made if need be.
     *
     * @param columns names of the values; unlike each other
     * @throws io.slipway.model.ProblemException if it cannot be written
     */
    public static ValueFile create(Path file, ExportFormat format, List<String> columns) {
        try {
            return switch (format) {
                case CSV -> new Csv(file, columns);
                case PARQUET -> new Parquet(file, columns);
            };
        } catch (IOException e) {
            throw LakeFolder.notWritable(file, e);
        }
    }

    /**
     * Adds rows of one instrument; the arrays are copied.
     *
     * @param time UTC epoch nanoseconds, whole microseconds
     * @param values one column a name
     * @param rows which of them, in order
     */
    public final void add(InstrumentId instrument, long[] time, double[][] values, int... rows) {
        try {
            write(instrument, time, values, rows);
        } catch (IOException | SQLException e) {
            throw LakeFolder.notWritable(file, e);
        }
    }

    abstract void write(InstrumentId instrument, long[] time, double[][] values, int[] rows)
            throws IOException, SQLException;

    abstract void finish() throws IOException, SQLException;

    abstract void abandon();

    /** Completes the file and gives it its name, in place of what had it. */
    public final void commit() {
        try {
            finish();
            Files.move(passing, file.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
            complete = true;
        } catch (IOException | SQLException e) {
            throw LakeFolder.notWritable(file, e);
        }
    }

    @Override
    public final void close() {
        if (!complete) {
            abandon();
            LakeFolder.discard(passing);
        }
    }

    final Path begin() throws IOException {
        Path folder = passing.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return passing;
    }

    /** Text with a row a line. */
    private static final class Csv extends ValueFile {
        private final BufferedWriter out;
        private final StringBuilder line = new StringBuilder();

        Csv(Path file, List<String> columns) throws IOException {
            super(file);
            this.out = Files.newBufferedWriter(begin());
            line.append("time,instrument");
            columns.forEach(each -> quoted(each, line.append(',')));
            out.append(line.append('\n'));
        }

        /** Names are expressions as a rule, which hold commas. */
        private static void quoted(String name, StringBuilder line) {
            boolean plain = name.chars().noneMatch(c -> ",\"\n\r".indexOf(c) >= 0);
            line.append(plain ? name : "\"" + name.replace("\"", "\"\"") + "\"");
        }

        @Override
        void write(InstrumentId instrument, long[] time, double[][] values, int[] rows)
                throws IOException {
            for (int row : rows) {
                line.setLength(0);
                line.append(Times.instant(time[row])).append(',').append(instrument);
                for (double[] column : values) {
                    append(column[row], line.append(','));
                }
                out.append(line.append('\n'));
            }
        }

        private static void append(double value, StringBuilder line) {
            if (Double.isInfinite(value)) {
                line.append(value > 0 ? "inf" : "-inf");
            } else if (!Double.isNaN(value)) {
                line.append(value);
            }
        }

        @Override
        void finish() throws IOException {
            out.close();
        }

        @Override
        void abandon() {
            try {
                out.close();
            } catch (IOException _) {
                // What could not be written is not wanted.
            }
        }
    }

    /** Written by DuckDB on a thread of its own. */
    private static final class Parquet extends ValueFile {
        private final ValueSource source;
        private final Duck duck = new Duck(1, MEMORY_MEGABYTES);
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final Future<?> writing;

        Parquet(Path file, List<String> columns) throws IOException {
            super(file);
            Path path = begin();
            this.source = new ValueSource(columns);
            String sql = sql(columns, path, duck.offer(source));
            this.writing =
                    thread.submit(() -> {
                        try (DuckDBConnection connection = duck.connect();
                                Statement statement = connection.createStatement()) {
                            statement.execute(sql);
                        } finally {
                            source.stopTaking();
                        }
                        return true;
                    });
        }

        private static String sql(List<String> columns, Path path, long offer) {
            StringBuilder select = new StringBuilder();
            for (int k = 0; k < columns.size(); k++) {
                String name = columns.get(k).replace("\"", "\"\"");
                select.append(", v").append(k).append(" AS \"").append(name).append('"');
            }
            int rows =
                    Math.clamp(
                            VALUES_PER_GROUP / Math.max(columns.size(), 1),
                            FEWEST_ROWS_PER_GROUP,
                            MOST_ROWS_PER_GROUP);
            return "COPY (SELECT make_timestamptz(micros) AS time, instrument"
                    + select
                    + " FROM slipway_values("
                    + offer
                    + ")) TO "
                    + Duck.quoted(path.toString())
                    + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE "
                    + rows
                    + ", KV_METADATA {slipway_factors: '1'})";
        }

        @Override
        void write(InstrumentId instrument, long[] time, double[][] values, int[] rows)
                throws IOException, SQLException {
            ValueSource.Batch batch = source.batch(rows.length);
            hand(batch.fill(instrument.toString(), time, values, rows));
        }

        private void hand(ValueSource.Batch batch) throws IOException, SQLException {
            try {
                if (!source.offer(batch)) {
                    await();
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }

        @Override
        void finish() throws IOException, SQLException {
            try {
                boolean _ = source.end();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            await();
            release();
        }

        private void await() throws IOException, SQLException {
            try {
                writing.get();
            } catch (InterruptedException e) {
                throw interrupted(e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof SQLException failure) {
                    throw failure;
                }
                throw new IOException(e);
            }
        }

        private static IllegalStateException interrupted(InterruptedException e) {
            Thread.currentThread().interrupt();
            return new IllegalStateException("interrupted", e);
        }

        @Override
        void abandon() {
            try {
                boolean _ = source.end();
                writing.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException _) {
                // What could not be written is not wanted.
            }
            release();
        }

        private void release() {
            thread.shutdownNow();
            duck.close();
        }
    }
}
