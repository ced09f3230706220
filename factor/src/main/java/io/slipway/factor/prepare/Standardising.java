package io.slipway.factor.prepare;

import io.slipway.analytics.Deviation;
import io.slipway.analytics.Moments;
import io.slipway.analytics.Normal;
import io.slipway.analytics.Ranks;

/** Makes the values of different days comparable. */
final class Standardising {

    private static final double BLOM = 0.375;

    private Standardising() {}

    static void apply(double[] values, Step.Scale scale) {
        double[] scaled = scaled(Preparer.present(values), scale);
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                values[i] = scaled[next++];
            }
        }
    }

    private static double[] scaled(double[] present, Step.Scale scale) {
        int n = present.length;
        return switch (scale) {
            case ZSCORE -> zScores(present);
            case RANK -> {
                double[] ranks = Ranks.of(present);
                for (int i = 0; i < n; i++) {
                    ranks[i] = (ranks[i] - 0.5) / n;
                }
                yield ranks;
            }
            case RANK_GAUSS -> {
                double[] ranks = Ranks.of(present);
                for (int i = 0; i < n; i++) {
                    ranks[i] = Normal.quantile((ranks[i] - BLOM) / (n + 1 - 2 * BLOM));
                }
                yield ranks;
            }
        };
    }

    private static double[] zScores(double[] present) {
        Moments moments = Moments.of(present);
        double deviation = moments.deviation(Deviation.SAMPLE);
        double[] scores = new double[present.length];
        if (deviation > 0) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] = (present[i] - moments.mean()) / deviation;
            }
        }
        return scores;
    }
}
