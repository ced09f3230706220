package io.slipway.data.panel;

import java.util.Arrays;

/** The union of ascending times; cheap where most series share theirs. Used by one thread. */
final class Timeline {

    private long[] times = new long[0];

    /** Adds ascending times. */
    void add(long[] more) {
        int missing = missing(more);
        if (missing > 0) {
            merge(more, missing);
        }
    }

    long[] times() {
        return times;
    }

    int rowsBefore(long time) {
        int index = Arrays.binarySearch(times, time);
        return index >= 0 ? index : -index - 1;
    }

    private int missing(long[] more) {
        int at = 0;
        int missing = 0;
        for (long each : more) {
            while (at < times.length && times[at] < each) {
                at++;
            }
            if (at == times.length || times[at] != each) {
                missing++;
            }
        }
        return missing;
    }

    private void merge(long[] more, int missing) {
        long[] merged = new long[times.length + missing];
        int left = 0;
        int right = 0;
        for (int i = 0; i < merged.length; i++) {
            if (right == more.length || (left < times.length && times[left] < more[right])) {
                merged[i] = times[left++];
            } else {
                if (left < times.length && times[left] == more[right]) {
                    left++;
                }
                merged[i] = more[right++];
            }
        }
        times = merged;
    }
}
