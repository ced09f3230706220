package io.slipway.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.data.BarColumns;
import io.slipway.model.Currency;
import io.slipway.model.Instrument;
import io.slipway.model.Messages;
import io.slipway.model.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LakeSqlTest {

    @TempDir Path folder;

    private Lake filled(Path home) {
        Lake lake = Lake.open(home);
        try (LakeWriter writer = lake.write()) {
            writer.putInstruments(
                    List.of(
                            Instrument.stock(Bars.MOUTAI, Currency.CNY).withName("贵州茅台"),
                            Instrument.stock(Bars.SPY, Currency.USD)));
            writer.putBars(Bars.daily(Bars.SPY, "2023-12-30T21:00:00Z", 5));
            writer.putBars(Bars.daily(Bars.MOUTAI, "2024-01-02T07:00:00Z", 3)).commit();
        }
        return lake;
    }

    @Test
    void valuesAreTyped() {
        try (Lake lake = filled(folder)) {
            SqlTable table =
                    lake.sql(
                            "SELECT instrument, frequency, time, close, 1 AS one, NULL AS nothing,"
                                    + " TIMESTAMP '2024-01-01 00:00:00' AS local FROM bars"
                                    + " WHERE instrument = '600519.XSHG' ORDER BY time",
                            10);
            BarColumns moutai = Bars.daily(Bars.MOUTAI, "2024-01-02T07:00:00Z", 3);
            assertThat(table.rows()).hasSize(3);
            assertThat(table.truncated()).isFalse();
            assertThat(table.columns().get(2))
                    .isEqualTo(new SqlColumn("time", "TIMESTAMP WITH TIME ZONE"));
            assertThat(table.rows().getFirst())
                    .containsExactly(
                            "600519.XSHG",
                            "1d",
                            Instant.parse("2024-01-02T07:00:00Z"),
                            moutai.close()[0],
                            1L,
                            null,
                            LocalDateTime.of(2024, 1, 1, 0, 0));
        }
    }

    @Test
    void otherSoftwaresNamesWork() {
        try (Lake lake = filled(folder)) {
            assertThat(
                            lake.sql(
                                            "SELECT trade_date, close FROM stock_daily"
                                                    + " WHERE ts_code = '600519.SH'"
                                                    + " ORDER BY trade_date",
                                            9)
                                    .rows())
                    .extracting(List::getFirst)
                    .containsExactly(
                            LocalDate.of(2024, 1, 2),
                            LocalDate.of(2024, 1, 3),
                            LocalDate.of(2024, 1, 4));
            assertThat(lake.sql("SELECT count(*) FROM stock_basic", 9).rows())
                    .containsExactly(List.of(2L));
            assertThat(
                            lake.sql(
                                            "SELECT symbol, min(date) FROM price_data_2024"
                                                    + " WHERE symbol = 'SPY' GROUP BY ALL",
                                            9)
                                    .rows())
                    .containsExactly(List.of("SPY", LocalDate.of(2024, 1, 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bars",
                "instruments",
                "aliases",
                "actions",
                "days",
                "price_data",
                "stock_daily",
                "stock_basic"
            })
    void everyViewIsThereInAnEmptyLake(String view) {
        try (Lake lake = Lake.open(folder.resolve("none"))) {
            SqlTable table = lake.sql("SELECT * FROM " + view, 10);
            assertThat(table.columns()).hasSizeGreaterThan(1);
            assertThat(table.rows()).isEmpty();
        }
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private static final String LARGE_SORT =
            "SELECT * FROM (SELECT hash(range) a, hash(range + 1) b, hash(range + 2) c"
                    + " FROM range(6000000)) ORDER BY a, b LIMIT 4000000 OFFSET 1999999";

    /** 6 million rows of 24 bytes do not fit in 64 MB. */
    @Test
    void whatMemoryDoesNotHoldIsPutAsideInTheHome() {
        Path home = folder.resolve("home");
        filled(home).close();
        LakeOptions small = new LakeOptions(1, 64, 1000, 0, 1_000, 1 << 20);
        try (Lake lake = Lake.open(home, small)) {
            assertThat(lake.sql(LARGE_SORT, 1).rows()).hasSize(1);
        }
        assertThat(LakeFolder.filesBelow(home.resolve("cache"))).isEmpty();
    }

    @Test
    void aQueryThatNeedsTooMuchIsExplained() {
        Path home = folder.resolve("home");
        filled(home).close();
        LakeOptions small = new LakeOptions(1, 64, 1000, 0, 10, 1 << 20);
        try (Lake lake = Lake.open(home, small)) {
            assertThatThrownBy(() -> lake.sql(LARGE_SORT, 1))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("data.sql.too-large");
        }
        assertThat(LakeFolder.filesBelow(home.resolve("cache"))).isEmpty();
    }

    @Test
    void aResultIsCutWhereItIsToBe() {
        try (Lake lake = filled(folder)) {
            SqlTable table = lake.sql("FROM bars", 2);
            assertThat(table.rows()).hasSize(2);
            assertThat(table.truncated()).isTrue();
            assertThat(lake.sql("FROM bars", 8).truncated()).isFalse();
            assertThat(lake.sql("DESCRIBE bars", 99).rows()).hasSize(10);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (i INT)",
                "COPY (SELECT 1) TO '/tmp/slipway-should-not-be.csv'",
                "SELECT 1; SELECT 2",
                "SELECT 1; COPY (SELECT 1) TO '/tmp/slipway-should-not-be.csv'",
                "SET threads = 9",
                "INSTALL httpfs",
                "DROP VIEW bars",
                "ATTACH '/tmp/slipway-should-not-be.db'",
                "PRAGMA database_list",
                ""
            })
    void nothingButOneQueryRuns(String statement) {
        try (Lake lake = filled(folder)) {
            assertThatThrownBy(() -> lake.sql(statement, 1))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("data.sql.read-only");
        }
        assertThat(Path.of("/tmp/slipway-should-not-be.csv")).doesNotExist();
    }

    @Test
    void aFileOfTheLakeCannotBeOverwritten() throws Exception {
        try (Lake lake = filled(folder)) {
            Path file = LakeFolder.filesBelow(folder.resolve("lake/bars")).getFirst();
            byte[] before = Files.readAllBytes(file);
            assertThatThrownBy(() -> lake.sql("COPY (SELECT 1) TO '" + file + "'", 1))
                    .isInstanceOf(ProblemException.class);
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_text('/etc/hostname')",
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM '/etc/passwd'",
                "SELECT * FROM glob('/etc/*')",
                "SELECT * FROM read_parquet('http://localhost:1/x.parquet')",
                "SELECT * FROM sniff_csv('/etc/passwd')"
            })
    void noOtherFileAndNoNetworkIsInReach(String query) {
        try (Lake lake = filled(folder)) {
            assertThatThrownBy(() -> lake.sql(query, 1))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("data.sql.failed");
        }
    }

    @Test
    void anErrorKeepsTheWordsOfDuckDb() {
        try (Lake lake = filled(folder)) {
            assertThatThrownBy(() -> lake.sql("SELECT clse FROM bars", 1))
                    .hasMessageContaining("clse")
                    .hasMessageContaining("close");
            assertThatThrownBy(() -> lake.sql("SELEC 1", 1))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e ->
                                    assertThat(
                                                    Messages.in(Messages.Language.EN)
                                                            .text(e.problems().getFirst()))
                                            .contains("syntax error"));
        }
    }

    @Test
    void aHomeWithWildcardsAndBlanksInItsNameIsRead() {
        Path odd = folder.resolve("it's [a] ho?me * with=signs");
        try (Lake lake = filled(odd)) {
            assertThat(lake.sql("SELECT count(*) FROM bars", 1).rows())
                    .containsExactly(List.of(8L));
            assertThat(lake.list()).hasSize(2);
        }
    }
}
