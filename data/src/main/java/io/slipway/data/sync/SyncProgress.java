package io.slipway.data.sync;

import io.slipway.model.Problem;
import java.time.Instant;

/** Is told how a sync goes, on the thread of the sync. */
public interface SyncProgress {

    /** Says nothing to anybody. */
    SyncProgress SILENT = new SyncProgress() {};

    /** So many of so many slices are done; {@code dataset} and {@code slice} are next. */
    default void at(String dataset, String slice, long done, long all) {}

    /** A quota is spent; nothing is asked before. */
    default void waits(Problem problem, Instant until) {}

    /** Something could not be had; the sync goes on unless it says otherwise. */
    default void fails(Problem problem) {}

    /** Everything fetched so far is in the lake now. */
    default void commits(long done, long all) {}
}
