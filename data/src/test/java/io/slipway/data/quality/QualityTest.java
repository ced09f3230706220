package io.slipway.data.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.slipway.data.BarColumns;
import io.slipway.data.source.Rows;
import io.slipway.data.store.KnownTables;
import io.slipway.data.store.Lake;
import io.slipway.data.store.LakeWriter;
import io.slipway.model.CorporateAction;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Times;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule with scores worked out by hand: weight times severity over the days judged. */
final class QualityTest {

    private static final InstrumentId ID = InstrumentId.of("600519.XSHG");
    private static final InstrumentId OTHER = InstrumentId.of("600000.XSHG");

    /** A Tuesday. */
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);

    @TempDir Path home;

    private double[][] columns = columns(4);

    private static double[][] columns(int rows) {
        double[][] columns = new double[7][rows];
        double[] usual = {10, 11, 9, 10.5, 1000, Double.NaN, 1};
        for (int i = 0; i < usual.length; i++) {
            Arrays.fill(columns[i], usual[i]);
        }
        return columns;
    }

    private static List<LocalDate> days(int count) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = FIRST; days.size() < count; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                days.add(day);
            }
        }
        return days;
    }

    private static BarColumns bars(InstrumentId id, List<LocalDate> days, double[][] columns) {
        long[] time =
                days.stream()
                        .mapToLong(day -> Times.epochNanos(Instant.parse(day + "T07:00:00Z")))
                        .toArray();
        return BarColumns.of(id, Frequency.DAY, time, columns);
    }

    private SeriesScore score(List<LocalDate> days, Rows... facts) {
        try (Lake lake = Lake.open(home);
                LakeWriter writer = lake.write()) {
            // Another instrument says which days were trading days.
            writer.putBars(bars(OTHER, days(40), columns(40)));
            writer.putBars(bars(ID, days, columns));
            if (facts.length == 2) {
                writer.putFacts(KnownTables.LIMITS, facts[0], null);
                writer.putFacts(KnownTables.SUSPENSIONS, facts[1], null);
            }
            writer.commit();
            List<SeriesScore> scores = new ArrayList<>();
            new QualityCheck(lake).run(Frequency.DAY, List.of(ID), null, null, scores::add);
            return scores.getFirst();
        }
    }

    private static DayFinding finding(LocalDate day, String rule) {
        return new DayFinding(day, rule, 1);
    }

    @Test
    void goodBarsScoreOne() {
        SeriesScore score = score(days(4));
        assertThat(score.score()).isEqualTo(1);
        assertThat(score.findings()).isEmpty();
        assertThat(score.days()).isEqualTo(4);
    }

    @Test
    void aMissingDayCostsAllOfIt() {
        List<LocalDate> days = new ArrayList<>(days(5));
        LocalDate missing = days.remove(2);
        SeriesScore score = score(days);
        assertThat(score.findings()).containsExactly(finding(missing, "completeness"));
        assertThat(score.score()).isCloseTo(4 / 5.0, within(1e-12));
    }

    @Test
    void aSuspendedDayIsNotMissing() {
        List<LocalDate> days = new ArrayList<>(days(5));
        LocalDate missing = days.remove(2);
        Rows suspensions =
                Rows.of(KnownTables.SUSPENSIONS.columns())
                        .text(ID.toString())
                        .date(missing)
                        .text("S")
                        .end()
                        .build();
        SeriesScore score = score(days, Rows.of(KnownTables.LIMITS.columns()).build(), suspensions);
        assertThat(score.score()).isEqualTo(1);
        assertThat(score.days()).isEqualTo(4);
    }

    @Test
    void pricesBeyondTheLimitsCostHalf() {
        Rows limits =
                Rows.of(KnownTables.LIMITS.columns())
                        .text(ID.toString())
                        .date(FIRST)
                        .number(10.99)
                        .number(9)
                        .end()
                        .build();
        SeriesScore score =
                score(days(4), limits, Rows.of(KnownTables.SUSPENSIONS.columns()).build());
        assertThat(score.findings()).containsExactly(finding(FIRST, "limit"));
        assertThat(score.score()).isCloseTo(1 - 0.5 / 4, within(1e-12));
    }

    @Test
    void contradictingPricesCostAll() {
        columns[1][1] = 10.2;
        assertThat(score(days(4)).findings())
                .containsExactly(finding(FIRST.plusDays(1), "consistency"));
    }

    @Test
    void aJumpCostsHalfUnlessAnActionExplainsIt() {
        for (int column = 0; column < 4; column++) {
            columns[column][2] /= 3;
            columns[column][3] /= 3;
        }
        SeriesScore score = score(days(4));
        assertThat(score.findings()).containsExactly(finding(days(4).get(2), "jump"));
        assertThat(score.score()).isCloseTo(1 - 0.5 / 4, within(1e-12));

        long ex = Times.epochNanos(Instant.parse("2024-01-03T16:00:00Z"));
        try (Lake lake = Lake.open(home);
                LakeWriter writer = lake.write()) {
            writer.putActions(
                    List.of(
                            new CorporateAction(
                                    ID, CorporateAction.Type.SPLIT, new Decimal(3, 0), ex, ex)));
            writer.commit();
            List<SeriesScore> scores = new ArrayList<>();
            new QualityCheck(lake).run(Frequency.DAY, List.of(ID), null, null, scores::add);
            assertThat(scores.getFirst().score()).isEqualTo(1);
        }
    }

    @Test
    void tenFlatDaysAreStaleAndNineAreNot() {
        columns = columns(19);
        for (int column = 0; column < 4; column++) {
            Arrays.fill(columns[column], 0, 10, 10);
            Arrays.fill(columns[column], 10, 19, 10.5);
        }
        SeriesScore score = score(days(19));
        assertThat(score.counts()).containsExactly(Map.entry("stale", 10));
        assertThat(score.score()).isCloseTo(1 - 0.3 * 10 / 19, within(1e-12));
    }

    @Test
    void noVolumeCostsThreeTenths() {
        columns[4][3] = 0;
        SeriesScore score = score(days(4));
        assertThat(score.findings()).containsExactly(finding(days(4).get(3), "zero-volume"));
        assertThat(score.score()).isCloseTo(1 - 0.3 / 4, within(1e-12));
    }

    @Test
    void aFactorThatDoublesWithoutActionIsNoticed() {
        for (int row = 2; row < 4; row++) {
            columns[6][row] = 2.5;
            for (int column = 0; column < 4; column++) {
                columns[column][row] /= 2.5;
            }
        }
        assertThat(score(days(4)).findings())
                .containsExactly(finding(days(4).get(2), "adjustment"));
    }

    @Test
    void anotherSourceThatDiffersByAHalfPercentCostsAQuarter() {
        Rows differences =
                Rows.of(KnownTables.DIFFERENCES.columns())
                        .text("second")
                        .text(ID.toString())
                        .text("1d")
                        .instant(Instant.parse("2024-01-02T07:00:00Z"))
                        .text("close")
                        .number(10)
                        .number(9.95)
                        .end()
                        .build();
        try (Lake lake = Lake.open(home);
                LakeWriter writer = lake.write()) {
            writer.putFacts(KnownTables.DIFFERENCES, differences, null).commit();
        }
        SeriesScore score = score(days(4));
        assertThat(score.counts()).containsOnlyKeys("cross-source");
        assertThat(score.score()).isCloseTo(1 - 0.5 * 0.5 / 4, within(1e-9));
    }

    @Test
    void severalRulesAddUpToNoMoreThanTheDay() {
        columns[1][1] = 8;
        columns[4][1] = 0;
        assertThat(score(days(4)).score()).isCloseTo(3 / 4.0, within(1e-12));
    }

    @Test
    void aKeptSeriesShouldReachTheNewestDayOrItsEnd() {
        Rows owner =
                Rows.of(KnownTables.SERIES.columns())
                        .text(ID.toString())
                        .text("1d")
                        .text("vendor")
                        .end()
                        .build();
        try (Lake lake = Lake.open(home);
                LakeWriter writer = lake.write()) {
            writer.putFacts(KnownTables.SERIES, owner, null).commit();
        }
        assertThat(score(days(4)).score()).isCloseTo(4 / 40.0, within(1e-12));
        Instrument gone = Instrument.stock(ID, Currency.CNY);
        try (Lake lake = Lake.open(home);
                LakeWriter writer = lake.write()) {
            writer.putInstruments(
                    List.of(
                            new Instrument(
                                    ID,
                                    "",
                                    gone.type(),
                                    gone.currency(),
                                    gone.tickSize(),
                                    gone.lotSize(),
                                    gone.multiplier(),
                                    FIRST,
                                    days(4).getLast())));
            writer.commit();
        }
        assertThat(score(days(4)).score()).isEqualTo(1);
    }

    @Test
    void scoresAreStoredAndReplaced() {
        columns[4][3] = 0;
        score(days(4));
        try (Lake lake = Lake.open(home)) {
            touch(lake);
            QualityTables.update(lake, Duration.ZERO);
            assertThat(lake.rows("unscored")).isZero();
            assertThat(lake.sql("SELECT instrument, rule FROM quality", 9).rows())
                    .containsExactly(List.of("600519.XSHG", "zero-volume"));
            assertThat(lake.sql("SELECT count(*) FROM scores WHERE score = 1", 9).rows())
                    .containsExactly(List.of(1L));
            try (LakeWriter writer = lake.write()) {
                writer.putBars(bars(ID, days(4), columns(4))).commit();
            }
            touch(lake);
            QualityTables.update(lake, Duration.ZERO);
            assertThat(lake.sql("FROM quality", 9).rows()).isEmpty();
            assertThat(lake.sql("SELECT count(*) FROM scores WHERE score = 1", 9).rows())
                    .containsExactly(List.of(2L));
        }
    }

    private static void touch(Lake lake) {
        Rows.Builder rows = Rows.of(KnownTables.UNSCORED.columns());
        List.of(ID, OTHER).forEach(each -> rows.text(each.toString()).text("1d").end());
        try (LakeWriter writer = lake.write()) {
            writer.putFacts(KnownTables.UNSCORED, rows.build(), null).commit();
        }
    }

    @Test
    void everyRuleHasAName() {
        assertThat(RuleSheet.weights())
                .hasSize(9)
                .allSatisfy((name, weight) -> assertThat(weight).isBetween(0.0, 1.0));
    }
}
