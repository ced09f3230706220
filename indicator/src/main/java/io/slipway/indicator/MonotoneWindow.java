package io.slipway.indicator;

/**
 * The largest of the last {@code period} values in amortised constant time: a queue that keeps, in
 * falling order, only the values that can still become the largest. Source: D. Lemire, Streaming
 * Maximum-Minimum Filter Using No More than Three Comparisons per Element (2006).
 */
final class MonotoneWindow {
    private final int period;

    // A ring whose size is a power of two, so that counters wrap by masking.
    private final int mask;
    private final double[] values;
    private final int[] positions;
    private int head;
    private int tail;
    private int position;
    private int missing;
    private double largest = Double.NaN;

    MonotoneWindow(int period) {
        int capacity = period == 1 ? 1 : Integer.highestOneBit(period - 1) << 1;
        this.period = period;
        this.mask = capacity - 1;
        this.values = new double[capacity];
        this.positions = new int[capacity];
        this.missing = period;
    }

    /** Takes a finite value; callers turn gaps into {@link #reset()}. */
    double update(double x) {
        // Differences of counters stay right when the counters themselves overflow.
        if (tail != head && position - positions[head & mask] == period) {
            head++;
        }
        while (tail != head && values[(tail - 1) & mask] <= x) {
            tail--;
        }
        values[tail & mask] = x;
        positions[tail & mask] = position;
        tail++;
        position++;
        if (missing > 0) {
            missing--;
        }
        largest = missing > 0 ? Double.NaN : values[head & mask];
        return largest;
    }

    /** How many inputs ago the largest was; of equal ones the latest counts. */
    int age() {
        return position - 1 - positions[head & mask];
    }

    double value() {
        return largest;
    }

    void reset() {
        head = tail;
        missing = period;
        largest = Double.NaN;
    }
}
