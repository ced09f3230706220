package io.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against lists published by the exchange and by other projects, never against our own output. */
class UsEquityCalendarTest {

    private static final Calendar NYSE = Calendars.of(Venue.of("XNYS"));
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate LIST_BEGINS = LocalDate.of(1954, 1, 1);
    private static final LocalDate LIST_ENDS = LocalDate.of(2028, 12, 31);

    @Test
    void everyWeekdayClosingOf75YearsIsOnTheExchangesList() throws IOException {
        List<LocalDate> closed =
                LIST_BEGINS
                        .datesUntil(LIST_ENDS.plusDays(1))
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                        .filter(day -> !NYSE.isTradingDay(day))
                        .toList();
        assertThat(closed).containsExactlyElementsOf(published());
    }

    private static List<LocalDate> published() throws IOException {
        List<LocalDate> days = new ArrayList<>();
        try (InputStream in = UsEquityCalendarTest.class.getResourceAsStream("nyse-closings.txt")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().filter(row -> !row.startsWith("#")).toList()) {
                List<String> cells = List.of(line.split(" ", -1));
                cells.stream()
                        .skip(1)
                        .forEach(cell -> days.add(LocalDate.parse(cells.getFirst() + "-" + cell)));
            }
        }
        return days;
    }

    /** Weekend days never trade in this range. */
    @Test
    void neverTradesOnWeekends() {
        assertThat(NYSE.tradingDays(LIST_BEGINS, LIST_ENDS))
                .noneMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0);
    }

    /** Numbers of sessions per year as the exchange and the data vendors count them. */
    @ParameterizedTest
    @CsvSource({
        "1990,253", "1996,254", "2000,252", "2001,248", "2008,253", "2011,252", "2012,250",
        "2016,252", "2018,251", "2020,253", "2022,251", "2023,250", "2024,252", "2025,250",
    })
    void yearHasThePublishedNumberOfSessions(int year, int sessions) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(NYSE.countTradingDays(first, LocalDate.of(year, 12, 31))).isEqualTo(sessions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1995-07-03", "1996-07-05", "1997-07-03", "2000-07-03", "2001-07-03", "2002-07-05",
                "2003-07-03", "2006-07-03", "2007-07-03", "2008-07-03", "2012-07-03", "2013-07-03",
                "2014-07-03", "2017-07-03", "2018-07-03", "2019-07-03", "2023-07-03", "2024-07-03",
                "2025-07-03", "1996-12-24", "1997-12-24", "1998-12-24", "2001-12-24", "2002-12-24",
                "2003-12-24", "2007-12-24", "2008-12-24", "2009-12-24", "2012-12-24", "2013-12-24",
                "2014-12-24", "2015-12-24", "2018-12-24", "2019-12-24", "2020-12-24", "2024-12-24",
                "2025-12-24", "2026-12-24", "1997-12-26", "2003-12-26", "1993-11-26", "1999-11-26",
                "2005-11-25", "2010-11-26", "2016-11-25", "2021-11-26", "2022-11-25", "2023-11-24",
                "2024-11-29", "2025-11-28", "2026-11-27", "2027-11-26",
            })
    void closesAtOneOnPublishedShortDays(LocalDate day) {
        assertThat(NYSE.isEarlyClose(day)).isTrue();
        assertThat(closingTime(day)).isEqualTo("13:00");
    }

    @Test
    void noOtherDayOf1998To2027IsShort() {
        long shortDays =
                NYSE.tradingDays(LocalDate.of(1998, 1, 1), LocalDate.of(2027, 12, 31)).stream()
                        .filter(NYSE::isEarlyClose)
                        .count();
        // 30 days after Thanksgiving; Christmas Eve in the 18 of these years where it is a Monday
        // to Thursday; 18 around Independence Day (July 4 on Tuesday to Friday); 2003-12-26; the
        // system failure of 2005-06-01.
        assertThat(shortDays).isEqualTo(30 + christmasEves() + independenceDays() + 2);
    }

    private static long christmasEves() {
        return years(12, 24, Set.of(1, 2, 3, 4));
    }

    private static long independenceDays() {
        return years(7, 4, Set.of(2, 3, 4, 5));
    }

    private static long years(int month, int day, Set<Integer> weekdays) {
        long count = 0;
        for (int year = 1998; year <= 2027; year++) {
            int weekday = LocalDate.of(year, month, day).getDayOfWeek().getValue();
            count += weekdays.contains(weekday) ? 1 : 0;
        }
        return count;
    }

    @ParameterizedTest
    @CsvSource({
        "1963-11-22,14:07", "1967-08-10,14:00", "1969-09-26,14:30", "1974-12-24,14:00",
        "1975-02-12,14:30", "1978-02-06,14:00", "1981-03-30,15:17", "1987-10-23,14:00",
        "1987-11-04,14:30", "1987-11-11,15:30", "1990-12-24,14:00", "1992-11-27,14:00",
        "1994-02-11,14:30", "1996-01-08,14:00", "1997-10-27,15:30", "2005-06-01,15:56",
    })
    void closesEarlyOnTheListedSpecialDays(LocalDate day, String close) {
        assertThat(closingTime(day)).isEqualTo(close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2002-07-03", "2013-07-05", "1990-11-23", "2008-12-26", "1999-12-31"})
    void ordinaryDaysNearHolidaysCloseAtFour(LocalDate day) {
        assertThat(closingTime(day)).isEqualTo("16:00");
    }

    @ParameterizedTest
    @CsvSource({
        "1970-06-01,10:00,15:30", "1974-09-30,10:00,15:30", "1974-10-01,10:00,16:00",
        "1985-09-26,10:00,16:00", "1985-09-30,09:30,16:00", "2002-09-11,12:00,16:00",
        "1995-12-18,10:30,16:00",
    })
    void hoursChangedWhenTheExchangeChangedThem(LocalDate day, String open, String close) {
        assertThat(wallClock(NYSE.openOf(day))).isEqualTo(open);
        assertThat(closingTime(day)).isEqualTo(close);
    }

    /** US Naval Observatory's dates of Easter. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1961-04-02", "1978-03-26", "1981-04-19", "1999-04-04", "2000-04-23", "2005-03-27",
                "2008-03-23", "2011-04-24", "2018-04-01", "2024-03-31", "2025-04-20", "2038-04-25",
                "2049-04-18", "2076-04-19",
            })
    void easterIsWhereTheAlmanacHasIt(LocalDate easter) {
        assertThat(UsEquityDays.easterSunday(easter.getYear())).isEqualTo(easter);
    }

    /** Instants from exchange_calendars' published sessions. */
    @ParameterizedTest
    @CsvSource({
        "1990-03-30,1990-03-30T14:30:00Z,1990-03-30T21:00:00Z",
        "1990-04-02,1990-04-02T13:30:00Z,1990-04-02T20:00:00Z",
        "1990-10-26,1990-10-26T13:30:00Z,1990-10-26T20:00:00Z",
        "1990-10-29,1990-10-29T14:30:00Z,1990-10-29T21:00:00Z",
        "2024-03-08,2024-03-08T14:30:00Z,2024-03-08T21:00:00Z",
        "2024-03-11,2024-03-11T13:30:00Z,2024-03-11T20:00:00Z",
        "2024-11-01,2024-11-01T13:30:00Z,2024-11-01T20:00:00Z",
        "2024-11-04,2024-11-04T14:30:00Z,2024-11-04T21:00:00Z",
    })
    void sessionsFollowSummerTime(LocalDate day, Instant open, Instant close) {
        Session session = NYSE.session(day);
        assertThat(Times.instant(session.openTime())).isEqualTo(open);
        assertThat(Times.instant(session.closeTime())).isEqualTo(close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XNYS", "XNAS", "ARCX", "BATS", "XASE", "IEXG"})
    void allUsEquityVenuesShareTheCalendar(String venue) {
        assertThat(Calendars.of(Venue.of(venue))).isSameAs(NYSE);
        assertThat(Calendars.hasRules(Venue.of(venue))).isTrue();
    }

    private static String closingTime(LocalDate day) {
        return wallClock(NYSE.session(day).closeTime());
    }

    private static String wallClock(long time) {
        return LocalTime.ofInstant(Times.instant(time), NEW_YORK).toString();
    }
}
