package io.slipway.data.quality;

import io.slipway.data.BarColumns;

/**
 * Prices that contradict each other (low above open or close, high below them), that are missing or
 * not positive, or a negative volume: severity 1, weight 1.
 */
final class Consistency implements QualityRule {

    @Override
    public String name() {
        return "consistency";
    }

    @Override
    public double weight() {
        return 1;
    }

    @Override
    public void check(Series series, Findings findings) {
        for (int row = 0; row < series.size(); row++) {
            if (!isConsistent(series.bars(), row)) {
                findings.add(series.days().get(row), 1);
            }
        }
    }

    /** Written so that NaN fails too. */
    private static boolean isConsistent(BarColumns bars, int row) {
        double low = bars.low()[row];
        double high = bars.high()[row];
        double lower = Math.min(bars.open()[row], bars.close()[row]);
        double higher = Math.max(bars.open()[row], bars.close()[row]);
        boolean ordered = low <= lower && high >= higher;
        return ordered && low > 0 && high < Double.POSITIVE_INFINITY && bars.volume()[row] >= 0;
    }
}
