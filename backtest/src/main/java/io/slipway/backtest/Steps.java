package io.slipway.backtest;

import java.util.Arrays;

/**
 * A column whose value seldom changes: the rows at which it does, and what it is from there on.
 * Zero before the first.
 */
final class Steps {

    private int[] rows = new int[16];
    private double[] values = new double[16];
    private int count;
    private double latest;

    /** Sets the value from a row on; rows come in ascending order. */
    void from(int row, double value) {
        if (value != latest) {
            add(row, value);
        }
    }

    private void add(int row, double value) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        rows[count] = row;
        values[count++] = value;
        latest = value;
    }

    /** Whether the value is zero everywhere. */
    boolean isZero() {
        return count == 0;
    }

    /** All rows, as many as said. */
    double[] column(int size) {
        double[] column = new double[size];
        for (int i = 0; i < count; i++) {
            int end = i + 1 < count ? rows[i + 1] : size;
            Arrays.fill(column, rows[i], end, values[i]);
        }
        return column;
    }

    /** The values at ascending rows. */
    double[] at(int[] wanted) {
        double[] found = new double[wanted.length];
        int step = -1;
        for (int i = 0; i < wanted.length; i++) {
            while (step + 1 < count && rows[step + 1] <= wanted[i]) {
                step++;
            }
            found[i] = step < 0 ? 0 : values[step];
        }
        return found;
    }
}
