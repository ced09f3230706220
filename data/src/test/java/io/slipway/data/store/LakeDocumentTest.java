package io.slipway.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.data.source.Column;
import io.slipway.model.Currency;
import io.slipway.model.Instrument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what {@code docs/LAKE.md} shows, the DuckDB parts with nothing of ours in between. */
final class LakeDocumentTest {

    private static final Pattern BLOCK = Pattern.compile("```sql (\\w+)\n(.*?)```", Pattern.DOTALL);

    @TempDir Path home;

    @BeforeEach
    void fill() {
        try (Lake lake = Lake.open(home);
                LakeWriter writer = lake.write()) {
            writer.putInstruments(
                    List.of(
                            Instrument.stock(Bars.MOUTAI, Currency.CNY).withName("贵州茅台"),
                            Instrument.stock(Bars.SPY, Currency.USD).withName("SPDR")));
            writer.putBars(Bars.daily(Bars.SPY, "2023-12-30T21:00:00Z", 50));
            writer.putBars(Bars.daily(Bars.MOUTAI, "2024-01-02T07:00:00Z", 30)).commit();
            // A second commit leaves files that readers by folder must not see.
            writer.putBars(Bars.daily(Bars.SPY, "2023-12-30T21:00:00Z", 60)).commit();
        }
    }

    private static List<String> blocks(String kind) throws Exception {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(Path.of("../docs/LAKE.md")));
        while (matcher.find()) {
            if (matcher.group(1).equals(kind)) {
                blocks.add(matcher.group(2));
            }
        }
        return blocks;
    }

    @Test
    void plainDuckDbReadsTheLake() throws Exception {
        List<Integer> rows = new ArrayList<>();
        for (String block : blocks("duckdb")) {
            String sql = block.replace("lake/", home.resolve("lake") + "/");
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
                int count = 0;
                try (ResultSet result = statement.getResultSet()) {
                    while (result.next()) {
                        count++;
                        if (sql.contains("getvariable")) {
                            assertThat(result.getLong(1)).isEqualTo(90);
                        }
                        if (sql.contains("AS bars")) {
                            long expected = result.getString(1).equals("SPY.ARCX") ? 58 : 30;
                            assertThat(result.getLong("bars")).isEqualTo(expected);
                        }
                    }
                }
                rows.add(count);
            }
        }
        assertThat(rows).containsExactly(2, 2, 1);
    }

    @Test
    void slipwayRunsTheQueries() throws Exception {
        List<Integer> rows = new ArrayList<>();
        try (Lake lake = Lake.open(home)) {
            for (String block : blocks("slipway")) {
                rows.add(lake.sql(block, 1_000).rows().size());
            }
        }
        assertThat(rows).containsExactly(90, 90, 87);
    }

    @Test
    void viewsHaveTheColumnsThatArePromised() throws Exception {
        String page = Files.readString(Path.of("../docs/LAKE.md"));
        try (Lake lake = Lake.open(home)) {
            for (String view : List.of("price_data", "stock_daily", "stock_basic")) {
                List<SqlColumn> columns = lake.sql("FROM " + view, 1).columns();
                int line = page.indexOf("| `" + view + "`");
                String row = page.substring(line, page.indexOf('\n', line));
                int last = 0;
                for (SqlColumn column : columns) {
                    last = row.indexOf("`" + column.name() + "`", last);
                    assertThat(last).as(view + "." + column.name()).isPositive();
                }
            }
        }
    }

    @Test
    void everyTableOfFactsIsDescribedWithItsKeyAndColumns() throws Exception {
        String page = Files.readString(Path.of("../docs/LAKE.md"));
        for (TableSchema table : KnownTables.ALL) {
            int line = page.indexOf("| `" + table.name() + "` |");
            assertThat(line).as(table.name()).isPositive();
            String[] cells = page.substring(line, page.indexOf('\n', line)).split("\\|", -1);
            assertThat(cells[2].strip()).isEqualTo(String.join(", ", table.key()));
            int last = 0;
            for (Column column : table.columns()) {
                last = cells[3].indexOf("`" + column.name() + "`", last);
                assertThat(last).as(table.name() + "." + column.name()).isPositive();
            }
        }
    }
}
