package io.slipway.factor.study;

import io.slipway.analytics.Ranks;
import java.util.Arrays;
import java.util.List;

/** Thirds of each day's names by market value. */
final class SizeGroups {

    static final List<String> TITLES = List.of("small", "middle", "large");

    private SizeGroups() {}

    /**
     * @param size by row and instrument, NaN where not known
     */
    static int[][] of(double[][] size) {
        int[][] groups = new int[size.length][];
        Arrays.setAll(groups, row -> thirds(size[row]));
        return groups;
    }

    private static int[] thirds(double[] row) {
        double[] ranks = Ranks.of(Arrays.stream(row).filter(Double::isFinite).toArray());
        int[] third = CrossSection.quantiles(ranks, TITLES.size());
        int[] groups = new int[row.length];
        int next = 0;
        for (int i = 0; i < row.length; i++) {
            groups[i] = Double.isFinite(row[i]) ? third[next++] : -1;
        }
        return groups;
    }
}
