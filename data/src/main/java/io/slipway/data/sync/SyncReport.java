package io.slipway.data.sync;

import io.slipway.data.SnapshotId;
import io.slipway.model.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sync did.
 *
 * @param datasets in the source's order, those that had something to do
 * @param restated values a vendor had said differently before
 * @param stopped why the source was left before its end; null if it was not
 * @param snapshot of the lake now
 */
public record SyncReport(
        String source,
        List<DatasetOutcome> datasets,
        long restated,
        @Nullable Problem stopped,
        SnapshotId snapshot) {

    public SyncReport {
        datasets = List.copyOf(datasets);
    }

    /** Whether everything that was due is in the lake. */
    public boolean isComplete() {
        return stopped == null && datasets.stream().allMatch(each -> each.missing() == 0);
    }

    public long slices() {
        return datasets.stream().mapToLong(DatasetOutcome::slices).sum();
    }

    public long rows() {
        return datasets.stream().mapToLong(DatasetOutcome::rows).sum();
    }
}
