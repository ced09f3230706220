package io.slipway.data.csv;

import java.util.Arrays;

/**
 * Brings the rows of one instrument into the order of time and finds those that break it.
 *
 * <p>A file may run upwards or downwards; against that direction the longest run of rows that keep
 * it stays (Fredman's algorithm, 1975) and the few others are out of order. Where many are, the
 * file has another order altogether and is sorted. Of rows with the same time, the one that comes
 * first in the file stays.
 */
final class SeriesOrder {

    /** How the rows of the file ran. */
    enum Direction {
        UPWARDS,
        DOWNWARDS,
        NONE
    }

    private static final int ALWAYS_FEW = 3;
    private static final int FEW_IN = 10;

    private final long[] time;
    private final int[] row;
    private final BadSink bad;
    private int size;
    private Direction direction = Direction.UPWARDS;

    /** Takes a row that is left out. */
    interface BadSink {
        void add(int row, BadRowReason reason);
    }

    /**
     * @param time times of the rows of the instrument, in the file's order; overwritten
     * @param row their numbers in the buffer, ascending; overwritten
     */
    private SeriesOrder(long[] time, int[] row, BadSink bad) {
        this.time = time;
        this.row = row;
        this.size = time.length;
        this.bad = bad;
    }

    /** Afterwards the first {@link #size} entries of {@code row} are the rows to keep, by time. */
    static SeriesOrder of(long[] time, int[] row, BadSink bad) {
        SeriesOrder order = new SeriesOrder(time, row, bad);
        order.arrange();
        return order;
    }

    /** Whether times ascend strictly, so that nothing needs to be arranged. */
    static boolean ascends(long[] time, int size) {
        for (int i = 1; i < size; i++) {
            if (time[i] <= time[i - 1]) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return size;
    }

    Direction direction() {
        return direction;
    }

    private void arrange() {
        if (ascends(time, size)) {
            return;
        }
        if (stepsDown() > stepsUp()) {
            direction = Direction.DOWNWARDS;
            reverse();
        }
        boolean[] keeps = longestRun();
        int out = 0;
        for (boolean kept : keeps) {
            out += kept ? 0 : 1;
        }
        if (out > Math.max(ALWAYS_FEW, size / FEW_IN)) {
            direction = Direction.NONE;
            sort();
        } else if (out > 0) {
            setAside(keeps);
        }
        dropDuplicates();
    }

    private int stepsUp() {
        int steps = 0;
        for (int i = 1; i < size; i++) {
            steps += time[i] > time[i - 1] ? 1 : 0;
        }
        return steps;
    }

    private int stepsDown() {
        int steps = 0;
        for (int i = 1; i < size; i++) {
            steps += time[i] < time[i - 1] ? 1 : 0;
        }
        return steps;
    }

    private void reverse() {
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            long t = time[i];
            time[i] = time[j];
            time[j] = t;
            int r = row[i];
            row[i] = row[j];
            row[j] = r;
        }
    }

    /**
     * Marks a longest run of rows whose times do not descend. Built from the end, so that of two
     * rows that exclude each other the one read first stays.
     */
    private boolean[] longestRun() {
        long[] tail = new long[size];
        int[] tailAt = new int[size];
        int[] next = new int[size];
        int length = 0;
        for (int i = size - 1; i >= 0; i--) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (tail[middle] >= time[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            tail[low] = time[i];
            tailAt[low] = i;
            next[i] = low == 0 ? -1 : tailAt[low - 1];
            length = Math.max(length, low + 1);
        }
        boolean[] keeps = new boolean[size];
        for (int i = tailAt[length - 1]; i >= 0; i = next[i]) {
            keeps[i] = true;
        }
        return keeps;
    }

    private void setAside(boolean[] keeps) {
        int kept = 0;
        long[] outTime = new long[size];
        int[] outRow = new int[size];
        int out = 0;
        for (int i = 0; i < size; i++) {
            if (keeps[i]) {
                time[kept] = time[i];
                row[kept++] = row[i];
            } else {
                outTime[out] = time[i];
                outRow[out++] = row[i];
            }
        }
        size = kept;
        for (int i = 0; i < out; i++) {
            boolean known = Arrays.binarySearch(time, 0, size, outTime[i]) >= 0;
            bad.add(outRow[i], known ? BadRowReason.DUPLICATE_TIME : BadRowReason.OUT_OF_ORDER);
        }
    }

    private void sort() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        long[] oldTime = time.clone();
        int[] oldRow = row.clone();
        Arrays.sort(
                order,
                (a, b) -> {
                    int byTime = Long.compare(oldTime[a], oldTime[b]);
                    return byTime != 0 ? byTime : Integer.compare(oldRow[a], oldRow[b]);
                });
        for (int i = 0; i < size; i++) {
            time[i] = oldTime[order[i]];
            row[i] = oldRow[order[i]];
        }
    }

    /** Equal times stand together now; the smallest row number came first in the file. */
    private void dropDuplicates() {
        int kept = 0;
        for (int i = 0; i < size; ) {
            int end = i + 1;
            int first = row[i];
            while (end < size && time[end] == time[i]) {
                first = Math.min(first, row[end]);
                end++;
            }
            for (int j = i; j < end; j++) {
                if (row[j] != first) {
                    bad.add(row[j], BadRowReason.DUPLICATE_TIME);
                }
            }
            time[kept] = time[i];
            row[kept++] = first;
            i = end;
        }
        size = kept;
    }
}
