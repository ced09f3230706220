package io.slipway.indicator;

/**
 * Stochastic oscillator: where the close stands between the lowest low and the highest high of a
 * window, in percent, smoothed, and an average of that.
 *
 * <p>Formula: {@code raw = 100 (close - low) / (high - low)}, {@code k = average(raw)}, {@code d =
 * average(k)}. Source: G. Lane, Lane's Stochastics, Stocks & Commodities 2:3 (1984); TA-Lib's
 * STOCH, and its STOCHF where k is not smoothed. A window without range reads 50, half-way; TA-Lib
 * answers 0, as if at its low. Outputs: k, d.
 */
public final class Stochastic extends RangeIndicator {
    private final PercentOfRange raw;
    private final SeriesIndicator k;
    private final SeriesIndicator d;

    /**
     * @param window over which the range is taken, 1 to 1,000,000
     * @param smoothK period of k; 1 for none
     * @param kindK average of k
     * @param smoothD period of d
     * @param kindD average of d
     */
    public Stochastic(int window, int smoothK, AverageKind kindK, int smoothD, AverageKind kindD) {
        SeriesIndicator first = kindK.create(Inputs.period("smoothK", smoothK));
        SeriesIndicator second = kindD.create(Inputs.period("smoothD", smoothD));
        super(Inputs.period("window", window) + first.warmUp() + second.warmUp() - 2);
        this.raw = part(new PercentOfRange(window));
        this.k = part(first);
        this.d = part(second);
    }

    @Override
    double next(double high, double low, double close) {
        double quick = k.update(raw.update(high, low, close));
        return Double.isNaN(d.update(quick)) ? Double.NaN : quick;
    }

    @Override
    double further(int index) {
        return d.value();
    }
}
