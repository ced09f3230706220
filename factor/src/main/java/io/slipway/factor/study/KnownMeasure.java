package io.slipway.factor.study;

import io.slipway.analytics.Correlation;
import java.util.Arrays;

/** How a factor goes together with a known one, by rank. */
final class KnownMeasure implements Measure {

    private final KnownFactor known;
    private final double[] correlation;

    KnownMeasure(KnownFactor known, int days) {
        this.known = known;
        this.correlation = Series.empty(days);
    }

    @Override
    public void add(CrossSection section) {
        double[] row = known.values()[section.row()];
        double[] mine = new double[section.size()];
        double[] theirs = new double[section.size()];
        int both = 0;
        for (int i = 0; i < section.size(); i++) {
            double value = row[section.names()[i]];
            if (Double.isFinite(value)) {
                mine[both] = section.values()[i];
                theirs[both++] = value;
            }
        }
        if (both >= StudySpecification.MIN_NAMES) {
            correlation[section.day()] =
                    Correlation.spearman(Arrays.copyOf(mine, both), Arrays.copyOf(theirs, both));
        }
    }

    KnownResult result() {
        return new KnownResult(known.name(), Series.mean(correlation));
    }
}
