package io.slipway.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.data.BarColumns;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.Venue;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which days count as trading days where only bars can tell. */
class VenueDaysTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Venue XSHG = Venue.of("XSHG");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);

    /** Qingming, a Thursday in 2024: the exchanges were closed. */
    private static final LocalDate HOLIDAY = LocalDate.of(2024, 4, 4);

    private static final Predicate<LocalDate> TRADED =
            day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !day.equals(HOLIDAY);

    @TempDir Path home;

    @Test
    void oneBarOnAHolidayMakesNoTradingDay() {
        try (Lake lake = Lake.open(home)) {
            put(lake, "600000", TRADED);
            put(lake, "600519", TRADED.or(HOLIDAY::equals));
            put(lake, "601318", TRADED);

            assertThat(lake.days(XSHG)).contains(HOLIDAY.minusDays(1)).doesNotContain(HOLIDAY);
            List<Finding> findings = lake.check().findings();
            assertThat(findings)
                    .extracting(each -> each.problem().code())
                    .containsOnlyOnce("data.check.closed-day")
                    .doesNotContain("data.check.gap");
            assertThat(findings.getFirst().problem().arguments())
                    .containsEntry("instrument", "600519.XSHG")
                    .containsEntry("count", "1")
                    .containsEntry("time", "2024-04-04");
        }
    }

    @Test
    void aVenueOfOneInstrumentTradesWheneverThatDoes() {
        try (Lake lake = Lake.open(home)) {
            put(lake, "600519", TRADED.or(HOLIDAY::equals));
            assertThat(lake.days(XSHG)).contains(HOLIDAY);
            // What others tell later changes what was believed.
            put(lake, "600000", TRADED);
            put(lake, "601318", TRADED);
            assertThat(lake.days(XSHG)).doesNotContain(HOLIDAY);
        }
    }

    @Test
    void suspendedAndYoungInstrumentsDoNotMatter() {
        LocalDate suspended = LocalDate.of(2024, 3, 1);
        LocalDate again = LocalDate.of(2024, 5, 1);
        LocalDate listed = LocalDate.of(2024, 5, 20);
        try (Lake lake = Lake.open(home)) {
            put(lake, "600000", TRADED);
            put(lake, "600519", TRADED.and(day -> day.isBefore(suspended) || day.isAfter(again)));
            put(lake, "688981", TRADED.and(day -> !day.isBefore(listed)));
            put(lake, "688111", TRADED.and(day -> !day.isBefore(listed)));
            assertThat(lake.days(XSHG)).containsExactlyElementsOf(days(TRADED));
        }
    }

    /** The share of instruments that trade on a true day is above, on a false one below half. */
    @Property(tries = 200)
    void fewBarsAreFewWhateverTheNumberOfInstruments(
            @ForAll @IntRange(min = 5, max = 5_000) int instruments,
            @ForAll @IntRange(min = 1, max = 7) int falseDays,
            @ForAll @IntRange(min = 20, max = 60) int at) {
        NavigableMap<LocalDate, Integer> counts = new TreeMap<>();
        for (int i = 0; i < 100; i++) {
            boolean isFalse = i >= at && i < at + falseDays;
            counts.put(FIRST.plusDays(i), isFalse ? instruments / 2 - 1 : instruments - i % 2);
        }
        List<LocalDate> usual = VenueDays.usual(counts);
        assertThat(usual).hasSize(100 - falseDays).doesNotContain(FIRST.plusDays(at));
    }

    private static List<LocalDate> days(Predicate<LocalDate> wanted) {
        return FIRST.datesUntil(LocalDate.of(2024, 7, 1)).filter(wanted).toList();
    }

    private static void put(Lake lake, String symbol, Predicate<LocalDate> wanted) {
        List<LocalDate> days = new ArrayList<>(days(wanted));
        long[] time = new long[days.size()];
        double[][] columns = new double[7][days.size()];
        for (int i = 0; i < time.length; i++) {
            time[i] =
                    Bars.time(
                            days.get(i)
                                    .atTime(LocalTime.of(15, 0))
                                    .atZone(SHANGHAI)
                                    .toInstant()
                                    .toString());
            double price = 10 + i % 3;
            columns[0][i] = columns[1][i] = columns[2][i] = columns[3][i] = price;
            columns[4][i] = 100;
        }
        Arrays.fill(columns[5], Double.NaN);
        Arrays.fill(columns[6], 1);
        InstrumentId id = InstrumentId.of(symbol + ".XSHG");
        try (LakeWriter writer = lake.write()) {
            writer.putBars(BarColumns.of(id, Frequency.DAY, time, columns));
            writer.commit();
        }
    }
}
