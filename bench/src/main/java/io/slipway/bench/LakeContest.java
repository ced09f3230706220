package io.slipway.bench;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.csv.CsvImport;
import io.slipway.data.csv.ImportOptions;
import io.slipway.data.csv.ImportProgress;
import io.slipway.data.csv.ImportResult;
import io.slipway.data.store.Lake;
import io.slipway.data.store.LakeOptions;
import io.slipway.data.store.LakeWriter;
import io.slipway.model.Currency;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Times;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ten million bars out of the lake into columns, and out of a CSV file into the lake. */
final class LakeContest {

    private static final int INSTRUMENTS = 10;
    private static final int BARS_EACH = 1_000_000;
    private static final long ROWS = (long) INSTRUMENTS * BARS_EACH;
    private static final int ROUNDS = 7;

    /** The collector's heap has its size and its pages by then. */
    private static final int WARM_UP_ROUNDS = 3;

    private LakeContest() {}

    /** Against DuckDB's row getters over the same Parquet files; decoded, and from the cache. */
    static void load() throws IOException {
        Path home = Files.createTempDirectory("slipway-bench-load");
        try {
            write(home);
            LakeOptions uncached = uncached();
            try (Lake decoding = Lake.open(home, uncached);
                    Lake mapping = Lake.open(home)) {
                Contest.Entrant getters = () -> getters(home);
                new Contest(WARM_UP_ROUNDS, ROUNDS)
                        .hold("load", () -> read(decoding), "duckdb-rows", getters);
                new Contest(WARM_UP_ROUNDS, ROUNDS)
                        .hold("load-again", () -> read(mapping), "duckdb-rows", getters);
            }
        } finally {
            TemporaryFolder.delete(home);
        }
    }

    private static LakeOptions uncached() {
        LakeOptions usual = LakeOptions.DEFAULT;
        return new LakeOptions(
                usual.threads(),
                usual.memoryMegabytes(),
                usual.bufferedRows(),
                0,
                usual.spillMegabytes(),
                usual.rowsPerFile());
    }

    private static void write(Path home) {
        try (Lake lake = Lake.open(home);
                LakeWriter writer = lake.write()) {
            for (int i = 0; i < INSTRUMENTS; i++) {
                BarColumns bars = GeneratedBars.of(id(i), Frequency.MINUTE, BARS_EACH, 0.001, i);
                writer.putInstruments(List.of(Instrument.stock(id(i), Currency.USD)));
                writer.putBars(bars);
            }
            writer.commit();
        }
    }

    private static InstrumentId id(int number) {
        return InstrumentId.of("L" + number + ".GENERATED");
    }

    private static long read(Lake lake) {
        List<InstrumentId> ids = new ArrayList<>();
        for (int i = 0; i < INSTRUMENTS; i++) {
            ids.add(id(i));
        }
        long rows = 0;
        for (BarColumns columns : lake.bars(BarQuery.all(ids, Frequency.MINUTE))) {
            rows += columns.size();
        }
        return checked(rows);
    }

    private static long getters(Path home) {
        String files = home.resolve("lake/bars/frequency=1m").toString().replace("'", "''");
        String query =
                "select epoch_ns(time), open, high, low, close, volume from read_parquet('"
                        + files
                        + "/**/*.parquet')";
        double[] kept = new double[(int) ROWS];
        int rows = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                kept[rows++] =
                        result.getLong(1)
                                + result.getDouble(2)
                                + result.getDouble(3)
                                + result.getDouble(4)
                                + result.getDouble(5)
                                + result.getDouble(6);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return checked(rows);
    }

    /** Against DuckDB's own reading, sorting and writing of the same file, which checks nothing. */
    static void importing() throws IOException {
        Path home = Files.createTempDirectory("slipway-bench-import");
        try {
            Path csv = home.resolve("bars.csv");
            writeCsv(csv);
            System.out.printf(
                    Locale.ROOT, "%d rows, %d MiB%n", ROWS, Files.size(csv) / (1024 * 1024));
            new Contest(1, ROUNDS)
                    .hold(
                            "import",
                            () -> importInto(home.resolve("slipway"), csv),
                            "duckdb-unchecked",
                            () -> copy(home.resolve("duckdb"), csv));
        } finally {
            TemporaryFolder.delete(home);
        }
    }

    private static void writeCsv(Path csv) throws IOException {
        BarColumns bars = GeneratedBars.of(id(0), Frequency.MINUTE, (int) ROWS, 0.001, 1);
        StringBuilder line = new StringBuilder(96);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(csv), 1 << 20)) {
            out.write("time,open,high,low,close,volume\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < bars.size(); i++) {
                line.setLength(0);
                line.append(Times.instant(bars.time()[i])).append(',').append(bars.open()[i]);
                line.append(',').append(bars.high()[i]).append(',').append(bars.low()[i]);
                line.append(',').append(bars.close()[i]).append(',');
                line.append((long) bars.volume()[i]).append('\n');
                out.write(line.toString().getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static long importInto(Path folder, Path csv) {
        TemporaryFolder.delete(folder);
        try (Lake lake = Lake.open(folder)) {
            ImportResult result =
                    new CsvImport(lake)
                            .bars(
                                    List.of(csv),
                                    ImportOptions.of(Frequency.MINUTE, id(0)),
                                    ImportProgress.NONE);
            return checked(result.imported());
        }
    }

    private static long copy(Path folder, Path csv) {
        TemporaryFolder.delete(folder);
        String query =
                "copy (select * from read_csv('%s') order by time) to '%s' (format parquet, compression zstd)"
                        .formatted(quoted(csv), quoted(folder.resolve("bars.parquet")));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            Files.createDirectories(folder);
            return checked(statement.executeUpdate(query));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }

    private static long checked(long rows) {
        if (rows != ROWS) {
            throw new IllegalStateException(rows + " rows in place of " + ROWS);
        }
        return rows;
    }
}
