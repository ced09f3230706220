package io.slipway.data.sync;

import java.time.Duration;

/**
 * How a sync works.
 *
 * @param groupRows rows that are committed together at the latest: bounds memory
 * @param groupTime time after which fetched slices are committed at the latest: bounds what a crash
 *     loses
 * @param longestWait for a quota to come back; a longer one ends the dataset for now
 * @param refreshDays after how many days what is fetched instrument by instrument, and is no bars,
 *     is asked for again
 * @param failures slices in a row that may fail before a dataset is left alone
 */
public record SyncOptions(
        int groupRows, Duration groupTime, Duration longestWait, int refreshDays, int failures) {

    public static final SyncOptions DEFAULT =
            new SyncOptions(500_000, Duration.ofSeconds(60), Duration.ofMinutes(90), 7, 3);

    public SyncOptions {
        if (groupRows < 1 || refreshDays < 1 || failures < 1) {
            throw new IllegalArgumentException(
                    "rows, days and failures must be positive: %d, %d, %d"
                            .formatted(groupRows, refreshDays, failures));
        }
    }
}
