package io.slipway.analytics;

import java.util.Arrays;

/** Ranks from 1; equal values share the mean of the places they take. */
public final class Ranks {

    private Ranks() {}

    /**
     * The rank of each value among all of them.
     *
     * @param values finite ones; not changed
     */
    public static double[] of(double[] values) {
        int n = values.length;
        double[] sorted = new double[n];
        for (int i = 0; i < n; i++) {
            sorted[i] = values[i] + 0.0; // one zero, not two
        }
        double[] ranks = sorted.clone();
        Arrays.sort(sorted);
        double[] shared = shared(sorted);
        for (int i = 0; i < n; i++) {
            ranks[i] = shared[Arrays.binarySearch(sorted, ranks[i])];
        }
        return ranks;
    }

    /** The rank that belongs to each place of sorted values. */
    private static double[] shared(double[] sorted) {
        double[] shared = new double[sorted.length];
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            Arrays.fill(shared, from, to, (from + 1 + to) / 2.0);
            from = to;
        }
        return shared;
    }
}
