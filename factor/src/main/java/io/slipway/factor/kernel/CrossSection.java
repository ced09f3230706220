package io.slipway.factor.kernel;

import java.util.Arrays;

/**
 * Functions of all instruments at one time. Values that are not finite are no members: they get NaN
 * and count nowhere. An instance keeps its working memory and belongs to one thread.
 */
public final class CrossSection {

    private double[] sorted = new double[0];
    private long[] keys = new long[0];

    /** Average rank by the count, in (0, 1]. */
    public void rank(double[] x, double[] out, int size) {
        int count = sort(x, size);
        for (int i = 0; i < size; i++) {
            if (!WindowSums.isFinite(x[i])) {
                out[i] = Double.NaN;
                continue;
            }
            int below = bound(x[i], count, false);
            int upTo = bound(x[i], count, true);
            out[i] = (below + upTo + 1) * 0.5 / count;
        }
    }

    /**
     * Less the mean, by the sample deviation; NaN where that is zero or there are less than two.
     */
    public void zscore(double[] x, double[] out, int size) {
        double mean = mean(x, size);
        double squares = 0;
        int count = 0;
        boolean differ = false;
        double first = Double.NaN;
        for (int i = 0; i < size; i++) {
            if (WindowSums.isFinite(x[i])) {
                squares += (x[i] - mean) * (x[i] - mean);
                first = count == 0 ? x[i] : first;
                differ |= x[i] != first;
                count++;
            }
        }
        double deviation = differ ? Math.sqrt(squares / (count - 1)) : Double.NaN;
        for (int i = 0; i < size; i++) {
            out[i] = WindowSums.isFinite(x[i]) ? (x[i] - mean) / deviation : Double.NaN;
        }
    }

    /** So that absolute values add up to {@code total}; NaN where all are zero. */
    public void scale(double[] x, double[] out, double total, int size) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += WindowSums.isFinite(x[i]) ? Math.abs(x[i]) : 0;
        }
        for (int i = 0; i < size; i++) {
            out[i] = WindowSums.isFinite(x[i]) && sum > 0 ? x[i] * total / sum : Double.NaN;
        }
    }

    /** Less the mean. */
    public void demean(double[] x, double[] out, int size) {
        double mean = mean(x, size);
        for (int i = 0; i < size; i++) {
            out[i] = WindowSums.isFinite(x[i]) ? x[i] - mean : Double.NaN;
        }
    }

    /** Less the mean of those with the same group; NaN where the group is not finite. */
    public void neutralize(double[] x, double[] group, double[] out, int size) {
        int count = members(x, group, size);
        Arrays.sort(keys, 0, count);
        Arrays.fill(out, 0, size, Double.NaN);
        for (int from = 0; from < count; ) {
            double of = group[(int) keys[from]];
            int to = from;
            while (to < count && group[(int) keys[to]] == of) {
                to++;
            }
            lessMean(x, out, from, to);
            from = to;
        }
    }

    /** Members' places, in keys that sort by group and then by place. */
    private int members(double[] x, double[] group, int size) {
        double[] distinct = distinct(x, group, size);
        keys = keys.length < size ? new long[size] : keys;
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (WindowSums.isFinite(x[i]) && WindowSums.isFinite(group[i])) {
                // Zero has two signs but is one group.
                long rank = Arrays.binarySearch(distinct, group[i] + 0.0);
                keys[count++] = rank << 32 | i;
            }
        }
        return count;
    }

    private static double[] distinct(double[] x, double[] group, int size) {
        double[] groups = new double[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (WindowSums.isFinite(x[i]) && WindowSums.isFinite(group[i])) {
                groups[count++] = group[i] + 0.0;
            }
        }
        return Arrays.stream(groups, 0, count).sorted().distinct().toArray();
    }

    private void lessMean(double[] x, double[] out, int from, int to) {
        double first = x[(int) keys[from]];
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += x[(int) keys[k]] - first;
        }
        double mean = first + sum / (to - from);
        for (int k = from; k < to; k++) {
            out[(int) keys[k]] = x[(int) keys[k]] - mean;
        }
    }

    /** Kept between the q- and the (1-q)-quantile. */
    public void winsorize(double[] x, double[] out, double q, int size) {
        int count = sort(x, size);
        double low = quantile(q, count);
        double high = quantile(1 - q, count);
        for (int i = 0; i < size; i++) {
            out[i] = WindowSums.isFinite(x[i]) ? Math.clamp(x[i], low, high) : Double.NaN;
        }
    }

    private double quantile(double q, int count) {
        if (count == 0) {
            return Double.NaN;
        }
        double place = q * (count - 1);
        int below = (int) place;
        double share = place - below;
        return share == 0
                ? sorted[below]
                : sorted[below] + (sorted[below + 1] - sorted[below]) * share;
    }

    private int sort(double[] x, int size) {
        sorted = sorted.length < size ? new double[size] : sorted;
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (WindowSums.isFinite(x[i])) {
                sorted[count++] = x[i] + 0.0;
            }
        }
        Arrays.sort(sorted, 0, count);
        return count;
    }

    /** How many are less than, or at most, a value. */
    private int bound(double value, int count, boolean orEqual) {
        int from = 0;
        int length = count;
        while (length > 0) {
            int half = length >>> 1;
            double middle = sorted[from + half];
            if (middle < value || (orEqual && middle == value)) {
                from += half + 1;
                length -= half + 1;
            } else {
                length = half;
            }
        }
        return from;
    }

    /** Of differences from the first member, so that a large level costs no digits. */
    private static double mean(double[] x, int size) {
        double first = Double.NaN;
        double sum = 0;
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (WindowSums.isFinite(x[i])) {
                first = count == 0 ? x[i] : first;
                sum += x[i] - first;
                count++;
            }
        }
        return first + sum / count;
    }
}
