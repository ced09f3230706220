package io.slipway.data.quality;

import java.time.temporal.ChronoUnit;

/**
 * An adjusted close that is more than twice or less than half the one before, on a day without
 * split or dividend: severity 1, weight 0.5. The first bar after twenty missing trading days or
 * more is left out: there the market had time to move.
 */
final class Jump implements QualityRule {

    private static final double LARGEST_RATIO = 2;
    private static final long LONG_PAUSE_DAYS = 28;

    @Override
    public String name() {
        return "jump";
    }

    @Override
    public double weight() {
        return 0.5;
    }

    @Override
    public void check(Series series, Findings findings) {
        for (int row = 1; row < series.size(); row++) {
            double ratio = series.adjusted(row) / series.adjusted(row - 1);
            long pause =
                    ChronoUnit.DAYS.between(series.days().get(row - 1), series.days().get(row));
            boolean isLarge = ratio > LARGEST_RATIO || ratio * LARGEST_RATIO < 1;
            boolean isExplained = series.actions().containsKey(series.days().get(row));
            if (isLarge && !isExplained && pause < LONG_PAUSE_DAYS) {
                findings.add(series.days().get(row), 1);
            }
        }
    }
}
