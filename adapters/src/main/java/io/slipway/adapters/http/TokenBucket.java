package io.slipway.adapters.http;

import java.time.Duration;
import java.time.Instant;

/**
 * So many requests in any sixty seconds, evenly, after a short burst: the burst and what flows in
 * during a minute are together the quota, so that it holds for every window, wherever the vendor's
 * minute begins. Thread-safe.
 */
public final class TokenBucket {

    private static final double SECONDS = 60;
    private static final double NANOS = 1e9;
    private static final int BURST_PART = 10;

    private double burst;
    private double perSecond;
    private double tokens;
    private Instant filled;

    /**
     * @param perMinute the quota, at least 1
     */
    public TokenBucket(int perMinute, Instant now) {
        filled = now;
        set(perMinute);
        tokens = burst;
    }

    /** Another quota from now on, as the vendor names it. */
    public synchronized void set(int perMinute) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("a quota is at least 1, not " + perMinute);
        }
        burst = Math.max(1, perMinute / BURST_PART);
        perSecond = Math.max((perMinute - burst) / SECONDS, 0.9 / SECONDS);
        tokens = Math.min(tokens, burst);
    }

    /**
     * Takes tokens, on credit if need be.
     *
     * @return how long until they are really there
     */
    public synchronized Duration take(int count, Instant now) {
        if (now.isAfter(filled)) {
            double seconds = Duration.between(filled, now).toNanos() / NANOS;
            tokens = Math.min(burst, tokens + seconds * perSecond);
            filled = now;
        }
        tokens -= count;
        return tokens >= 0
                ? Duration.ZERO
                : Duration.ofNanos((long) Math.ceil(-tokens / perSecond * NANOS));
    }
}
