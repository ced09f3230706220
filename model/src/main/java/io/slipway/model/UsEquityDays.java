package io.slipway.model;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days and hours of the New York Stock Exchange, which the other US equity venues keep as well,
 * from 1954 (the first full year of the five-day week with today's observance of weekend holidays).
 *
 * <p>Sources: NYSE Rule 7.2 (holidays), the exchange's published holiday calendars, and its list
 * "Special closings" for what no rule foresaw. Late openings and halts of less than five minutes
 * (moments of silence) are left out.
 */
final class UsEquityDays {

    static final int FIRST_YEAR = 1954;
    static final int LAST_YEAR = 2060;

    private static final String ZONE = "America/New_York";

    /** Width of a date and the space behind it. */
    private static final int CELL = 11;

    static final Schedule SCHEDULE =
            Schedule.always(TradingHours.of(ZONE, "10:00", "15:30"))
                    .then(LocalDate.of(1974, 10, 1), TradingHours.of(ZONE, "10:00", "16:00"))
                    .then(LocalDate.of(1985, 9, 30), TradingHours.of(ZONE, "09:30", "16:00"));

    /** Funerals, blackouts, storms, attacks; in 1968 the Wednesdays of the paperwork crisis. */
    private static final String CLOSED =
            """
            1956-12-24 1958-12-26 1961-05-29 1963-11-25
            1968-02-12 1968-04-09 1968-06-12 1968-06-19 1968-06-26 1968-07-05 1968-07-10 1968-07-17
            1968-07-24 1968-07-31 1968-08-07 1968-08-14 1968-08-21 1968-08-28 1968-09-11 1968-09-18
            1968-09-25 1968-10-02 1968-10-09 1968-10-16 1968-10-23 1968-10-30 1968-11-11 1968-11-20
            1968-12-04 1968-12-11 1968-12-18 1969-02-10 1969-03-31 1969-07-21 1972-12-28 1973-01-25
            1977-07-14 1985-09-27 1994-04-27 2001-09-11 2001-09-12 2001-09-13 2001-09-14 2004-06-11
            2007-01-02 2012-10-29 2012-10-30 2018-12-05 2025-01-09
            """;

    /** From, to, closing time: what closed earlier than any rule says. */
    private static final String CLOSED_EARLY =
            """
            1963-11-22 1963-11-22 14:07
            1964-10-23 1964-10-23 14:00
            1966-01-06 1966-01-14 14:00
            1967-02-07 1967-02-07 14:00
            1967-08-08 1967-08-18 14:00
            1968-01-22 1968-03-01 14:00
            1969-01-02 1969-07-03 14:00
            1969-07-07 1969-09-26 14:30
            1969-09-29 1970-05-01 15:00
            1974-12-24 1974-12-24 14:00
            1975-02-12 1975-02-12 14:30
            1975-12-24 1975-12-24 14:00
            1976-08-09 1976-08-09 15:00
            1978-02-06 1978-02-06 14:00
            1981-03-30 1981-03-30 15:17
            1981-09-09 1981-09-09 15:28
            1987-10-23 1987-10-30 14:00
            1987-11-02 1987-11-04 14:30
            1987-11-05 1987-11-06 15:00
            1987-11-09 1987-11-11 15:30
            1994-02-11 1994-02-11 14:30
            1996-01-08 1996-01-08 14:00
            1997-10-27 1997-10-27 15:30
            1997-12-26 1997-12-26 13:00
            2003-12-26 2003-12-26 13:00
            2005-06-01 2005-06-01 15:56
            """;

    private static final String OPENED_LATE =
            """
            1960-12-12 1960-12-12 11:00
            1965-11-10 1965-11-10 11:05
            1967-02-07 1967-02-07 10:15
            1969-02-11 1969-02-11 11:00
            1969-06-02 1969-06-02 10:45
            1973-12-17 1973-12-17 11:00
            1974-01-16 1974-01-16 10:15
            1974-11-22 1974-11-22 10:15
            1976-02-02 1976-02-02 11:15
            1978-01-20 1978-01-20 12:00
            1978-02-07 1978-02-07 11:00
            1989-11-10 1989-11-10 11:00
            1990-12-27 1990-12-27 11:00
            1995-12-18 1995-12-18 10:30
            1996-01-08 1996-01-08 11:00
            2002-09-11 2002-09-11 12:00
            """;

    private UsEquityDays() {}

    static Calendar calendar() {
        int[] days = tradingDays();
        long[] opens = new long[days.length];
        long[] closes = new long[days.length];
        Map<LocalDate, LocalTime> late = times(OPENED_LATE);
        Map<LocalDate, LocalTime> early = times(CLOSED_EARLY);
        ZoneClock clock = new ZoneClock(SCHEDULE.zone().getRules());
        for (int i = 0; i < days.length; i++) {
            LocalDate day = LocalDate.ofEpochDay(days[i]);
            TradingHours hours = SCHEDULE.on(day);
            opens[i] = clock.at(days[i], late.getOrDefault(day, hours.open()).toSecondOfDay());
            LocalTime close = early.get(day);
            close = close == null ? earlyCloseByRule(day) : close;
            closes[i] = clock.at(days[i], (close == null ? hours.close() : close).toSecondOfDay());
        }
        return Calendar.of("US equities", Calendar.Basis.RULES, SCHEDULE, days, opens, closes);
    }

    private static int[] tradingDays() {
        Set<LocalDate> holidays = new HashSet<>();
        CLOSED.lines().forEach(line -> addDays(line, holidays));
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            addHolidays(year, holidays);
        }
        return LocalDate.of(FIRST_YEAR, 1, 1)
                .datesUntil(LocalDate.of(LAST_YEAR + 1, 1, 1))
                .filter(day -> !isWeekend(day) && !holidays.contains(day))
                .mapToInt(day -> (int) day.toEpochDay())
                .toArray();
    }

    private static void addHolidays(int year, Set<LocalDate> holidays) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        // On a Saturday it is not observed: the Friday before ends a month, quarter and year.
        holidays.add(newYear.getDayOfWeek() == SUNDAY ? newYear.plusDays(1) : newYear);
        if (year >= 1998) {
            holidays.add(LocalDate.of(year, 1, 1).with(dayOfWeekInMonth(3, MONDAY)));
        }
        holidays.add(washingtonsBirthday(year));
        holidays.add(easterSunday(year).minusDays(2));
        holidays.add(memorialDay(year));
        if (year >= 2022) {
            holidays.add(nearestWeekday(LocalDate.of(year, 6, 19)));
        }
        holidays.add(nearestWeekday(LocalDate.of(year, 7, 4)));
        holidays.add(LocalDate.of(year, 9, 1).with(firstInMonth(MONDAY)));
        if (year <= 1968 || (year <= 1980 && year % 4 == 0)) {
            holidays.add(LocalDate.of(year, 11, 1).with(firstInMonth(MONDAY)).plusDays(1));
        }
        holidays.add(thanksgiving(year));
        holidays.add(nearestWeekday(LocalDate.of(year, 12, 25)));
    }

    private static LocalDate washingtonsBirthday(int year) {
        if (year >= 1971) {
            return LocalDate.of(year, 2, 1).with(dayOfWeekInMonth(3, MONDAY));
        }
        LocalDate birthday = LocalDate.of(year, 2, 22);
        return year >= 1964 ? nearestWeekday(birthday) : sundayToMonday(birthday);
    }

    private static LocalDate memorialDay(int year) {
        if (year >= 1971) {
            return LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY));
        }
        LocalDate decorationDay = LocalDate.of(year, 5, 30);
        boolean moved = year >= 1964 && year <= 1969;
        return moved ? nearestWeekday(decorationDay) : sundayToMonday(decorationDay);
    }

    private static LocalDate thanksgiving(int year) {
        return LocalDate.of(year, 11, 1).with(dayOfWeekInMonth(4, THURSDAY));
    }

    private static LocalDate nearestWeekday(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY ? day.minusDays(1) : sundayToMonday(day);
    }

    private static LocalDate sundayToMonday(LocalDate day) {
        return day.getDayOfWeek() == SUNDAY ? day.plusDays(1) : day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
    }

    /** The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    private static @Nullable LocalTime earlyCloseByRule(LocalDate day) {
        int year = day.getYear();
        if (day.getMonth() == Month.NOVEMBER && year >= 1992) {
            boolean dayAfter = day.equals(thanksgiving(year).plusDays(1));
            return dayAfter ? shortDay(year) : null;
        }
        if (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 24 && year >= 1990) {
            return shortDay(year);
        }
        return day.getMonth() == Month.JULY && year >= 1995 ? aroundIndependenceDay(day) : null;
    }

    private static LocalTime shortDay(int year) {
        return LocalTime.of(year < 1993 ? 14 : 13, 0);
    }

    /**
     * The 3rd where the 4th is a Tuesday, Wednesday or Friday; where it is a Thursday, the 5th
     * until 2012 and the 3rd since.
     */
    private static @Nullable LocalTime aroundIndependenceDay(LocalDate day) {
        boolean third =
                day.getDayOfMonth() == 3
                        && (day.getDayOfWeek() == MONDAY
                                || day.getDayOfWeek() == TUESDAY
                                || day.getDayOfWeek() == THURSDAY
                                || (day.getDayOfWeek() == WEDNESDAY && day.getYear() >= 2013));
        boolean fifth =
                day.getDayOfMonth() == 5 && day.getDayOfWeek() == FRIDAY && day.getYear() < 2013;
        return third || fifth ? LocalTime.of(13, 0) : null;
    }

    private static Map<LocalDate, LocalTime> times(String table) {
        Map<LocalDate, LocalTime> times = new HashMap<>();
        table.lines()
                .forEach(line -> {
                    LocalTime time = LocalTime.parse(line.substring(2 * CELL));
                    date(line, 0)
                            .datesUntil(date(line, CELL).plusDays(1))
                            .forEach(day -> times.put(day, time));
                });
        return times;
    }

    private static void addDays(String line, Set<LocalDate> days) {
        for (int at = 0; at < line.length(); at += CELL) {
            days.add(date(line, at));
        }
    }

    private static LocalDate date(String line, int at) {
        return LocalDate.parse(line.subSequence(at, at + CELL - 1));
    }
}
