package io.slipway.indicator;

/**
 * Tillson's T3: a generalised double exponential average, applied three times.
 *
 * <p>Formula: with {@code GD(x) = (1 + v) EMA(x) - v EMA(EMA(x))}, {@code T3 = GD(GD(GD(x)))}, here
 * expanded into six exponential averages in a row. Source: T. Tillson, Smoothing Techniques for
 * More Accurate Signals, Stocks & Commodities 16:1 (1998); TA-Lib's T3, each average started from
 * the mean of its first period.
 */
public final class T3 extends SeriesFrame {
    private static final int STAGES = 6;

    private final Ema[] stages = new Ema[STAGES];
    private final double third;
    private final double fourth;
    private final double fifth;
    private final double sixth;

    /**
     * @param period of the averages, 1 to 150,000
     * @param factor v, from 0 (an exponential average three times) to 1 (DEMA three times)
     */
    public T3(int period, double factor) {
        super(STAGES * (Inputs.inRange("period", period, 1, 150_000) - 1) + 1);
        double v = Inputs.inRange("factor", factor, 0, 1);
        for (int i = 0; i < STAGES; i++) {
            stages[i] = part(new Ema(period));
        }
        third = (1 + v) * (1 + v) * (1 + v);
        fourth = -3 * v * (1 + v) * (1 + v);
        fifth = 3 * v * v * (1 + v);
        sixth = -v * v * v;
    }

    @Override
    double next(double x) {
        double mean = x;
        for (Ema stage : stages) {
            mean = stage.update(mean);
        }
        return third * stages[2].value()
                + fourth * stages[3].value()
                + fifth * stages[4].value()
                + sixth * mean;
    }
}
