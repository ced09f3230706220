package io.slipway.data.store;

import io.slipway.model.Frequency;
import io.slipway.model.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The span of time whose bars share files: a UTC year, or a UTC month for bars shorter than an
 * hour, so that adding a day of minutes rewrites a month at most.
 *
 * @param name {@code 2024} or {@code 2024-03}; begins with the partition's year
 * @param fromTime first nanosecond of it
 * @param toTime last nanosecond of it
 */
record Segment(String name, long fromTime, long toTime) {

    private static final Duration SHORTEST_YEARLY = Duration.ofHours(1);

    static Segment of(Frequency frequency, long time) {
        YearMonth month = YearMonth.from(Times.instant(time).atOffset(ZoneOffset.UTC));
        boolean monthly = frequency.length().compareTo(SHORTEST_YEARLY) < 0;
        YearMonth first = monthly ? month : month.withMonth(1);
        YearMonth next = monthly ? month.plusMonths(1) : first.plusYears(1);
        String name = monthly ? month.toString() : Integer.toString(month.getYear());
        return new Segment(name, start(first), start(next) - 1);
    }

    /** Those that a range of time touches, in order. */
    static List<Segment> between(Frequency frequency, long fromTime, long toTime) {
        List<Segment> segments = new ArrayList<>();
        for (long time = fromTime; ; time = segments.getLast().toTime() + 1) {
            segments.add(of(frequency, time));
            if (segments.getLast().toTime() >= toTime) {
                return segments;
            }
        }
    }

    String year() {
        return name.substring(0, 4);
    }

    private static long start(YearMonth month) {
        Instant start = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return Times.epochNanos(start);
    }
}
