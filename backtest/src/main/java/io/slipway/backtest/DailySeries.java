package io.slipway.backtest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The run by trading day, for statistics and tables. The arrays are shared, not copied: nobody may
 * write to them.
 *
 * @param epochDay the day, counted from 1970-01-01, strictly ascending
 * @param equity equity at the day's end
 * @param returns return of the day as a fraction; the first day's is against the initial cash
 * @param benchmark returns of the benchmark over the same days, or null without one
 */
// Columns: two of them are equal only if they are the same one.
@SuppressWarnings("ArrayRecordComponent")
public record DailySeries(
        int[] epochDay, double[] equity, double[] returns, double @Nullable [] benchmark) {

    public DailySeries {
        int size = epochDay.length;
        if (equity.length != size
                || returns.length != size
                || (benchmark != null && benchmark.length != size)) {
            throw new IllegalArgumentException("columns of a daily series differ in length");
        }
    }

    public int size() {
        return epochDay.length;
    }

    public LocalDate day(int index) {
        return LocalDate.ofEpochDay(epochDay[index]);
    }
}
