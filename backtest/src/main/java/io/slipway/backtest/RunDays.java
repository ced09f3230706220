package io.slipway.backtest;

import io.slipway.market.SessionCloses;
import io.slipway.model.Calendar;
import io.slipway.model.Calendars;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.Times;
import io.slipway.model.Venue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The trading days of a run: those of the one calendar its venues share, or UTC days where they
 * have several. A bar of a day or longer belongs to the date on which it closes, one that closes at
 * midnight to the date before; an intraday bar belongs to its session.
 */
final class RunDays {

    private final Map<Venue, Calendar> calendars = new HashMap<>();
    private final @Nullable Calendar shared;
    private final ZoneId zone;
    private final boolean bySession;

    private RunDays(List<Instrument> instruments, Frequency frequency, RunSource source) {
        for (Instrument instrument : instruments) {
            Venue venue = instrument.id().venue();
            calendars.computeIfAbsent(venue, _ -> Calendars.of(venue, source.days(venue)));
        }
        long different = calendars.values().stream().distinct().count();
        this.shared = different == 1 ? calendars.values().iterator().next() : null;
        this.zone = shared == null ? ZoneOffset.UTC : shared.schedule().zone();
        this.bySession = shared != null && frequency.isIntraday();
    }

    static RunDays of(List<Instrument> instruments, Frequency frequency, RunSource source) {
        return new RunDays(instruments, frequency, source);
    }

    /** What the days are, for a reader of the results. */
    String describe() {
        return shared == null ? "UTC days" : shared.name() + ", " + zone;
    }

    Calendar calendar(Venue venue) {
        Calendar calendar = calendars.get(venue);
        if (calendar == null) {
            throw new IllegalArgumentException(venue + " is not of this run");
        }
        return calendar;
    }

    SessionCloses closes() {
        return (venue, time) -> {
            Calendar calendar = calendar(venue);
            int position = calendar.positionOf(time);
            return position < calendar.size()
                    ? calendar.closeAt(position)
                    : SessionCloses.UTC_DAYS.closeAtOrAfter(venue, time);
        };
    }

    /** The first close that belongs to a day: midnight itself belongs to the day before. */
    long firstTime(@Nullable LocalDate day) {
        return day == null ? Long.MIN_VALUE : startOf(day) + 1;
    }

    long lastTime(@Nullable LocalDate day) {
        return day == null ? Long.MAX_VALUE : startOf(day.plusDays(1));
    }

    private long startOf(LocalDate day) {
        return Times.epochNanos(day.atStartOfDay(zone).toInstant());
    }

    LocalDate dayOf(long time) {
        if (bySession && shared != null) {
            int position = shared.positionOf(time);
            if (position < shared.size() && time > startOf(shared.firstDay())) {
                return shared.dayAt(position);
            }
        }
        return Times.instant(time - 1).atZone(zone).toLocalDate();
    }

    /** The last time that belongs to the day of {@code time}. */
    private long endOf(LocalDate day) {
        if (bySession && shared != null) {
            int position = shared.positionOf(day);
            if (position >= 0) {
                return shared.closeAt(position);
            }
        }
        return startOf(day.plusDays(1));
    }

    /** The days of ascending times, and the index of the last time of each. */
    Sampling sample(long[] time) {
        int[] days = new int[16];
        int[] last = new int[16];
        int size = 0;
        SliceCursor cursor = new SliceCursor(time);
        for (int i = 0; i < time.length; i = last[size - 1] + 1) {
            LocalDate day = dayOf(time[i]);
            if (size == days.length) {
                days = Arrays.copyOf(days, size * 2);
                last = Arrays.copyOf(last, size * 2);
            }
            days[size] = Math.toIntExact(day.toEpochDay());
            // A day has its first time at least, even one that lies outside its session.
            last[size++] = Math.max(i, cursor.seek(endOf(day) + 1) - 1);
        }
        return new Sampling(Arrays.copyOf(days, size), Arrays.copyOf(last, size));
    }

    /**
     * @param epochDay strictly ascending
     * @param last index of the last time of each day
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    record Sampling(int[] epochDay, int[] last) {
        int size() {
            return epochDay.length;
        }

        double[] gather(double[] column) {
            double[] values = new double[last.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = column[last[i]];
            }
            return values;
        }
    }
}
