package io.slipway.adapters.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A quota of its own for every lane, for vendors that count each interface by itself. */
public final class LaneLimiter implements Limiter {

    private final int perMinute;
    private final Map<String, TokenBucket> lanes = new ConcurrentHashMap<>();

    public LaneLimiter(int perMinute) {
        this.perMinute = perMinute;
    }

    @Override
    public Duration book(String lane, int weight, Instant now) {
        return bucket(lane, now).take(weight, now);
    }

    /** The vendor has named another quota for a lane. */
    public void learn(String lane, int callsPerMinute, Instant now) {
        bucket(lane, now).set(Math.max(1, callsPerMinute));
    }

    private TokenBucket bucket(String lane, Instant now) {
        return lanes.computeIfAbsent(lane, _ -> new TokenBucket(perMinute, now));
    }
}
