package io.slipway.data.quality;

/**
 * Another source says something else: severity is the largest relative difference of the day's
 * values in percent, at most 1; weight 0.5. Days that one source has only are not judged.
 */
final class CrossSource implements QualityRule {

    private static final double PERCENT = 0.01;

    @Override
    public String name() {
        return "cross-source";
    }

    @Override
    public double weight() {
        return 0.5;
    }

    @Override
    public void check(Series series, Findings findings) {
        series.differences()
                .forEach((day, relative) -> findings.add(day, Math.min(1, relative / PERCENT)));
    }
}
