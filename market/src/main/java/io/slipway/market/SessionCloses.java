package io.slipway.market;

import io.slipway.model.Venue;

/**
 * Tells the sessions of a venue apart by their closes. Asked for intraday bars only; a bar of a day
 * or longer is a session of its own.
 */
@FunctionalInterface
public interface SessionCloses {

    /** For venues without a calendar: sessions end at midnight UTC. */
    SessionCloses UTC_DAYS =
            (venue, time) -> Math.ceilDiv(time, 86_400_000_000_000L) * 86_400_000_000_000L;

    /**
     * The close of the first session that closes at or after {@code time}.
     *
     * @param time UTC epoch nanoseconds
     * @return UTC epoch nanoseconds
     */
    long closeAtOrAfter(Venue venue, long time);
}
