package io.slipway.indicator;

/**
 * Fisher transform of where the middle of the bar stands in its range, which makes turns sharp.
 *
 * <p>Formula: {@code v = 0.66 (position - 0.5) + 0.67 v}, with the position of {@code (high + low)
 * / 2} between its lowest, 0, and highest, 1, of the window; v beyond 0.99 becomes 0.999, and stays
 * it; {@code fisher = 0.5 ln((1 + v) / (1 - v)) + 0.5 fisher}. The trigger is the bar before's, 0
 * at first. Source: J. Ehlers, Using the Fisher Transform, Stocks & Commodities 20:11 (2002). A
 * window without range counts as its middle. Outputs: fisher, trigger.
 */
public final class Fisher extends HighLowIndicator {
    private static final double LIMIT = 0.99;
    private static final double AT_LIMIT = 0.999;

    private final PercentOfRange position;
    private double v;
    private double fisher;
    private double trigger;

    /**
     * @param period length of the window, 1 to 1,000,000; Ehlers used 10
     */
    public Fisher(int period) {
        super(Inputs.period("period", period));
        this.position = part(new PercentOfRange(period));
    }

    @Override
    double next(double high, double low) {
        double middle = 0.5 * (high + low);
        double percent = position.update(middle, middle, middle);
        if (Double.isNaN(percent)) {
            return Double.NaN;
        }
        v = 0.66 * (percent / 100 - 0.5) + 0.67 * v;
        if (Math.abs(v) > LIMIT) {
            v = Math.copySign(AT_LIMIT, v);
        }
        trigger = fisher;
        fisher = 0.5 * Math.log((1 + v) / (1 - v)) + 0.5 * fisher;
        return fisher;
    }

    @Override
    double further(int index) {
        return trigger;
    }

    /** Each recursion forgets on its own; the transform magnifies by at most 500. */
    @Override
    public int unstablePeriod() {
        return Forgetting.sum(Forgetting.of(0.33), Forgetting.of(0.5)) + 20;
    }

    @Override
    void clear() {
        v = 0;
        fisher = 0;
        trigger = 0;
    }
}
