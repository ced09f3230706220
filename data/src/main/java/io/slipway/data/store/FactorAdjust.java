package io.slipway.data.store;

import io.slipway.data.BarColumns;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;

/**
 * Adjustment factors from the table {@code factors}: a bar's is the one of its day, or of the last
 * day before it that has one; a bar before all of them keeps what it has. The result depends on the
 * bars and the factors in the lake only, in whichever order they came.
 */
final class FactorAdjust {

    // A close at midnight ends the day before.
    private static final String DAY = "CAST(time - INTERVAL 1 MICROSECOND AS DATE)";

    private final Snapshot snapshot;
    private final Duck duck;

    FactorAdjust(Snapshot snapshot, Duck duck) {
        this.snapshot = snapshot;
        this.duck = duck;
    }

    /** Whose factors a vendor gives. */
    Set<InstrumentId> instruments() {
        Set<InstrumentId> found = new HashSet<>();
        FactFiles factors = snapshot.manifest().facts().get(KnownTables.FACTORS.name());
        if (factors == null) {
            return found;
        }
        try (DuckDBConnection connection = duck.connect();
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery(
                                "SELECT DISTINCT instrument FROM " + files(factors, "9999"))) {
            while (result.next()) {
                found.add(InstrumentId.parse(result.getString(1)));
            }
            return found;
        } catch (SQLException e) {
            throw LakeFolder.unreadable(snapshot.folder().root(), e);
        }
    }

    private String files(FactFiles factors, String lastPartition) {
        List<String> literals = new ArrayList<>();
        factors.files()
                .headMap(lastPartition + "\0")
                .values()
                .forEach(file -> literals.add(Duck.literal(snapshot.folder().file(file))));
        return FactSql.files(KnownTables.FACTORS, literals);
    }

    /** Bars from a day on whose factor is another than the table says, with the right one. */
    List<BarColumns> corrections(LocalDate from) {
        FactFiles factors = snapshot.manifest().facts().get(KnownTables.FACTORS.name());
        if (factors == null) {
            return List.of();
        }
        SortedMap<String, List<BarFile>> places = new TreeMap<>();
        for (BarFile file : snapshot.manifest().bars()) {
            if (Integer.parseInt(file.segment().substring(0, 4)) >= from.getYear()) {
                String place = file.frequency() + " " + file.segment();
                places.computeIfAbsent(place, _ -> new ArrayList<>()).add(file);
            }
        }
        List<BarColumns> corrections = new ArrayList<>();
        places.values().forEach(files -> corrections.addAll(corrections(files, factors, from)));
        return corrections;
    }

    private List<BarColumns> corrections(List<BarFile> bars, FactFiles factors, LocalDate from) {
        String year = bars.getFirst().segment().substring(0, 4);
        List<String> paths =
                bars.stream()
                        .map(file -> Duck.literal(snapshot.folder().file(file.bars())))
                        .toList();
        String start = year + "-01-01";
        String all = files(factors, year);
        String known =
                "SELECT instrument, day, factor FROM "
                        + all
                        + " WHERE day >= DATE '"
                        + start
                        + "'"
                        + " UNION ALL SELECT instrument, max(day), arg_max(factor, day) FROM "
                        + all
                        + " WHERE day < DATE '"
                        + start
                        + "' GROUP BY instrument";
        String sql =
                "SELECT b.instrument, epoch_us(b.time), b.open, b.high, b.low, b.close, b.volume,"
                        + " b.amount, f.factor FROM (SELECT *, "
                        + DAY
                        + " AS day FROM"
                        + " read_parquet(["
                        + String.join(", ", paths)
                        + "], hive_partitioning = false)) b"
                        + " ASOF JOIN ("
                        + known
                        + ") f"
                        + " ON b.instrument = f.instrument AND b.day >= f.day"
                        + " WHERE b.day >= DATE '"
                        + from
                        + "' AND f.factor > 0"
                        + " AND b.adjustment_factor <> f.factor ORDER BY b.instrument, b.time";
        try (DuckDBConnection connection = duck.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return columns(bars.getFirst().frequency(), result);
        } catch (SQLException e) {
            throw LakeFolder.unreadable(snapshot.folder().root(), e);
        }
    }

    private static List<BarColumns> columns(Frequency frequency, ResultSet result)
            throws SQLException {
        Map<InstrumentId, Series> series = new TreeMap<>();
        String name = "";
        Series current = new Series();
        while (result.next()) {
            String next = result.getString(1);
            if (!next.equals(name)) {
                name = next;
                current = new Series();
                series.put(InstrumentId.parse(name), current);
            }
            current.add(result);
        }
        List<BarColumns> columns = new ArrayList<>();
        series.forEach((instrument, each) -> columns.add(each.columns(instrument, frequency)));
        return columns;
    }

    /** Rows of one instrument, growing. */
    private static final class Series {

        private static final long NANOS_PER_MICRO = 1_000;

        private long[] time = new long[16];
        private final double[][] values = new double[BarTarget.COLUMNS][16];
        private int size;

        void add(ResultSet result) throws SQLException {
            if (size == time.length) {
                time = Arrays.copyOf(time, 2 * size);
                for (int i = 0; i < values.length; i++) {
                    values[i] = Arrays.copyOf(values[i], 2 * size);
                }
            }
            time[size] = result.getLong(2) * NANOS_PER_MICRO;
            for (int i = 0; i < values.length; i++) {
                values[i][size] = result.getDouble(3 + i);
            }
            size++;
        }

        BarColumns columns(InstrumentId instrument, Frequency frequency) {
            double[][] cut = new double[values.length][];
            for (int i = 0; i < values.length; i++) {
                cut[i] = Arrays.copyOf(values[i], size);
            }
            return BarColumns.of(instrument, frequency, Arrays.copyOf(time, size), cut);
        }
    }
}
