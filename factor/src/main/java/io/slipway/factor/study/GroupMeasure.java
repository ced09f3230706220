package io.slipway.factor.study;

import io.slipway.analytics.Correlation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rank correlations inside groups of one kind. */
final class GroupMeasure implements Measure {

    private static final int MIN_NAMES = 5;

    private final StudyMarket market;
    private final String kind;
    private final List<String> titles;
    private final int[][] groups;
    private final int horizon;
    private final double[][] rankIc;
    private final long[] names;

    GroupMeasure(StudyMarket market, String kind, int horizon, int days) {
        this.market = market;
        this.kind = kind;
        this.titles = market.groups(kind).titles();
        this.groups = market.groups(kind).of();
        this.horizon = horizon;
        this.rankIc = Series.empty(titles.size(), days);
        this.names = new long[titles.size()];
    }

    @Override
    public void add(CrossSection section) {
        int[] sizes = new int[titles.size()];
        int[] group = groups[section.row()];
        for (int name : section.names()) {
            if (group[name] >= 0) {
                sizes[group[name]]++;
            }
        }
        for (int g = 0; g < sizes.length; g++) {
            names[g] += sizes[g];
            if (sizes[g] >= MIN_NAMES) {
                correlate(section, g, sizes[g]);
            }
        }
    }

    private void correlate(CrossSection section, int group, int size) {
        double[] values = new double[size];
        double[] earned = new double[size];
        int next = 0;
        for (int i = 0; i < section.size(); i++) {
            int name = section.names()[i];
            if (groups[section.row()][name] == group) {
                values[next] = section.values()[i];
                earned[next++] = market.earned(section.row(), name, horizon);
            }
        }
        if (Arrays.stream(earned).noneMatch(Double::isNaN)) {
            rankIc[group][section.day()] = Correlation.spearman(values, earned);
        }
    }

    List<GroupResult> results(int days) {
        List<GroupResult> results = new ArrayList<>();
        for (int g = 0; g < titles.size(); g++) {
            if (names[g] > 0) {
                Significance ic = Significance.of(rankIc[g], horizon - 1);
                results.add(new GroupResult(kind, titles.get(g), names[g] / (double) days, ic));
            }
        }
        return results;
    }
}
