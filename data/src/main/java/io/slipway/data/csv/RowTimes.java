package io.slipway.data.csv;

import io.slipway.model.Calendar;
import io.slipway.model.Calendars;
import io.slipway.model.Frequency;
import io.slipway.model.Session;
import io.slipway.model.Venue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a row says about its time into the close of its bar, in UTC epoch nanoseconds.
 *
 * <p>A daily (or weekly) row closes with the session of its date by the venue's calendar; an
 * intraday row is moved from its opening to its close where needed, at most to the end of the
 * session or the pause it runs into. One day's figures are worked out once. Not for use by several
 * threads.
 */
final class RowTimes {

    /** No close can be said: an intraday row without a time of day. */
    static final long NONE = Long.MIN_VALUE;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long NANOS_PER_DAY = 86_400 * NANOS_PER_SECOND;
    private static final int FIRST_DAY = (int) LocalDate.of(1678, 1, 1).toEpochDay();
    private static final int LAST_DAY = (int) LocalDate.of(2262, 1, 1).toEpochDay();

    /** Exchanges that stamp the last instant of a bar write 23:59:59.999 for the full second. */
    private static final long ALMOST_A_SECOND = 999_000_000L;

    private final Calendar calendar;
    private final ZoneRules rules;
    private final Frequency frequency;
    private final Stamp stamp;
    private final long[] closeOfDay;

    private int cachedDay = Integer.MIN_VALUE;
    private long cachedMidnight;
    private boolean cachedDayIsPlain;
    private long[] cachedEnds = {};

    /**
     * @param zone of times without offset; null for the venue's
     */
    RowTimes(Venue venue, @Nullable ZoneId zone, Frequency frequency, Stamp stamp) {
        this(
                Calendars.of(venue),
                (zone == null ? Calendars.zone(venue) : zone).getRules(),
                frequency,
                stamp);
    }

    private RowTimes(Calendar calendar, ZoneRules rules, Frequency frequency, Stamp stamp) {
        this.calendar = calendar;
        this.rules = rules;
        this.frequency = frequency;
        this.stamp = stamp;
        this.closeOfDay = frequency.isIntraday() ? new long[0] : new long[LAST_DAY - FIRST_DAY + 1];
        Arrays.fill(closeOfDay, NONE);
    }

    /** The same for another thread. */
    RowTimes copy() {
        return new RowTimes(calendar, rules, frequency, stamp);
    }

    /** The close of the bar a row stands for, or {@link #NONE}. */
    long close(DateTimeText text) {
        return frequency.isIntraday() ? intraday(text) : daily(text);
    }

    private long daily(DateTimeText text) {
        int day = text.epochDay();
        // An instant in UTC that is no midnight is the venue's midnight or opening: its date
        // counts.
        if (text.offsetSeconds() == 0 && text.nanoOfDay() > 0) {
            day = localDay(day * NANOS_PER_DAY + text.nanoOfDay());
        }
        if (day < FIRST_DAY || day > LAST_DAY) {
            return NONE;
        }
        long close = closeOfDay[day - FIRST_DAY];
        if (close == NONE) {
            close = calendar.closeOf(LocalDate.ofEpochDay(day));
            closeOfDay[day - FIRST_DAY] = close;
        }
        return close;
    }

    private int localDay(long utc) {
        long second = Math.floorDiv(utc, NANOS_PER_SECOND);
        int offset = rules.getOffset(java.time.Instant.ofEpochSecond(second)).getTotalSeconds();
        return (int) Math.floorDiv(second + offset, 86_400L);
    }

    private long intraday(DateTimeText text) {
        if (text.nanoOfDay() == DateTimeText.NO_TIME) {
            return NONE;
        }
        int day = text.epochDay();
        if (day <= FIRST_DAY || day >= LAST_DAY) {
            return NONE;
        }
        if (day != cachedDay) {
            enter(day);
        }
        long time;
        if (text.offsetSeconds() != DateTimeText.NO_OFFSET) {
            time = day * NANOS_PER_DAY + text.nanoOfDay() - text.offsetSeconds() * NANOS_PER_SECOND;
        } else if (cachedDayIsPlain) {
            time = cachedMidnight + text.nanoOfDay();
        } else {
            time = withTransition(day, text.nanoOfDay());
        }
        if (text.hasFraction()) {
            time = stamp == Stamp.CLOSE ? wholeSecond(time) : time;
            time -= Math.floorMod(time, NANOS_PER_MICRO);
        }
        return stamp == Stamp.CLOSE ? time : closeOfBarFrom(time);
    }

    private static long wholeSecond(long time) {
        long fraction = Math.floorMod(time, NANOS_PER_SECOND);
        return fraction >= ALMOST_A_SECOND ? time - fraction + NANOS_PER_SECOND : time;
    }

    private long closeOfBarFrom(long open) {
        long close = open + frequency.length().toNanos();
        for (long end : cachedEnds) {
            if (open < end && end < close) {
                return end;
            }
        }
        return close;
    }

    /** Works out the day's offset, and where its session and pauses end. */
    private void enter(int day) {
        cachedDay = day;
        LocalDate date = LocalDate.ofEpochDay(day);
        int atStart = rules.getOffset(date.atStartOfDay()).getTotalSeconds();
        int atEnd = rules.getOffset(date.plusDays(1).atStartOfDay()).getTotalSeconds();
        cachedDayIsPlain = atStart == atEnd;
        cachedMidnight = day * NANOS_PER_DAY - atStart * NANOS_PER_SECOND;
        int position = calendar.positionOf(date);
        cachedEnds = position < 0 ? new long[0] : ends(calendar.sessionAt(position));
    }

    private static long[] ends(Session session) {
        long[] ends = new long[session.pauses().size() + 1];
        for (int i = 0; i < session.pauses().size(); i++) {
            ends[i] = session.pauses().get(i).fromTime();
        }
        ends[ends.length - 1] = session.closeTime();
        return ends;
    }

    /**
     * On a day whose clocks change: a time that exists twice is the first, a skipped one moves on.
     */
    private long withTransition(int day, long nanoOfDay) {
        long seconds = day * 86_400L + nanoOfDay / NANOS_PER_SECOND;
        java.time.LocalDateTime local =
                java.time.LocalDateTime.ofEpochSecond(seconds, 0, java.time.ZoneOffset.UTC);
        ZoneOffsetTransition transition = rules.getTransition(local);
        int offset =
                transition == null
                        ? rules.getOffset(local).getTotalSeconds()
                        : transition.getOffsetBefore().getTotalSeconds();
        return (seconds - offset) * NANOS_PER_SECOND + nanoOfDay % NANOS_PER_SECOND;
    }
}
