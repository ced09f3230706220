package io.slipway.data.quality;

/**
 * Two daily bars of one trading day: severity 1, weight 1. (Two bars at one time cannot be in the
 * lake at all.)
 */
final class Duplicate implements QualityRule {

    @Override
    public String name() {
        return "duplicate";
    }

    @Override
    public double weight() {
        return 1;
    }

    @Override
    public void check(Series series, Findings findings) {
        for (int row = 1; row < series.size(); row++) {
            boolean isTwice = series.days().get(row).equals(series.days().get(row - 1));
            if (isTwice && !series.bars().frequency().isIntraday()) {
                findings.add(series.days().get(row), 1);
            }
        }
    }
}
