package io.slipway.adapters.http;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A quota of weight for each minute of the clock, for vendors that count so and tell in a header
 * how much is used. Keeps a part free, for others behind the same address. Thread-safe.
 */
public final class WeightLimiter implements Limiter {

    private static final double SHARE = 0.8;
    private static final Duration AFTER_THE_TURN = Duration.ofMillis(200);

    private final String header;
    private int limit;
    private Instant minute = Instant.MIN;
    private int used;

    /**
     * @param perMinute the vendor's limit
     * @param header that tells what is used, such as {@code X-MBX-USED-WEIGHT-1M}
     */
    public WeightLimiter(int perMinute, String header) {
        this.header = header;
        set(perMinute);
    }

    /** Another limit from now on, as the vendor names it. */
    public synchronized void set(int perMinute) {
        limit = Math.max(1, (int) (perMinute * SHARE));
    }

    @Override
    public synchronized Duration book(String lane, int weight, Instant now) {
        Instant current = now.truncatedTo(ChronoUnit.MINUTES);
        if (current.isAfter(minute)) {
            minute = current;
            used = 0;
        }
        if (used > 0 && used + weight > limit) {
            minute = minute.plus(1, ChronoUnit.MINUTES);
            used = 0;
        }
        used += weight;
        return minute.isAfter(now)
                ? Duration.between(now, minute).plus(AFTER_THE_TURN)
                : Duration.ZERO;
    }

    @Override
    public synchronized void observe(Reply reply, Instant now) {
        if (now.truncatedTo(ChronoUnit.MINUTES).equals(minute)) {
            reply.header(header)
                    .map(WeightLimiter::number)
                    .ifPresent(seen -> {
                        used = Math.max(used, seen);
                    });
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
