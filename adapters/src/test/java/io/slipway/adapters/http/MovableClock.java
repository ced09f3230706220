package io.slipway.adapters.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves when somebody waits. Thread-safe. */
public final class MovableClock extends Clock {

    private Instant now;
    private final List<Duration> waits = new ArrayList<>();

    public MovableClock(String now) {
        this.now = Instant.parse(now);
    }

    /** Waiting that takes no time but the clock's. */
    public synchronized void pause(Duration duration) {
        waits.add(duration);
        now = now.plus(duration);
    }

    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    public synchronized Duration waited() {
        return waits.stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : Clock.fixed(instant(), zone);
    }
}
