package io.slipway.indicator;

/** How long recursive averages remember where they began. */
final class Forgetting {
    /**
     * What may be left of a start: below the promised 1e-10 by what starts differ in, and by what
     * differences and quotients of averages magnify it.
     */
    private static final double REMAINDER = 1e-12;

    private Forgetting() {}

    /** Inputs after which an average of this weight holds less than the remainder of its start. */
    static int of(double weight) {
        return weight >= 1 ? 0 : (int) Math.ceil(Math.log(REMAINDER) / Math.log1p(-weight));
    }

    /** What one averages is fed to another: the second forgets once the first has. */
    static int sum(int first, int second) {
        return (int) Math.min((long) first + second, Indicator.WHOLE_HISTORY);
    }
}
