package io.slipway.adapters.http;

import java.time.Duration;

/** How waiting is done; tests move a clock instead. */
@FunctionalInterface
public interface Pause {

    /** Waits on the calling thread. */
    Pause SLEEP = Thread::sleep;

    void pause(Duration duration) throws InterruptedException;
}
