package io.slipway.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Turns wall-clock times of one zone, asked for in roughly ascending order, into instants. It keeps
 * the offset until the zone's next change, because asking the zone's rules for each of the tens of
 * thousands of days of a calendar costs more than all the rest. Not for sharing between threads.
 */
final class ZoneClock {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long SECONDS_PER_DAY = 86_400;

    private final ZoneRules rules;
    private long offsetSeconds;
    private long safeFrom = Long.MAX_VALUE;
    private long safeTo = Long.MIN_VALUE;

    ZoneClock(ZoneRules rules) {
        this.rules = rules;
    }

    /** UTC epoch nanoseconds of the given second of a day. */
    long at(long epochDay, long secondOfDay) {
        long local = epochDay * SECONDS_PER_DAY + secondOfDay;
        if (local < safeFrom || local >= safeTo) {
            LocalDateTime time = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
            Instant instant = time.toInstant(rules.getOffset(time));
            remember(instant);
            return Times.epochNanos(instant);
        }
        return (local - offsetSeconds) * NANOS_PER_SECOND;
    }

    /**
     * Two days are left out on either side of a change, where a wall-clock time may exist twice.
     */
    private void remember(Instant instant) {
        ZoneOffsetTransition before = rules.previousTransition(instant.plusSeconds(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        offsetSeconds = rules.getOffset(instant).getTotalSeconds();
        safeFrom = before == null ? Long.MIN_VALUE : before.toEpochSecond() + 2 * SECONDS_PER_DAY;
        safeTo = after == null ? Long.MAX_VALUE : after.toEpochSecond() - 2 * SECONDS_PER_DAY;
    }
}
