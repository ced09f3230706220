package io.slipway.adapters.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a request is tried.
 *
 * @param connect time for a connection
 * @param request time for a whole reply, its body included
 * @param attempts how often it is sent at most, at least once
 * @param firstWait before the second attempt; doubled before each further one
 * @param longestWait what no wait between attempts passes
 * @param longestQuotaWait what is waited for a quota; beyond that the caller is told instead
 * @param largestBody bytes that a reply may have
 */
public record Patience(
        Duration connect,
        Duration request,
        int attempts,
        Duration firstWait,
        Duration longestWait,
        Duration longestQuotaWait,
        int largestBody) {

    /** Four attempts within about ten seconds; a minute's quota is waited for. */
    public static final Patience USUAL =
            new Patience(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(60),
                    4,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(90),
                    256 << 20);

    public Patience {
        if (attempts < 1 || largestBody < 1) {
            throw new IllegalArgumentException("at least one attempt and one byte");
        }
    }

    public Patience withRequest(Duration time) {
        return new Patience(
                connect, time, attempts, firstWait, longestWait, longestQuotaWait, largestBody);
    }

    public Patience withLargestBody(int bytes) {
        return new Patience(
                connect, request, attempts, firstWait, longestWait, longestQuotaWait, bytes);
    }

    /**
     * Exponential back-off with equal jitter: half is fixed, half is chance, so that clients that
     * failed together do not come back together.
     *
     * @param failed attempts that failed so far, from 1
     */
    public Duration backOff(int failed, RandomGenerator chance) {
        double factor = Math.pow(2, Math.min(failed - 1, 30));
        double full = Math.min(firstWait.toMillis() * factor, (double) longestWait.toMillis());
        return Duration.ofMillis((long) (full / 2 + chance.nextDouble() * full / 2));
    }
}
