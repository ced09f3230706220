package io.slipway.model;

import java.time.LocalDate;
import java.util.List;

/**
 * One trading day of a venue in UTC epoch nanoseconds.
 *
 * @param date the trading day
 * @param openTime start of trading
 * @param closeTime end of trading; a bar stamped exactly then belongs to this session
 * @param pauses times within the session without trading, ascending
 */
public record Session(LocalDate date, long openTime, long closeTime, List<Pause> pauses) {

    /** No trading from {@code fromTime} until {@code toTime}. */
    public record Pause(long fromTime, long toTime) {
        public Pause {
            if (fromTime >= toTime) {
                throw new IllegalArgumentException("a pause must end after it began");
            }
        }
    }

    public Session {
        pauses = List.copyOf(pauses);
        if (openTime >= closeTime) {
            throw new IllegalArgumentException(
                    "the session of " + date + " closes before it opens");
        }
    }

    /** Whether trading goes on at that time: open inclusive, close exclusive, pauses excluded. */
    public boolean isOpen(long time) {
        if (time < openTime || time >= closeTime) {
            return false;
        }
        for (Pause pause : pauses) {
            if (time >= pause.fromTime() && time < pause.toTime()) {
                return false;
            }
        }
        return true;
    }

    /** Time of trading, pauses taken off, in nanoseconds. */
    public long tradingNanos() {
        long total = closeTime - openTime;
        for (Pause pause : pauses) {
            total -= pause.toTime() - pause.fromTime();
        }
        return total;
    }
}
