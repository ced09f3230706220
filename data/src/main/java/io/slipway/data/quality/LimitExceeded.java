package io.slipway.data.quality;

/**
 * A high above the day's upper limit or a low below its lower one, by more than half a cent:
 * severity 1, weight 0.5. Days without known limits are not judged.
 */
final class LimitExceeded implements QualityRule {

    private static final double TOLERANCE = 0.005;

    @Override
    public String name() {
        return "limit";
    }

    @Override
    public double weight() {
        return 0.5;
    }

    @Override
    public void check(Series series, Findings findings) {
        for (int row = 0; row < series.size(); row++) {
            Series.Limits limits = series.limits().get(series.days().get(row));
            boolean isBeyond =
                    limits != null
                            && (series.bars().high()[row] > limits.up() + TOLERANCE
                                    || series.bars().low()[row] < limits.down() - TOLERANCE);
            if (isBeyond) {
                findings.add(series.days().get(row), 1);
            }
        }
    }
}
