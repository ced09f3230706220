package io.slipway.indicator;

/**
 * Rate of change over {@code period} inputs, in percent unless another form is asked for.
 *
 * <p>Formula: {@code 100 * (x[t] / x[t-period] - 1)}; TA-Lib's ROC, and its ROCP, ROCR and ROCR100
 * in the other forms. A change from zero is undefined: the result is NaN where TA-Lib answers 0.
 */
public final class Roc extends SeriesFrame {

    /** What is said of the quotient of now and then. */
    public enum Form {
        /** Its distance from one, in percent: TA-Lib's ROC. */
        PERCENT(100, 1),
        /** Its distance from one: TA-Lib's ROCP. */
        FRACTION(1, 1),
        /** Itself: TA-Lib's ROCR. */
        RATIO(1, 0),
        /** A hundred times itself: TA-Lib's ROCR100. */
        RATIO_100(100, 0);

        private final double factor;
        private final double base;

        Form(double factor, double base) {
            this.factor = factor;
            this.base = base;
        }
    }

    private final Lag lag;
    private final double factor;
    private final double base;

    /**
     * @param period how many inputs to look back, 1 to 1,000,000
     */
    public Roc(int period) {
        this(period, Form.PERCENT);
    }

    /** A rate of change in one of its forms. */
    public Roc(int period, Form form) {
        super(Inputs.period("period", period) + 1);
        this.lag = new Lag(period);
        this.factor = form.factor;
        this.base = form.base;
    }

    @Override
    double next(double x) {
        double change = factor * (x / lag.update(x) - base);
        return Inputs.isGap(change) ? Double.NaN : change;
    }

    @Override
    void clear() {
        lag.reset();
    }

    /** The rate of change of a column in percent; NaN in the warm-up. */
    public static double[] over(double[] in, int period) {
        return new Roc(period).over(in);
    }
}
