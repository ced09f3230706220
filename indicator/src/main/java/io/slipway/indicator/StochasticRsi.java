package io.slipway.indicator;

/**
 * Stochastic RSI: where the RSI stands between its lowest and highest of a window, in percent, and
 * an average of that.
 *
 * <p>Formula: {@link Stochastic} of the RSI instead of prices. Source: T. Chande, S. Kroll, The New
 * Technical Trader (1994); TA-Lib's STOCHRSI. 50 where the RSI stood still; TA-Lib answers 0.
 * Outputs: fastk, fastd.
 */
public final class StochasticRsi extends SeriesFrame {
    private final Rsi rsi;
    private final Stochastic stochastic;

    /**
     * @param period of the RSI, 1 to 1,000,000
     * @param window of the stochastic, 1 to 1,000,000
     * @param smooth period of the average
     * @param kind of average
     */
    public StochasticRsi(int period, int window, int smooth, AverageKind kind) {
        Rsi index = new Rsi(period);
        Stochastic of = new Stochastic(window, 1, AverageKind.SMA, smooth, kind);
        super(index.warmUp() + of.warmUp() - 1);
        this.rsi = part(index);
        this.stochastic = part(of);
    }

    @Override
    double next(double x) {
        double strength = rsi.update(x);
        return stochastic.update(strength, strength, strength);
    }

    @Override
    double further(int index) {
        return stochastic.output(index);
    }
}
