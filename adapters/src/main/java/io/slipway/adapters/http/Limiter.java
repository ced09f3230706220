package io.slipway.adapters.http;

import java.time.Duration;
import java.time.Instant;

/** Keeps a vendor's quota: books what a request uses, and says how long to wait before it. */
public interface Limiter {

    /**
     * Books a request's weight. Each caller waits as long as it is told, outside of any lock.
     *
     * @return how long to wait before sending; zero for at once
     */
    Duration book(String lane, int weight, Instant now);

    /** Learns from a reply what the vendor itself has counted; does nothing as a rule. */
    default void observe(Reply reply, Instant now) {}
}
