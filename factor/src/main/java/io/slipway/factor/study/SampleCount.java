package io.slipway.factor.study;

import java.util.EnumMap;
import java.util.Map;

/** Counts what a study is made of. */
final class SampleCount {

    private final StudyMarket market;
    private final int horizon;
    private final Map<Exclusion, Long> excluded = new EnumMap<>(Exclusion.class);
    private final double[] coverage;
    private final int[] names;
    private long expected;
    private long candidates;
    private long used;
    private long stale;

    SampleCount(StudyMarket market, int horizon, int days) {
        this.market = market;
        this.horizon = horizon;
        this.coverage = Series.empty(days);
        this.names = new int[days];
        for (Exclusion reason : Exclusion.values()) {
            excluded.put(reason, 0L);
        }
    }

    /** Before anything is done to a row's values. */
    void values(int day, int row, double[] values) {
        int here = 0;
        int there = 0;
        for (int i = 0; i < values.length; i++) {
            if (market.isExpected(row, i)) {
                here++;
                if (Double.isFinite(values[i])) {
                    there++;
                    Exclusion reason = market.exclusion(row, i);
                    if (reason != null) {
                        excluded.merge(reason, 1L, Long::sum);
                    }
                }
            }
        }
        expected += here;
        candidates += there;
        coverage[day] = here == 0 ? Double.NaN : there / (double) here;
    }

    /** What is left of it. */
    void section(CrossSection section) {
        names[section.day()] = section.size();
        used += section.size();
        int exit = section.row() + 1 + horizon;
        if (exit < market.rows()) {
            for (int name : section.names()) {
                stale += market.has(exit, name, Eligibility.TRADED) ? 0 : 1;
            }
        }
    }

    Sample sample() {
        return new Sample(expected, candidates, excluded, used, stale, coverage, names);
    }
}
