package io.slipway.factor.study;

import io.slipway.analytics.Ranks;

/**
 * The factor's values of one day that can be acted on.
 *
 * @param day place in the study
 * @param row of the market
 * @param names instruments, ascending
 * @param values prepared ones of the names
 * @param ranks of the values
 * @param quantiles of the names, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // Columns, never compared.
record CrossSection(
        int day, int row, int[] names, double[] values, double[] ranks, int[] quantiles) {

    static CrossSection of(int day, int row, int[] names, double[] values, int count) {
        double[] ranks = Ranks.of(values);
        return new CrossSection(day, row, names, values, ranks, quantiles(ranks, count));
    }

    /**
     * {@code floor((rank - 1/2) / n * count)}: as equal in number as can be, and equal values are
     * never parted.
     */
    static int[] quantiles(double[] ranks, int count) {
        int[] quantiles = new int[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            quantiles[i] = (int) Math.floor((ranks[i] - 0.5) / ranks.length * count);
        }
        return quantiles;
    }

    int size() {
        return names.length;
    }
}
