package io.slipway.factor.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.MemoryBars;
import io.slipway.data.panel.PanelReader;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarketReaderTest {

    private static final long DAY_NANOS = 86_400_000_000_000L;
    private static final InstrumentId OLD = InstrumentId.of("600001.XSHG");
    private static final InstrumentId NEW = InstrumentId.of("000002.XSHE");
    private static final int ROWS = 100;
    private static final int LISTED = 20;

    /** Opens one below the close of 10; no bar on day 5 of the old one. */
    private static BarColumns bars(InstrumentId id, int from, int to, int without) {
        long[] time = new long[to - from - (without < 0 ? 0 : 1)];
        int next = 0;
        for (int day = from; day < to; day++) {
            if (day != without) {
                // 07:00 UTC is 15:00 in Shanghai.
                time[next++] = (day + 1) * DAY_NANOS + 7 * 3_600_000_000_000L;
            }
        }
        double[] open = filled(time.length, 9);
        double[] close = filled(time.length, 10);
        double[] volume = filled(time.length, 100);
        double[] ones = filled(time.length, 1);
        return BarColumns.of(
                id,
                Frequency.DAY,
                time,
                open,
                close.clone(),
                open.clone(),
                close,
                volume,
                filled(time.length, 950),
                ones);
    }

    private static double[] filled(int length, double value) {
        double[] column = new double[length];
        Arrays.fill(column, value);
        return column;
    }

    private static StudyMarket market(Entry entry, TradingStatus status, BarColumns... bars) {
        BarQuery query =
                new BarQuery(List.of(OLD, NEW), Frequency.DAY, Long.MIN_VALUE, Long.MAX_VALUE);
        PanelReader reader = PanelReader.open(MemoryBars.of(bars), query);
        List<Grouping> groupings = List.of(new VenueGrouping(reader.instruments()));
        return MarketReader.read(reader, entry, status, groupings);
    }

    @Test
    void aSuspendedDayIsNotTradedAndValuedAtTheLastClose() {
        StudyMarket market =
                market(
                        Entry.OPEN,
                        TradingStatus.ofBars(),
                        bars(OLD, 0, ROWS, 30),
                        bars(NEW, LISTED, ROWS, -1));
        assertThat(market.rows()).isEqualTo(ROWS);
        assertThat(market.epochDay(0)).isEqualTo(1);
        assertThat(market.exclusion(29, 0)).isEqualTo(Exclusion.SUSPENDED);
        assertThat(market.isUsed(29, 0)).isTrue();
        assertThat(market.isUsed(30, 0)).isFalse();
        assertThat(market.exclusion(30, 0)).isNull();
        assertThat(market.earned(28, 0, 1)).isEqualTo(10.0 / 9 - 1);
        assertThat(market.earned(10, 0, 1)).isZero();
        assertThat(market.earned(ROWS - 2, 0, 1)).isNaN();
        assertThat(market.earned(0, 1, 1)).isNaN();
    }

    @Test
    void groupsAreThoseOfTheVenue() {
        StudyMarket market =
                market(
                        Entry.CLOSE,
                        TradingStatus.ofBars(),
                        bars(OLD, 0, ROWS, -1),
                        bars(NEW, LISTED, ROWS, -1));
        assertThat(market.groupNames()).containsExactly("venue");
        assertThat(market.groups("venue").titles()).containsExactly("XSHE", "XSHG");
        assertThat(market.groupsAt(0).get("venue")).containsExactly(1, -1);
        assertThat(market.groupsAt(30).get("venue")).containsExactly(1, 0);
    }

    @Test
    void sixtyTradingDaysMakeAListingOld() {
        StudyMarket market =
                market(
                        Entry.CLOSE,
                        TradingStatus.ofBars(),
                        bars(OLD, 0, ROWS, -1),
                        bars(NEW, LISTED, ROWS, -1));
        assertThat(market.isUsed(0, 0)).isTrue();
        assertThat(market.exclusion(LISTED + 59, 1)).isEqualTo(Exclusion.YOUNG);
        assertThat(market.exclusion(LISTED + 60, 1)).isNull();
    }

    @Test
    void listingsBeforeTheDataCountTheirWeekdays() {
        // Day 1 is a Friday: of the 28 days before, 20 were weekdays.
        TradingStatus.Known known =
                new TradingStatus.Known(
                        LocalDate.ofEpochDay(1 - 28), List.of(), TradingStatus.Limits.NONE);
        StudyMarket market =
                market(
                        Entry.CLOSE,
                        new TradingStatus(Map.of(OLD, known)),
                        bars(OLD, 0, ROWS, -1),
                        bars(NEW, LISTED, ROWS, -1));
        assertThat(market.isUsed(39, 0)).isFalse();
        assertThat(market.isUsed(40, 0)).isTrue();
    }

    @Test
    void limitPricesLockTheEntryTheyConcern() {
        TradingStatus.Limits limits =
                new TradingStatus.Limits(
                        new int[] {11, 12, 13, 14},
                        new double[] {10, 9, 12, 11},
                        new double[] {8, 7, 10, Double.NaN});
        TradingStatus.Known known = new TradingStatus.Known(null, List.of(), limits);
        TradingStatus status = new TradingStatus(Map.of(OLD, known));
        BarColumns old = bars(OLD, 0, ROWS, -1);
        BarColumns other = bars(NEW, LISTED, ROWS, -1);
        StudyMarket close = market(Entry.CLOSE, status, old, other);
        StudyMarket open = market(Entry.OPEN, status, old, other);
        StudyMarket average = market(Entry.VWAP, status, old, other);
        // Row r is day r + 1: highest 10, then highest 9, then lowest 10, then open to both sides.
        assertThat(locked(close)).containsExactly(true, true, true, false);
        assertThat(locked(open)).containsExactly(false, true, true, false);
        assertThat(locked(average)).containsExactly(false, true, true, false);
    }

    private static List<Boolean> locked(StudyMarket market) {
        return List.of(
                market.has(10, 0, Eligibility.LOCKED),
                market.has(11, 0, Eligibility.LOCKED),
                market.has(12, 0, Eligibility.LOCKED),
                market.has(13, 0, Eligibility.LOCKED));
    }

    @Test
    void specialTreatmentIsDated() {
        TradingStatus.Known known =
                new TradingStatus.Known(
                        null, List.of(new TradingStatus.Span(11, 20)), TradingStatus.Limits.NONE);
        StudyMarket market =
                market(
                        Entry.CLOSE,
                        new TradingStatus(Map.of(OLD, known)),
                        bars(OLD, 0, ROWS, -1),
                        bars(NEW, LISTED, ROWS, -1));
        assertThat(market.exclusion(9, 0)).isNull();
        assertThat(market.exclusion(10, 0)).isEqualTo(Exclusion.SPECIAL_TREATMENT);
        assertThat(market.exclusion(19, 0)).isEqualTo(Exclusion.SPECIAL_TREATMENT);
        assertThat(market.exclusion(20, 0)).isNull();
        assertThat(LakeStatus.isSpecial("*ST 海航")).isTrue();
        assertThat(LakeStatus.isSpecial("退市海润")).isTrue();
        assertThat(LakeStatus.isSpecial("贵州茅台")).isFalse();
    }
}
