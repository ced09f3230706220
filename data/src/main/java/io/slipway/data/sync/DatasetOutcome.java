package io.slipway.data.sync;

import io.slipway.model.Problem;
import java.util.List;

/**
 * What a sync did for one dataset.
 *
 * @param slices fetched and in the lake
 * @param rows in them
 * @param quarantined rows that could not be believed
 * @param missing slices that were due and could not be had
 * @param problems why not, each once
 */
public record DatasetOutcome(
        String dataset,
        long slices,
        long rows,
        long quarantined,
        long missing,
        List<Problem> problems) {

    public DatasetOutcome {
        problems = List.copyOf(problems);
    }
}
