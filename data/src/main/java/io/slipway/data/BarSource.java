package io.slipway.data;

import java.util.List;

/** Where bars are read from: the lake, or columns made in memory. */
public interface BarSource {

    /**
     * One {@link BarColumns} per instrument of the query that has bars in its range, in the query's
     * order.
     */
    List<BarColumns> bars(BarQuery query);
}
