package io.slipway.indicator;

/** The change over some inputs, {@code x[t] - x[t-n]}; TA-Lib's MOM. */
public final class Momentum extends SeriesFrame {
    private final Lag lag;

    /**
     * @param period n, 1 to 1,000,000
     */
    public Momentum(int period) {
        super(Inputs.period("period", period) + 1);
        this.lag = new Lag(period);
    }

    @Override
    double next(double x) {
        return x - lag.update(x);
    }

    @Override
    void clear() {
        lag.reset();
    }
}
