package io.slipway.data.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The views people query, as SQL. {@code bars}, {@code instruments}, {@code aliases}, {@code
 * actions} and {@code days} are the lake's own words; {@code price_data} (with a view a year),
 * {@code stock_daily} and {@code stock_basic} say the same in words that other software uses.
 */
final class LakeViews {

    private static final String NO_BARS =
            "SELECT NULL::VARCHAR AS instrument, NULL::VARCHAR AS frequency,"
                    + " NULL::TIMESTAMPTZ AS time, NULL::DOUBLE AS open, NULL::DOUBLE AS high,"
                    + " NULL::DOUBLE AS low, NULL::DOUBLE AS close, NULL::DOUBLE AS volume,"
                    + " NULL::DOUBLE AS amount, NULL::DOUBLE AS adjustment_factor WHERE false";

    // A close at midnight ends the day before.
    private static final String DAY = "CAST(time - INTERVAL 1 MICROSECOND AS DATE)";

    private static final String SYMBOL = "regexp_replace(instrument, '\\.[^.]*$', '')";

    private static final String TS_CODE =
            "CASE WHEN instrument LIKE '%.XSHG' THEN replace(instrument, '.XSHG', '.SH')"
                    + " WHEN instrument LIKE '%.XSHE' THEN replace(instrument, '.XSHE', '.SZ')"
                    + " WHEN instrument LIKE '%.XBSE' THEN replace(instrument, '.XBSE', '.BJ')"
                    + " ELSE instrument END";

    private static final String PRICE_DATA =
            "SELECT "
                    + SYMBOL
                    + " AS symbol, "
                    + DAY
                    + " AS date, open, high, low, close,"
                    + " volume, amount, adjustment_factor, close * adjustment_factor AS"
                    + " adjusted_close, instrument FROM bars WHERE frequency = '1d'";

    private static final String STOCK_DAILY =
            "SELECT "
                    + TS_CODE
                    + " AS ts_code, "
                    + DAY
                    + " AS trade_date, open, high, low, close,"
                    + " volume, amount, adjustment_factor AS adj_factor FROM bars"
                    + " WHERE frequency = '1d'";

    private static final String STOCK_BASIC =
            "SELECT "
                    + TS_CODE
                    + " AS ts_code, "
                    + SYMBOL
                    + " AS symbol, name,"
                    + " regexp_extract(instrument, '[^.]*$') AS exchange, type, currency,"
                    + " listed AS list_date, delisted AS delist_date FROM instruments"
                    + " QUALIFY row_number() OVER"
                    + " (PARTITION BY instrument ORDER BY valid_from DESC) = 1";

    private LakeViews() {}

    /** Statements that create every view; each exists, with its columns, in an empty lake too. */
    static List<String> of(Snapshot snapshot) {
        List<String> views = new ArrayList<>();
        views.add("CREATE VIEW bars AS " + bars(snapshot));
        for (Table<?> table : Tables.ALL) {
            DataFile file = snapshot.manifest().tables().get(table.name());
            views.add(
                    file == null
                            ? "CREATE TABLE " + table.name() + " (" + table.columns() + ")"
                            : "CREATE VIEW "
                                    + table.name()
                                    + " AS SELECT * FROM read_parquet("
                                    + Duck.literal(snapshot.folder().file(file))
                                    + ", hive_partitioning = false)");
        }
        facts(snapshot, views);
        views.add("CREATE VIEW price_data AS " + PRICE_DATA);
        for (String year : years(snapshot)) {
            views.add(
                    "CREATE VIEW price_data_"
                            + year
                            + " AS SELECT * FROM price_data"
                            + " WHERE date >= DATE '"
                            + year
                            + "-01-01' AND date <= DATE '"
                            + year
                            + "-12-31'");
        }
        views.add("CREATE VIEW stock_daily AS " + STOCK_DAILY);
        views.add("CREATE VIEW stock_basic AS " + STOCK_BASIC);
        return views;
    }

    /** A view a table and, where versions are kept, a table macro {@code <name>_as_of(day)}. */
    private static void facts(Snapshot snapshot, List<String> views) {
        SortedMap<String, FactFiles> tables = new TreeMap<>();
        KnownTables.ALL.forEach(each -> tables.put(each.name(), FactFiles.none(each)));
        tables.putAll(snapshot.manifest().facts());
        for (FactFiles table : tables.values()) {
            String name = table.schema().name();
            List<String> files =
                    table.files().values().stream()
                            .map(file -> Duck.literal(snapshot.folder().file(file)))
                            .toList();
            views.add(
                    "CREATE VIEW "
                            + name
                            + " AS SELECT * FROM "
                            + FactSql.files(table.schema(), files));
            if (table.schema().known() != null) {
                views.add(
                        "CREATE MACRO "
                                + name
                                + "_as_of(day) AS TABLE SELECT * FROM "
                                + FactSql.asOf(table.schema(), name, "day"));
            }
        }
    }

    private static String bars(Snapshot snapshot) {
        List<BarFile> files = snapshot.manifest().bars();
        if (files.isEmpty()) {
            return NO_BARS;
        }
        String paths =
                files.stream()
                        .map(file -> Duck.literal(snapshot.folder().file(file.bars())))
                        .collect(Collectors.joining(", "));
        // What is unknown is NaN in a column and NULL in SQL, where NaN would poison every mean.
        return "SELECT * REPLACE (nullif(amount, 'NaN'::DOUBLE) AS amount)"
                + " FROM (SELECT instrument, frequency, time, "
                + String.join(", ", RowSource.PRICES)
                + " FROM read_parquet(["
                + paths
                + "], hive_partitioning = true,"
                + " hive_types = {'frequency': VARCHAR, 'year': BIGINT}))";
    }

    private static List<String> years(Snapshot snapshot) {
        return snapshot.manifest().bars().stream()
                .map(file -> file.segment().substring(0, 4))
                .distinct()
                .sorted()
                .toList();
    }
}
