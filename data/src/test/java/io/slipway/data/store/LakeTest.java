package io.slipway.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.BarSummary;
import io.slipway.data.Changes;
import io.slipway.model.Alias;
import io.slipway.model.CorporateAction;
import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.ProblemException;
import io.slipway.model.Venue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LakeTest {

    @TempDir Path home;
    private Lake lake;

    @BeforeEach
    void open() {
        lake = Lake.open(home);
    }

    @AfterEach
    void close() {
        lake.close();
    }

    private LakeWriter.Commit put(BarColumns... bars) {
        try (LakeWriter writer = lake.write()) {
            return writer.putBars(List.of(bars)).commit();
        }
    }

    private BarColumns read(InstrumentId id) {
        return lake.bars(BarQuery.all(List.of(id), Frequency.DAY)).getFirst();
    }

    @Test
    void barsComeBackAsTheyWent() {
        BarColumns spy = Bars.daily(Bars.SPY, "2022-12-01T21:00:00Z", 500);
        BarColumns moutai = Bars.daily(Bars.MOUTAI, "2023-06-01T07:00:00Z", 300);

        LakeWriter.Commit commit = put(spy, moutai);

        assertThat(commit.changes()).isEqualTo(new Changes(800, 0, 0));
        assertThat(commit.snapshot()).isEqualTo(lake.snapshot());
        assertThat(Bars.same(read(Bars.SPY), spy)).isTrue();
        assertThat(Bars.same(read(Bars.MOUTAI), moutai)).isTrue();
    }

    @Test
    void aQueryGivesItsInstrumentsInItsOrderWithinItsRange() {
        put(
                Bars.daily(Bars.SPY, "2022-12-01T21:00:00Z", 500),
                Bars.daily(Bars.MOUTAI, "2023-06-01T07:00:00Z", 300));
        long from = Bars.time("2023-05-30T00:00:00Z");
        long to = Bars.time("2023-06-02T07:00:00Z");

        List<BarColumns> found =
                lake.bars(
                        new BarQuery(
                                List.of(Bars.SPY, Bars.BTC, Bars.MOUTAI), Frequency.DAY, from, to));

        assertThat(found).extracting(BarColumns::instrument).containsExactly(Bars.SPY, Bars.MOUTAI);
        assertThat(found).extracting(BarColumns::size).containsExactly(3, 2);
        assertThat(found.get(0).time()[0]).isEqualTo(Bars.time("2023-05-30T21:00:00Z"));
        assertThat(found.get(1).time()[1]).isEqualTo(to);
    }

    @Test
    void newRowsReplaceThoseAtTheSameTimeAndAreCounted() {
        BarColumns spy = Bars.daily(Bars.SPY, "2023-01-01T21:00:00Z", 100);
        put(spy.slice(0, 60));
        BarColumns other = Bars.walk(Bars.SPY, Frequency.DAY, "2023-02-20T21:00:00Z", 5, 99);

        Changes first = put(spy.slice(40, 100)).changes();
        Changes second = put(other).changes();

        assertThat(first).isEqualTo(new Changes(40, 0, 20));
        assertThat(second).isEqualTo(new Changes(0, 5, 0));
        BarColumns now = read(Bars.SPY);
        assertThat(now.size()).isEqualTo(100);
        assertThat(now.close()[50]).isEqualTo(other.close()[0]);
        assertThat(now.close()[55]).isEqualTo(spy.close()[55]);
    }

    @Test
    void writingTheSameAgainChangesNothing() {
        BarColumns spy = Bars.daily(Bars.SPY, "2023-01-01T21:00:00Z", 400);
        LakeWriter.Commit first = put(spy);
        LakeWriter.Commit again = put(spy);

        assertThat(again.changes()).isEqualTo(new Changes(0, 0, 400));
        assertThat(again.snapshot()).isEqualTo(first.snapshot());
    }

    @Test
    void nothingIsVisibleBeforeTheCommit() {
        BarColumns spy = Bars.daily(Bars.SPY, "2023-01-01T21:00:00Z", 10);
        try (LakeWriter writer = lake.write()) {
            writer.putBars(spy);
            assertThat(lake.list()).isEmpty();
        }
        assertThat(lake.list()).isEmpty();
        put(spy);
        assertThat(lake.list())
                .containsExactly(
                        new BarSummary(Bars.SPY, Frequency.DAY, spy.time()[0], spy.time()[9], 10));
    }

    @Test
    void readingAnEmptyHomeCreatesNothing() {
        Path nowhere = home.resolve("no such home");
        try (Lake empty = Lake.open(nowhere)) {
            assertThat(empty.bars(BarQuery.all(List.of(Bars.SPY), Frequency.DAY))).isEmpty();
            assertThat(empty.list()).isEmpty();
            assertThat(empty.instruments()).isEmpty();
            assertThat(empty.actions()).isEmpty();
            assertThat(empty.pinned()).isEmpty();
            assertThat(empty.days(Venue.of("ARCX"))).isEmpty();
        }
        assertThat(Files.exists(nowhere)).isFalse();
    }

    @Test
    void referenceFactsComeBackAsTheyWent() {
        Instrument spy = Instrument.stock(Bars.SPY, Currency.USD).withName("SPDR S&P 500 信托");
        Instrument btc =
                Instrument.stock(Bars.BTC, Currency.USDT)
                        .withTickSize(Decimal.of("0.000000000000000001"));
        Alias alias = new Alias("ticker", "SPY", Bars.SPY, LocalDate.of(1993, 1, 29), null);
        CorporateAction split = action(CorporateAction.Type.SPLIT, "1.3", "2024-01-02T05:00:00Z");

        try (LakeWriter writer = lake.write()) {
            writer.putInstruments(List.of(spy, btc)).putAliases(List.of(alias));
            writer.putActions(List.of(split)).commit();
        }

        assertThat(lake.instruments()).containsExactly(spy, btc);
        assertThat(lake.instrument(Bars.BTC)).contains(btc);
        assertThat(lake.aliases()).containsExactly(alias);
        assertThat(lake.resolve("ticker", "SPY", LocalDate.of(2020, 1, 1))).contains(Bars.SPY);
        assertThat(lake.resolve("ticker", "SPY", LocalDate.of(1990, 1, 1))).isEmpty();
        assertThat(lake.actions(Bars.SPY)).containsExactly(split);
        assertThat(lake.actions(Bars.BTC)).isEmpty();
    }

    @Test
    void instrumentsAreEffectiveDated() {
        Instrument plain = Instrument.stock(Bars.MOUTAI, Currency.CNY).withName("贵州茅台");
        LocalDate day = LocalDate.of(2024, 5, 6);
        try (LakeWriter writer = lake.write()) {
            writer.putInstruments(List.of(plain));
            writer.putInstruments(day, List.of(plain.withName("ST茅台"))).commit();
        }
        assertThat(lake.instruments(day.minusDays(1))).containsExactly(plain);
        assertThat(lake.instruments(day)).containsExactly(plain.withName("ST茅台"));
        assertThat(lake.instruments()).containsExactly(plain.withName("ST茅台"));
    }

    @Test
    void factorsFollowTheActions() {
        BarColumns spy = Bars.daily(Bars.SPY, "2023-12-30T21:00:00Z", 6);
        put(spy);
        try (LakeWriter writer = lake.write()) {
            writer.putActions(
                    List.of(action(CorporateAction.Type.SPLIT, "2", "2024-01-02T05:00:00Z")));
            assertThat(writer.commit().changes()).isEqualTo(Changes.NONE);
        }
        assertThat(read(Bars.SPY).adjustmentFactor()).containsExactly(1, 1, 1, 2, 2, 2);

        // Bars that come later, or again, get the factor too, whatever they carry themselves.
        BarColumns more = Bars.daily(Bars.SPY, "2023-12-30T21:00:00Z", 8);
        assertThat(put(more).changes()).isEqualTo(new Changes(2, 0, 6));
        assertThat(read(Bars.SPY).adjustmentFactor()).containsExactly(1, 1, 1, 2, 2, 2, 2, 2);
    }

    @Test
    void daysWithDailyBarsAreTheVenuesDays() {
        put(Bars.daily(Bars.BTC, "2024-01-02T00:00:00Z", 3));
        assertThat(lake.days(Venue.of("BINANCE")))
                .containsExactly(
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 1, 2),
                        LocalDate.of(2024, 1, 3));
    }

    @Test
    void aTimeFinerThanAMicrosecondIsRefused() {
        double[] one = {1};
        BarColumns bars =
                BarColumns.of(
                        Bars.SPY,
                        Frequency.DAY,
                        new long[] {1_500},
                        one,
                        one,
                        one,
                        one,
                        one,
                        one,
                        one);
        assertThatThrownBy(() -> put(bars))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("data.lake.time-precision");
    }

    private static CorporateAction action(CorporateAction.Type type, String value, String day) {
        return new CorporateAction(
                Bars.SPY, type, Decimal.of(value), Bars.time(day), Bars.time(day));
    }
}
