package io.slipway.data.sync;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How up to date a dataset is.
 *
 * @param slices that are in the lake
 * @param rows in them
 * @param newest day the lake has; null if nothing was fetched yet
 * @param published newest day the vendor has published by now; null if none
 * @param lagDays trading days between the two: 0 in the night and on holidays too; -1 if nothing
 *     was fetched yet
 * @param late whether that is more than the dataset allows (what is fetched instrument by
 *     instrument is asked for every few days only)
 * @param score part of the trading days, from the first to the published one, that is there; 1 for
 *     what is not fetched by day, 0 for what was never fetched
 * @param succeeded end of the last sync that got everything due; null if unknown
 * @param failed time of the last failure; null if unknown
 * @param failure code of a failure that no sync has mended yet; empty if there is none
 */
public record DatasetStatus(
        String source,
        String dataset,
        String title,
        long slices,
        long rows,
        @Nullable LocalDate newest,
        @Nullable LocalDate published,
        int lagDays,
        boolean late,
        double score,
        @Nullable Instant succeeded,
        @Nullable Instant failed,
        String failure) {}
