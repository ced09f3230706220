package io.slipway.data.sync;

import java.time.Instant;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {

    void until(Instant moment) throws InterruptedException;
}
