package io.slipway.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * When a venue trades on a regular day, as wall-clock times of its zone.
 *
 * @param zone IANA zone; opening hours keep their wall-clock time when it changes to summer time
 * @param open start of continuous trading
 * @param close end of trading; {@code 00:00} means the midnight that ends the day
 * @param pauses pauses between open and close, such as lunch, ascending and apart
 */
public record TradingHours(ZoneId zone, LocalTime open, LocalTime close, List<Pause> pauses) {

    /** A daily pause: no trading from {@code from} until {@code to}. */
    public record Pause(LocalTime from, LocalTime to) {
        public Pause {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException(
                        "a pause cannot last from " + from + " to " + to);
            }
        }
    }

    public TradingHours {
        pauses = List.copyOf(pauses);
        LocalTime last = open;
        for (Pause pause : pauses) {
            requireBefore(last, pause.from());
            last = pause.to();
        }
        if (!close.equals(LocalTime.MIDNIGHT)) {
            requireBefore(last, close);
        }
    }

    private static void requireBefore(LocalTime first, LocalTime second) {
        if (!first.isBefore(second)) {
            throw new IllegalArgumentException(
                    "trading hours must ascend but " + second + " follows " + first);
        }
    }

    /** Hours without a pause, such as {@code of("America/New_York", "09:30", "16:00")}. */
    public static TradingHours of(String zone, String open, String close) {
        return new TradingHours(
                ZoneId.of(zone), LocalTime.parse(open), LocalTime.parse(close), List.of());
    }

    /** Midnight to midnight, without a pause. */
    public static TradingHours allDay(ZoneId zone) {
        return new TradingHours(zone, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, List.of());
    }

    /** The same hours with one pause more, behind the others. */
    public TradingHours withPause(String from, String to) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(LocalTime.parse(from), LocalTime.parse(to)));
        return new TradingHours(zone, open, close, more);
    }

    /** The opening of the given day, UTC epoch nanoseconds. */
    public long openTime(LocalDate day) {
        return at(day, open);
    }

    /** The close of the given day, UTC epoch nanoseconds. */
    public long closeTime(LocalDate day) {
        return close.equals(LocalTime.MIDNIGHT) ? at(day.plusDays(1), close) : at(day, close);
    }

    /** The second of the day at which trading ends; that of midnight is the next day's first. */
    int closeSecond() {
        return close.equals(LocalTime.MIDNIGHT) ? 86_400 : close.toSecondOfDay();
    }

    /** The instant of a wall-clock time of this zone, UTC epoch nanoseconds. */
    public long at(LocalDate day, LocalTime time) {
        return Times.epochNanos(day.atTime(time).atZone(zone).toInstant());
    }
}
