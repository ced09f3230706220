package io.slipway.backtest;

import java.time.Duration;

/**
 * How long a run took. Kept out of every file that must be identical when a run is repeated.
 *
 * @param load reading bars from the lake
 * @param loop the events
 * @param evaluation statistics
 * @param events market events replayed
 */
public record RunTimings(Duration load, Duration loop, Duration evaluation, long events) {}
