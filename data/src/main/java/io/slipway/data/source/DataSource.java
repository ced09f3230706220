package io.slipway.data.source;

import io.slipway.model.Venue;
import java.util.List;

/**
 * One vendor's data. An implementation keeps the vendor's limits itself: it spaces its own
 * requests, retries what is worth retrying with back-off, converts units and symbols, and says in
 * the end either everything a slice holds or why not.
 *
 * <p>Used by one thread at a time.
 */
public interface DataSource extends AutoCloseable {

    /** The vendor's short name, as people write it on the command line: {@code tushare}. */
    String name();

    /** Everything this source offers, in an order in which it may be fetched: reference first. */
    List<Dataset> datasets();

    /**
     * Venue whose trading days the vendor's days are. Until the lake has its calendar, the venue's
     * own rules count.
     */
    Venue venue();

    /**
     * Fetches one slice as a whole.
     *
     * @param dataset one of {@link #datasets}
     * @param slice cut in one of the ways the dataset allows
     * @return every row the vendor has of the slice, with the dataset's columns; instruments as
     *     {@code SYMBOL.VENUE}, times in UTC, quantities in units, money in whole currency. No row
     *     is a valid answer: a day without trading, a share without dividends
     * @throws SourceException if the slice cannot be had as a whole
     */
    Rows fetch(Dataset dataset, Slice slice) throws SourceException, InterruptedException;

    /** Gives back connections; does nothing as a rule. */
    @Override
    default void close() {}
}
