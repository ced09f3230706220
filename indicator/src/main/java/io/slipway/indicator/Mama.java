package io.slipway.indicator;

/**
 * MESA adaptive moving average, and the one that follows it: an exponential average whose weight
 * follows from how fast the phase of the dominant cycle turns.
 *
 * <p>Formula: {@code a = fast / turn} in degrees per input, at least {@code slow}; {@code mama = a
 * x + (1 - a) mama}, {@code fama = a/2 mama + (1 - a/2) fama}. Source: J. F. Ehlers, MESA and
 * Trading Market Cycles (2002); TA-Lib's MAMA, whose averages begin at zero when the filters start
 * and are shown from the 33rd input. Outputs: mama, fama.
 */
public final class Mama extends SeriesFrame {
    private static final int WARM_UP = 33;
    private static final int SKIP = 9;

    private final double fast;
    private final double slow;
    private final DominantCycle cycle = new DominantCycle(SKIP);
    private int seen;
    private double phase;
    private double mama;
    private double fama;

    /**
     * @param fast weight where the phase hardly turns, 0.01 to 0.99; Ehlers used 0.5
     * @param slow the least weight, 0.01 to 0.99; Ehlers used 0.05
     */
    public Mama(double fast, double slow) {
        super(WARM_UP);
        this.fast = Inputs.inRange("fast", fast, 0.01, 0.99);
        this.slow = Inputs.inRange("slow", slow, 0.01, 0.99);
    }

    @Override
    double next(double x) {
        if (cycle.update(x)) {
            follow(x);
        }
        if (++seen < WARM_UP) {
            return Double.NaN;
        }
        seen = WARM_UP;
        return mama;
    }

    private void follow(double x) {
        double before = phase;
        double inPhase = cycle.inPhase();
        phase = inPhase == 0 ? 0 : Math.toDegrees(Math.atan(cycle.quadrature() / inPhase));
        double turn = Math.max(before - phase, 1);
        double weight = turn > 1 ? Math.max(fast / turn, slow) : fast;
        mama = weight * x + (1 - weight) * mama;
        fama = 0.5 * weight * mama + (1 - 0.5 * weight) * fama;
    }

    @Override
    double further(int index) {
        return fama;
    }

    /** The phase decides on the weight, and another start may show in it for ever. */
    @Override
    public int unstablePeriod() {
        return WHOLE_HISTORY;
    }

    @Override
    void clear() {
        cycle.reset();
        seen = 0;
        phase = 0;
        mama = 0;
        fama = 0;
    }
}
