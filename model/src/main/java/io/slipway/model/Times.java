package io.slipway.model;

import java.time.Instant;

/** Conversions between {@link Instant} and UTC epoch nanoseconds (years 1678 to 2262). */
public final class Times {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private Times() {}

    public static Instant instant(long epochNanos) {
        return Instant.ofEpochSecond(
                Math.floorDiv(epochNanos, NANOS_PER_SECOND),
                Math.floorMod(epochNanos, NANOS_PER_SECOND));
    }

    /**
     * @throws ArithmeticException if the instant lies outside 1678 to 2262
     */
    public static long epochNanos(Instant instant) {
        long seconds = instant.getEpochSecond();
        long nanos = instant.getNano();
        if (seconds < 0) {
            // The second that begins before the first nanosecond of the range must not overflow.
            seconds++;
            nanos -= NANOS_PER_SECOND;
        }
        return Math.addExact(Math.multiplyExact(seconds, NANOS_PER_SECOND), nanos);
    }
}
