package io.slipway.data.csv;

import java.util.Arrays;

/** Rows of a file as growing primitive columns, in the order of the file. */
final class RowBuffer {

    /** Columns of doubles: open, high, low, close, volume, amount, factor (or adjusted close). */
    static final int COLUMNS = 7;

    static final int OPEN = 0;
    static final int HIGH = 1;
    static final int LOW = 2;
    static final int CLOSE = 3;
    static final int VOLUME = 4;
    static final int AMOUNT = 5;
    static final int FACTOR = 6;

    private static final int MIN_CAPACITY = 64;
    private static final int MOST_AT_ONCE = 1 << 20;

    private int size;
    private long[] time;
    private int[] line;
    private int[] instrument;
    private final double[][] values = new double[COLUMNS][];

    RowBuffer(long expectedRows) {
        int capacity = Math.clamp(expectedRows, MIN_CAPACITY, 1 << 30);
        time = new long[capacity];
        line = new int[capacity];
        instrument = new int[capacity];
        for (int c = 0; c < COLUMNS; c++) {
            values[c] = new double[capacity];
        }
    }

    void add(int instrumentIndex, long closeTime, long lineNumber, double[] row) {
        if (size == time.length) {
            grow();
        }
        time[size] = closeTime;
        line[size] = Math.toIntExact(lineNumber);
        instrument[size] = instrumentIndex;
        for (int c = 0; c < COLUMNS; c++) {
            values[c][size] = row[c];
        }
        size++;
    }

    private void grow() {
        reserve(Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, time.length * 3L / 2)));
    }

    private void reserve(int capacity) {
        time = Arrays.copyOf(time, capacity);
        line = Arrays.copyOf(line, capacity);
        instrument = Arrays.copyOf(instrument, capacity);
        for (int c = 0; c < COLUMNS; c++) {
            values[c] = Arrays.copyOf(values[c], capacity);
        }
    }

    /**
     * Appends rows of another buffer.
     *
     * @param lines added to their line numbers
     */
    void append(RowBuffer other, int from, int count, long lines) {
        if (time.length - size < count) {
            reserve(Math.max(size + count, Math.min(2 * time.length, MOST_AT_ONCE)));
        }
        System.arraycopy(other.time, from, time, size, count);
        System.arraycopy(other.instrument, from, instrument, size, count);
        for (int c = 0; c < COLUMNS; c++) {
            System.arraycopy(other.values[c], from, values[c], size, count);
        }
        int shift = Math.toIntExact(lines);
        for (int i = 0; i < count; i++) {
            line[size + i] = other.line[from + i] + shift;
        }
        size += count;
    }

    /** Forgets the rows and keeps the memory. */
    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    long[] time() {
        return time;
    }

    int[] line() {
        return line;
    }

    int[] instrument() {
        return instrument;
    }

    double[] column(int index) {
        return values[index];
    }
}
