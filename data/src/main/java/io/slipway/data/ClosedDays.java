package io.slipway.data;

import io.slipway.model.Calendar;
import io.slipway.model.Frequency;
import io.slipway.model.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The bars of a series on days that are no trading days: a vendor's invention, a wrong date or a
 * wrong zone. Days before a calendar's first and after its last are not judged.
 *
 * @param bars how many there are
 * @param days on which they are, ascending
 */
public record ClosedDays(long bars, List<LocalDate> days) {

    private static final int MOST_NAMED = 3;

    public ClosedDays {
        days = List.copyOf(days);
    }

    /** Whether a bar of a frequency belongs to one day. */
    public static boolean isJudged(Frequency frequency) {
        return frequency.length().compareTo(Frequency.DAY.length()) <= 0;
    }

    /** A close at midnight ends the day before. */
    public static ClosedDays of(BarColumns columns, Calendar calendar) {
        ZoneId zone = calendar.schedule().zone();
        SortedSet<LocalDate> days = new TreeSet<>();
        long bars = 0;
        boolean closed = false;
        long dayEnd = Long.MIN_VALUE;
        for (long time : columns.time()) {
            if (time > dayEnd) {
                LocalDate day = LocalDate.ofInstant(Times.instant(time - 1), zone);
                Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
                dayEnd = Times.epochNanos(next);
                closed = isClosed(day, calendar);
                if (closed) {
                    days.add(day);
                }
            }
            bars += closed ? 1 : 0;
        }
        return new ClosedDays(bars, List.copyOf(days));
    }

    private static boolean isClosed(LocalDate day, Calendar calendar) {
        return !day.isBefore(calendar.firstDay())
                && !day.isAfter(calendar.lastDay())
                && !calendar.isTradingDay(day);
    }

    /** Those of both. */
    public ClosedDays plus(ClosedDays other) {
        SortedSet<LocalDate> both = new TreeSet<>(days);
        both.addAll(other.days);
        return new ClosedDays(bars + other.bars, List.copyOf(both));
    }

    /** The first days in words: {@code 2024-01-01, 2024-01-15, 2024-05-27, …}. */
    public String firstDays() {
        String named =
                days.stream()
                        .limit(MOST_NAMED)
                        .map(LocalDate::toString)
                        .collect(Collectors.joining(", "));
        return days.size() > MOST_NAMED ? named + ", …" : named;
    }
}
