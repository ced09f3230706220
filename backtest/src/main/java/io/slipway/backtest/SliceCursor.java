package io.slipway.backtest;

import java.util.Arrays;

/**
 * Finds the slices of times that mostly lie near the one found before: looks in steps that double,
 * so that a pass over all trades costs little more than one over their times.
 */
final class SliceCursor {

    private final long[] time;
    private int at;

    /**
     * @param time ascending
     */
    SliceCursor(long[] time) {
        this.time = time;
    }

    /** The slice a time falls into: the first that ends at or after it; their number if none. */
    int seek(long wanted) {
        boolean isAhead = at < time.length && time[at] < wanted;
        int found = isAhead ? ahead(wanted) : behind(wanted);
        at = found;
        return found;
    }

    private int ahead(long wanted) {
        int low = at;
        int step = 1;
        while (low + step < time.length && time[low + step] < wanted) {
            low += step;
            step *= 2;
        }
        return search(low + 1, Math.min(low + step, time.length), wanted);
    }

    private int behind(long wanted) {
        int high = at;
        int step = 1;
        while (high - step >= 0 && time[high - step] >= wanted) {
            high -= step;
            step *= 2;
        }
        return search(Math.max(high - step + 1, 0), high, wanted);
    }

    private int search(int from, int to, long wanted) {
        int found = Arrays.binarySearch(time, from, to, wanted);
        return found >= 0 ? found : -found - 1;
    }
}
