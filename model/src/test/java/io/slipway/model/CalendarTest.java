package io.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {

    private static final Calendar NYSE = Calendars.of(Venue.of("XNYS"));
    private static final Calendar CRYPTO = Calendars.of(Venue.of("BINANCE"));
    private static final LocalDate MONDAY = LocalDate.of(2024, 7, 1);
    private static final LocalDate SHORT_DAY = LocalDate.of(2024, 7, 3);

    @ParameterizedTest
    @CsvSource({
        // the close itself, the opening itself, in between
        "2024-07-03T17:00:00Z,2024-07-03",
        "2024-07-03T13:30:00Z,2024-07-03",
        "2024-07-03T15:00:00Z,2024-07-03",
        // after the close, on the holiday, before the next opening: the next trading day
        "2024-07-03T17:00:00.000000001Z,2024-07-05",
        "2024-07-04T15:00:00Z,2024-07-05",
        "2024-07-05T13:29:59Z,2024-07-05",
        "2024-07-06T12:00:00Z,2024-07-08",
    })
    void aTimeBelongsToTheFirstSessionThatClosesAtOrAfterIt(Instant time, LocalDate day) {
        assertThat(NYSE.tradingDayOf(Times.epochNanos(time))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01T00:00:00Z,2024-02-29", "2024-03-01T00:00:00.000000001Z,2024-03-01",
        "2024-03-01T23:59:59Z,2024-03-01", "2024-03-02T00:00:00Z,2024-03-01",
    })
    void aBarStampedAtMidnightBelongsToTheDayThatEnds(Instant time, LocalDate day) {
        assertThat(CRYPTO.tradingDayOf(Times.epochNanos(time))).isEqualTo(day);
        assertThat(session(CRYPTO, time).date()).isEqualTo(day);
    }

    @Test
    void sessionOfIsNullBetweenSessions() {
        assertThat(NYSE.sessionOf(at("2024-07-03T17:00:01Z"))).isNull();
        assertThat(NYSE.sessionOf(at("2024-07-06T15:00:00Z"))).isNull();
        assertThat(session(NYSE, Instant.parse("2024-07-03T17:00:00Z")).date())
                .isEqualTo(SHORT_DAY);
    }

    private static Session session(Calendar calendar, Instant time) {
        Session session = calendar.sessionOf(Times.epochNanos(time));
        if (session == null) {
            throw new AssertionError("no session at " + time);
        }
        return session;
    }

    @Test
    void isOpenExcludesTheCloseAndThePauses() {
        assertThat(NYSE.isOpen(at("2024-07-03T13:30:00Z"))).isTrue();
        assertThat(NYSE.isOpen(at("2024-07-03T17:00:00Z"))).isFalse();
        assertThat(CRYPTO.isOpen(at("2024-03-01T00:00:00Z"))).isTrue();
        Calendar shanghai = Calendars.of(Venue.of("XSHG"));
        assertThat(shanghai.isOpen(at("2024-07-03T03:29:59Z"))).isTrue();
        assertThat(shanghai.isOpen(at("2024-07-03T03:30:00Z"))).isFalse();
        assertThat(shanghai.isOpen(at("2024-07-03T05:00:00Z"))).isTrue();
    }

    @Test
    void stepsFromDayToDay() {
        assertThat(NYSE.nextTradingDay(SHORT_DAY)).isEqualTo("2024-07-05");
        assertThat(NYSE.nextTradingDay(LocalDate.of(2024, 7, 4))).isEqualTo("2024-07-05");
        assertThat(NYSE.previousTradingDay(LocalDate.of(2024, 7, 5))).isEqualTo(SHORT_DAY);
        assertThat(NYSE.previousTradingDay(LocalDate.of(2024, 7, 4))).isEqualTo(SHORT_DAY);
        assertThat(NYSE.tradingDays(MONDAY, LocalDate.of(2024, 7, 7)))
                .extracting(LocalDate::getDayOfMonth)
                .containsExactly(1, 2, 3, 5);
        assertThat(NYSE.countTradingDays(MONDAY, LocalDate.of(2024, 7, 7))).isEqualTo(4);
        assertThat(NYSE.countTradingDays(MONDAY, MONDAY.minusDays(9))).isZero();
        assertThat(NYSE.tradingDays(LocalDate.of(2024, 7, 6), LocalDate.of(2024, 7, 7))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-03,0,2024-07-03", "2024-07-03,1,2024-07-05", "2024-07-03,-2,2024-07-01",
        "2024-07-04,0,2024-07-05", "2024-07-04,1,2024-07-05", "2024-07-04,2,2024-07-08",
        "2024-07-04,-1,2024-07-03",
    })
    void countsTradingDays(LocalDate from, int count, LocalDate expected) {
        assertThat(NYSE.plusTradingDays(from, count)).isEqualTo(expected);
    }

    @Test
    void whatLiesOutsideTheRangeIsRefusedByName() {
        LocalDate last = NYSE.lastDay();
        assertThatThrownBy(() -> NYSE.nextTradingDay(last))
                .hasMessageContaining("US equities")
                .hasMessageContaining(last.toString());
        assertThatThrownBy(() -> NYSE.previousTradingDay(NYSE.firstDay()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NYSE.tradingDayOf(at("1953-12-31T12:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NYSE.tradingDayOf(at("2200-01-01T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NYSE.session(LocalDate.of(2024, 7, 4)))
                .hasMessageContaining("2024-07-04");
        assertThat(NYSE.isTradingDay(LocalDate.of(1953, 1, 5))).isFalse();
        assertThat(NYSE.sessionOf(at("2200-01-01T00:00:00Z"))).isNull();
        assertThat(NYSE.isOpen(at("2200-01-01T00:00:00Z"))).isFalse();
        assertThat(NYSE.isOpen(Long.MAX_VALUE)).isFalse();
    }

    /** Data of a day the calendar does not know must still get a time. */
    @Test
    void closeOfNeverFails() {
        assertThat(NYSE.closeOf(SHORT_DAY)).isEqualTo(at("2024-07-03T17:00:00Z"));
        assertThat(NYSE.closeOf(LocalDate.of(2024, 7, 4))).isEqualTo(at("2024-07-04T20:00:00Z"));
        assertThat(NYSE.openOf(LocalDate.of(2024, 7, 4))).isEqualTo(at("2024-07-04T13:30:00Z"));
        assertThat(NYSE.closeOf(LocalDate.of(1950, 1, 3))).isEqualTo(at("1950-01-03T20:30:00Z"));
        assertThat(CRYPTO.closeOf(LocalDate.of(2024, 2, 29))).isEqualTo(at("2024-03-01T00:00:00Z"));
    }

    @Test
    void barsCountFromTheOpeningAndEndWithTheSession() {
        long[] hours = NYSE.barTimes(SHORT_DAY, Frequency.of("1h"));
        assertThat(hours)
                .containsExactly(
                        at("2024-07-03T14:30:00Z"),
                        at("2024-07-03T15:30:00Z"),
                        at("2024-07-03T16:30:00Z"),
                        at("2024-07-03T17:00:00Z"));
        assertThat(NYSE.barTimes(MONDAY, Frequency.MINUTE)).hasSize(390);
        assertThat(NYSE.barTimes(MONDAY, Frequency.DAY))
                .containsExactly(at("2024-07-01T20:00:00Z"));
        assertThat(CRYPTO.barTimes(MONDAY, Frequency.of("4h"))).hasSize(6);
        assertThatThrownBy(() -> NYSE.barTimes(MONDAY, Frequency.of("1w")))
                .hasMessageContaining("1w");
    }

    /** Shanghai: 240 minutes; hour bars end at 10:30, 11:30, 14:00 and 15:00. */
    @Test
    void barsStartAnewAfterAPause() {
        Calendar shanghai = Calendars.of(Venue.of("XSHG"));
        assertThat(shanghai.barTimes(MONDAY, Frequency.of("1h")))
                .containsExactly(
                        at("2024-07-01T02:30:00Z"),
                        at("2024-07-01T03:30:00Z"),
                        at("2024-07-01T06:00:00Z"),
                        at("2024-07-01T07:00:00Z"));
        assertThat(shanghai.barTimes(MONDAY, Frequency.MINUTE)).hasSize(240);
        assertThat(shanghai.session(MONDAY).tradingNanos()).isEqualTo(4 * 3_600_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "XNYS,2024-07-01T13:30:00Z,1m,2024-07-01T13:31:00Z",
        "XNYS,2024-07-01T13:30:59.999Z,1m,2024-07-01T13:31:00Z",
        "XNYS,2024-07-01T13:31:00Z,1m,2024-07-01T13:32:00Z",
        "XNYS,2024-07-01T20:00:00Z,1m,2024-07-01T20:00:00Z",
        "XNYS,2024-07-01T19:45:00Z,1h,2024-07-01T20:00:00Z",
        "XNYS,2024-07-01T15:00:00Z,1d,2024-07-01T20:00:00Z",
        "XNYS,2024-07-01T15:00:00Z,1w,2024-07-05T20:00:00Z",
        "XSHG,2024-07-01T03:30:00Z,5m,2024-07-01T03:30:00Z",
        "XSHG,2024-07-01T05:00:00Z,5m,2024-07-01T05:05:00Z",
        "BINANCE,2024-07-01T00:00:00Z,1d,2024-07-02T00:00:00Z",
        "BINANCE,2024-06-30T23:59:59Z,1d,2024-07-01T00:00:00Z",
        "BINANCE,2024-07-01T00:00:00Z,1h,2024-07-01T01:00:00Z",
    })
    void aPrintGoesIntoTheBarThatContainsIt(
            String venue, Instant time, String frequency, Instant close) {
        long found =
                Calendars.of(Venue.of(venue))
                        .barTimeOf(Times.epochNanos(time), Frequency.of(frequency));
        assertThat(Times.instant(found)).isEqualTo(close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-07-01T20:00:01Z", "2024-07-01T13:29:59Z", "2024-07-04T15:00:00Z"})
    void aPrintOutsideGoesIntoNoBar(Instant time) {
        assertThat(NYSE.barTimeOf(Times.epochNanos(time), Frequency.MINUTE))
                .isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void aPrintInAPauseGoesIntoNoBar() {
        long noon = at("2024-07-01T04:00:00Z");
        assertThat(Calendars.of(Venue.of("XSHG")).barTimeOf(noon, Frequency.MINUTE))
                .isEqualTo(Long.MIN_VALUE);
    }

    /** Every close of a day is the bar time of the moment before it, for each frequency. */
    @ParameterizedTest
    @CsvSource({"XNYS,1m", "XNYS,7m", "XNYS,1h", "XSHG,5m", "XSHG,45m", "XHKG,1h", "BINANCE,4h"})
    void barTimesAndBarTimeOfAgree(String venue, String frequency) {
        Calendar calendar = Calendars.of(Venue.of(venue));
        Frequency length = Frequency.of(frequency);
        for (long close : calendar.barTimes(MONDAY, length)) {
            assertThat(calendar.barTimeOf(close - 1, length)).isEqualTo(close);
        }
    }

    /** Clocks change at 01:00 UTC in London, at 02:00 local time in New York, never in Asia. */
    @ParameterizedTest
    @CsvSource({
        "XNAS,2024-03-08,14:30,21:00", "XNAS,2024-03-11,13:30,20:00", "XNAS,2024-11-01,13:30,20:00",
        "XNAS,2024-11-04,14:30,21:00", "XLON,2024-03-28,08:00,16:30", "XLON,2024-04-02,07:00,15:30",
        "XLON,2024-10-25,07:00,15:30", "XLON,2024-10-28,08:00,16:30", "XSHG,2024-03-11,01:30,07:00",
        "XTKS,2024-11-01,00:00,06:00", "XTKS,2024-11-05,00:00,06:30", "XHKG,2011-03-04,02:00,08:00",
        "XHKG,2011-03-07,01:30,08:00",
    })
    void sessionsKeepTheirWallClockTime(String venue, LocalDate day, String open, String close) {
        Session session = Calendars.of(Venue.of(venue)).session(day);
        assertThat(Times.instant(session.openTime())).hasToString(day + "T" + open + ":00Z");
        assertThat(Times.instant(session.closeTime())).hasToString(day + "T" + close + ":00Z");
    }

    /** The fast conversion of whole calendars is the zone rules' own, on every day. */
    @ParameterizedTest
    @ValueSource(strings = {"XLON", "XSHG", "XHKG", "XTKS", "BINANCE"})
    void everySessionIsWhereTheZoneRulesPutIt(String venue) {
        Calendar calendar = Calendars.of(Venue.of(venue));
        for (int i = 0; i < calendar.size(); i++) {
            LocalDate day = calendar.dayAt(i);
            TradingHours hours = calendar.schedule().on(day);
            assertThat(calendar.openAt(i)).isEqualTo(hours.openTime(day));
            assertThat(calendar.closeAt(i)).isEqualTo(hours.closeTime(day));
        }
    }

    /** Shanghai kept summer time from 1986 to 1991. */
    @Test
    void zonesAreIanaZones() {
        assertThat(Calendars.zone(Venue.of("XSHG"))).isEqualTo(ZoneId.of("Asia/Shanghai"));
        long open = Calendars.of(Venue.of("XSHG")).openOf(LocalDate.of(1991, 7, 1));
        assertThat(Times.instant(open)).isEqualTo("1991-07-01T00:30:00Z");
    }

    @Test
    void aVenueWithoutRulesTakesItsDaysFromItsData() {
        Venue shanghai = Venue.of("XSHG");
        List<LocalDate> days = days("2024-09-30", "2024-10-08", "2024-09-27", "2024-09-30");
        Calendar calendar = Calendars.of(shanghai, days);
        assertThat(calendar.basis()).isEqualTo(Calendar.Basis.DATA);
        assertThat(calendar.size()).isEqualTo(3);
        assertThat(calendar.nextTradingDay(LocalDate.of(2024, 9, 30))).isEqualTo("2024-10-08");
        assertThat(calendar.session(LocalDate.of(2024, 10, 8)).pauses()).hasSize(1);
        assertThat(Calendars.of(shanghai).basis()).isEqualTo(Calendar.Basis.ASSUMED);
        assertThat(Calendars.of(shanghai, List.of()).basis()).isEqualTo(Calendar.Basis.ASSUMED);
    }

    @Test
    void rulesComeBeforeData() {
        assertThat(Calendars.of(Venue.of("XNYS"), days("2024-07-04"))).isSameAs(NYSE);
        assertThat(NYSE.basis()).isEqualTo(Calendar.Basis.RULES);
    }

    @Test
    void anUnknownVenueTradesRoundTheClockAndSaysSo() {
        Calendar calendar = Calendars.of(Venue.of("NOWHERE"));
        assertThat(calendar.basis()).isEqualTo(Calendar.Basis.ASSUMED);
        assertThat(calendar.name()).contains("assumed");
        assertThat(calendar.isTradingDay(LocalDate.of(2024, 7, 6))).isTrue();
        assertThat(Calendars.of(Venue.of("NOWHERE"), days("2024-07-05")).size()).isEqualTo(1);
        assertThat(Calendars.hasRules(Venue.of("NOWHERE"))).isFalse();
    }

    private static List<LocalDate> days(String... days) {
        return Arrays.stream(days).map(LocalDate::parse).toList();
    }

    @Test
    void positionsWalkThroughTheDays() {
        int position = NYSE.positionOf(SHORT_DAY);
        assertThat(NYSE.dayAt(position)).isEqualTo(SHORT_DAY);
        assertThat(NYSE.closeAt(position)).isEqualTo(NYSE.closeOf(SHORT_DAY));
        assertThat(NYSE.openAt(position + 1)).isEqualTo(at("2024-07-05T13:30:00Z"));
        assertThat(NYSE.positionOf(NYSE.closeAt(position))).isEqualTo(position);
        assertThat(NYSE.positionOf(NYSE.closeAt(position) + 1)).isEqualTo(position + 1);
        assertThat(NYSE.positionOf(LocalDate.of(2024, 7, 4))).isEqualTo(-(position + 1) - 1);
    }

    @Test
    void aCalendarNeedsADay() {
        assertThatThrownBy(() -> Calendar.fromDays("x", NYSE.schedule(), List.of()))
                .hasMessageContaining("x");
    }

    @Test
    void impossibleHoursAreRefused() {
        assertThatThrownBy(() -> TradingHours.of("UTC", "10:00", "09:00"))
                .isInstanceOf(IllegalArgumentException.class);
        TradingHours hours = TradingHours.of("UTC", "09:00", "17:00");
        assertThatThrownBy(() -> hours.withPause("08:00", "09:00"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hours.withPause("12:00", "12:00"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hours.withPause("12:00", "13:00").withPause("12:30", "14:00"))
                .isInstanceOf(IllegalArgumentException.class);
        Schedule schedule = Schedule.always(hours);
        assertThatThrownBy(() -> schedule.then(LocalDate.EPOCH, hours))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long at(String instant) {
        return Times.epochNanos(Instant.parse(instant));
    }
}
