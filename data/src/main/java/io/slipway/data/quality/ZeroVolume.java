package io.slipway.data.quality;

/** A bar without volume, which is no trading: severity 1, weight 0.3. */
final class ZeroVolume implements QualityRule {

    @Override
    public String name() {
        return "zero-volume";
    }

    @Override
    public double weight() {
        return 0.3;
    }

    @Override
    public void check(Series series, Findings findings) {
        for (int row = 0; row < series.size(); row++) {
            if (series.bars().volume()[row] == 0) {
                findings.add(series.days().get(row), 1);
            }
        }
    }
}
