package io.slipway.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.Changes;
import io.slipway.data.SnapshotId;
import io.slipway.data.source.Column;
import io.slipway.data.source.Rows;
import io.slipway.model.Frequency;
import io.slipway.model.ProblemException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactsTest {

    private static final LocalDate SEEN = LocalDate.of(2024, 6, 1);

    private static final TableSchema VALUATION =
            new TableSchema(
                    "valuation",
                    List.of(
                            Column.text("instrument"),
                            Column.date("day"),
                            Column.number("pe", "ratio")),
                    List.of("instrument", "day"),
                    "day",
                    null);

    private static final TableSchema INCOME =
            new TableSchema(
                    "income",
                    List.of(
                            Column.text("instrument"),
                            Column.date("period"),
                            Column.date("known"),
                            Column.number("profit", "CNY")),
                    List.of("instrument", "period", "known"),
                    "period",
                    "known");

    @TempDir Path home;

    private static Rows valuation(Object... values) {
        Rows.Builder rows = Rows.of(VALUATION.columns());
        for (int i = 0; i < values.length; i += 3) {
            rows.text((String) values[i]).date(LocalDate.parse((String) values[i + 1]));
            rows.number((Double) values[i + 2]).end();
        }
        return rows.build();
    }

    private static Rows income(String period, String known, double profit) {
        return Rows.of(INCOME.columns())
                .text("600519.XSHG")
                .date(LocalDate.parse(period))
                .date(LocalDate.parse(known))
                .number(profit)
                .end()
                .build();
    }

    private SnapshotId put(TableSchema schema, @Nullable LocalDate seen, Rows... all) {
        try (Lake lake = Lake.open(home);
                LakeWriter writer = lake.write()) {
            for (Rows rows : all) {
                writer.putFacts(schema, rows, seen);
            }
            return writer.commit().snapshot();
        }
    }

    private List<List<@Nullable Object>> sql(String query) {
        try (Lake lake = Lake.open(home)) {
            return lake.sql(query, 100).rows();
        }
    }

    @Test
    void rowsComeBackSortedByKeyInYearPartitionsAndAsAView() {
        put(
                VALUATION,
                SEEN,
                valuation("B.XSHG", "2024-01-03", 7.0, "A.XSHG", "2023-12-29", 5.0),
                valuation("A.XSHG", "2024-01-02", 6.0, "A.XSHG", "2024-01-03", Double.NaN));

        try (Lake lake = Lake.open(home)) {
            Rows rows = lake.facts(FactQuery.of("valuation"));
            assertThat(rows.size()).isEqualTo(4);
            assertThat(rows.date(1, 0)).isEqualTo("2023-12-29");
            assertThat(rows.text(0, 3)).isEqualTo("B.XSHG");
            assertThat(rows.number(2, 2)).isNaN();
            assertThat(lake.current().manifest().facts().values())
                    .singleElement()
                    .satisfies(each -> assertThat(each.files()).containsOnlyKeys("2023", "2024"));
            FactQuery some =
                    FactQuery.of("valuation")
                            .columns("pe")
                            .among("instrument", List.of("A.XSHG"))
                            .between(LocalDate.of(2024, 1, 1), null);
            assertThat(lake.facts(some).size()).isEqualTo(2);
            assertThat(lake.rows("valuation")).isEqualTo(4);
        }
        assertThat(sql("SELECT sum(pe) FROM valuation").getFirst()).containsExactly(18.0);
        assertThat(sql("FROM memberships")).isEmpty();
    }

    @Test
    void theSameRowsInAnyOrderMakeTheSameLake() {
        Rows first = valuation("A.XSHG", "2024-01-02", 6.0, "B.XSHG", "2024-01-02", 7.0);
        Rows second = valuation("C.XSHG", "2024-01-02", 1.0, "A.XSHG", "2025-01-02", 2.0);
        SnapshotId one = put(VALUATION, SEEN, first, second);
        assertThat(put(VALUATION, SEEN, second)).isEqualTo(one);

        Path other = home.resolve("other");
        try (Lake lake = Lake.open(other);
                LakeWriter writer = lake.write()) {
            writer.putFacts(VALUATION, second, SEEN).commit();
            assertThat(writer.putFacts(VALUATION, first, SEEN).commit().snapshot()).isEqualTo(one);
            assertThat(writer.factChanges()).containsEntry("valuation", new Changes(4, 0, 0));
            assertThat(lake.check().isSound()).isTrue();
        }
    }

    @Test
    void whatAVendorChangesIsReplacedAndNoted() {
        put(VALUATION, SEEN, valuation("A.XSHG", "2024-01-02", 6.0));
        put(VALUATION, SEEN, valuation("A.XSHG", "2024-01-02", 6.5));

        assertThat(sql("SELECT pe FROM valuation").getFirst()).containsExactly(6.5);
        assertThat(sql("FROM restatements"))
                .containsExactly(
                        List.of("valuation", "A.XSHG 2024-01-02", "pe", "6.0", "6.5", SEEN));
    }

    @Test
    void aStatementIsNeverSeenBeforeItWasKnown() {
        put(INCOME, SEEN, income("2023-12-31", "2024-03-30", 100));
        // A correction that was announced, and one the vendor made without saying so.
        put(INCOME, SEEN, income("2023-12-31", "2024-05-10", 90));
        put(INCOME, SEEN, income("2023-12-31", "2024-05-10", 80));

        assertThat(profit("2024-03-29")).isEmpty();
        assertThat(profit("2024-03-30")).containsExactly(100.0);
        assertThat(profit("2024-05-10")).containsExactly(90.0);
        assertThat(profit("2024-05-31")).containsExactly(90.0);
        assertThat(profit("2024-06-01")).containsExactly(80.0);
        assertThat(sql("FROM income_as_of(DATE '2024-04-01')")).hasSize(1);
        assertThat(sql("FROM income")).hasSize(3);
        SnapshotId before = put(INCOME, SEEN, income("2023-12-31", "2024-05-10", 80));
        assertThat(put(INCOME, SEEN.plusDays(9), income("2023-12-31", "2024-05-10", 80)))
                .isEqualTo(before);
    }

    private List<Double> profit(String day) {
        try (Lake lake = Lake.open(home)) {
            Rows rows =
                    lake.facts(FactQuery.of("income").columns("profit").asOf(LocalDate.parse(day)));
            return java.util.stream.IntStream.range(0, rows.size())
                    .mapToObj(row -> rows.number(0, row))
                    .toList();
        }
    }

    @Test
    void clearingRemovesWhatItNamesOnly() {
        put(
                VALUATION,
                SEEN,
                valuation("A.XSHG", "2023-01-03", 1.0, "A.XSHG", "2024-01-02", 2.0),
                valuation("B.XSHG", "2024-01-02", 3.0));
        try (Lake lake = Lake.open(home);
                LakeWriter writer = lake.write()) {
            FactQuery scope =
                    FactQuery.of("valuation")
                            .among("instrument", List.of("A.XSHG"))
                            .between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
            writer.clearFacts(VALUATION, scope).commit();
            assertThat(lake.rows("valuation")).isEqualTo(2);
        }
        assertThat(sql("SELECT pe FROM valuation ORDER BY pe"))
                .containsExactly(List.of(1.0), List.of(3.0));
    }

    @Test
    void factorsOfATableReachTheBarsInWhicheverOrderTheyCome() {
        BarColumns bars = Bars.daily(Bars.MOUTAI, "2024-01-02T07:00:00Z", 4);
        Rows factors =
                Rows.of(KnownTables.FACTORS.columns())
                        .text("600519.XSHG")
                        .date(LocalDate.of(2023, 6, 30))
                        .number(7.5)
                        .end()
                        .text("600519.XSHG")
                        .date(LocalDate.of(2024, 1, 4))
                        .number(8)
                        .end()
                        .build();
        try (Lake lake = Lake.open(home);
                LakeWriter writer = lake.write()) {
            writer.putBars(bars).commit();
            writer.putFacts(KnownTables.FACTORS, factors, SEEN);
            SnapshotId one = writer.commit().snapshot();
            BarColumns read =
                    lake.bars(BarQuery.all(List.of(Bars.MOUTAI), Frequency.DAY)).getFirst();
            assertThat(read.adjustmentFactor()).containsExactly(7.5, 7.5, 8, 8);

            try (Lake other = Lake.open(home.resolve("other"));
                    LakeWriter second = other.write()) {
                second.putFacts(KnownTables.FACTORS, factors, SEEN).commit();
                assertThat(second.putBars(bars).commit().snapshot()).isEqualTo(one);
            }
        }
    }

    @Test
    void anUnknownTableIsNamed() {
        try (Lake lake = Lake.open(home)) {
            assertThatThrownBy(() -> lake.facts(FactQuery.of("nothing")))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("nothing");
            assertThat(lake.facts(FactQuery.of("names")).size()).isZero();
        }
        assertThatThrownBy(
                        () -> new TableSchema("bars", INCOME.columns(), INCOME.key(), null, null))
                .hasMessageContaining("bars");
    }
}
