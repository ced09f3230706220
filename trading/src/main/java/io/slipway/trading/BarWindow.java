package io.slipway.trading;

import io.slipway.model.Bar;

/**
 * The last bars of one instrument: adjusted prices, volume divided by the factor. Index 0 is the
 * newest bar. Reading allocates nothing. Adjustment is backward, so older entries never change.
 */
public final class BarWindow {

    private static final int FIELDS = 5;

    private final int capacity;
    private final double[] values;
    private final long[] times;
    private int newest = -1;
    private int size;

    public BarWindow(int capacity) {
        this.capacity = capacity;
        this.values = new double[capacity * FIELDS];
        this.times = new long[capacity];
    }

    void add(Bar bar) {
        newest = newest + 1 == capacity ? 0 : newest + 1;
        int at = newest * FIELDS;
        values[at] = bar.adjustedOpen();
        values[at + 1] = bar.adjustedHigh();
        values[at + 2] = bar.adjustedLow();
        values[at + 3] = bar.adjustedClose();
        values[at + 4] = bar.adjustedVolume();
        times[newest] = bar.eventTime();
        if (size < capacity) {
            size++;
        }
    }

    /** How many bars there are: up to the capacity the strategy asked for. */
    public int size() {
        return size;
    }

    public long time(int barsAgo) {
        return times[slot(barsAgo)];
    }

    public double open(int barsAgo) {
        return values[slot(barsAgo) * FIELDS];
    }

    public double high(int barsAgo) {
        return values[slot(barsAgo) * FIELDS + 1];
    }

    public double low(int barsAgo) {
        return values[slot(barsAgo) * FIELDS + 2];
    }

    public double close(int barsAgo) {
        return values[slot(barsAgo) * FIELDS + 3];
    }

    public double volume(int barsAgo) {
        return values[slot(barsAgo) * FIELDS + 4];
    }

    private int slot(int barsAgo) {
        if (barsAgo < 0 || barsAgo >= size) {
            throw new IndexOutOfBoundsException(
                    "bar " + barsAgo + " ago of a window that has " + size);
        }
        int slot = newest - barsAgo;
        return slot < 0 ? slot + capacity : slot;
    }
}
