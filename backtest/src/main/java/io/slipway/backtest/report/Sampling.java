package io.slipway.backtest.report;

import java.util.Arrays;

/**
 * Which points of a long series a chart is given: all while they are few, else of each of many
 * equal spans the lowest and the highest, and always the first and the last.
 */
final class Sampling {

    private Sampling() {}

    /**
     * @param values what must keep its extremes
     * @param most how many points at most, at least 4
     * @return ascending positions
     */
    static int[] of(double[] values, int most) {
        int size = values.length;
        int[] places = new int[Math.min(size, most)];
        if (size <= most) {
            Arrays.setAll(places, i -> i);
            return places;
        }
        int count = 0;
        places[count++] = 0;
        int spans = (most - 2) / 2;
        for (int span = 0; span < spans; span++) {
            int from = 1 + (int) ((long) (size - 2) * span / spans);
            int to = 1 + (int) ((long) (size - 2) * (span + 1) / spans);
            count = addExtremes(values, from, to, places, count);
        }
        places[count++] = size - 1;
        return Arrays.copyOf(places, count);
    }

    private static int addExtremes(double[] values, int from, int to, int[] places, int count) {
        int low = from;
        int high = from;
        for (int i = from + 1; i < to; i++) {
            low = values[i] < values[low] ? i : low;
            high = values[i] > values[high] ? i : high;
        }
        int next = count;
        places[next++] = Math.min(low, high);
        if (low != high) {
            places[next++] = Math.max(low, high);
        }
        return next;
    }
}
