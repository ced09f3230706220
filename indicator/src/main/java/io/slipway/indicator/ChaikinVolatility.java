package io.slipway.indicator;

/**
 * Chaikin's volatility: the change in percent of the smoothed range.
 *
 * <p>Formula: {@code ROC(EMA(high - low, n), m)}; S. Achelis, Technical Analysis from A to Z
 * (2000), with n = m = 10; one period for both as in Tulip's cvi. NaN from a range of zero.
 */
public final class ChaikinVolatility extends HighLowIndicator {
    private final SeriesIndicator change;

    /**
     * @param period n and m, 1 to 500,000
     */
    public ChaikinVolatility(int period) {
        super(2 * Inputs.inRange("period", period, 1, 500_000));
        this.change = part(new Ema(period).then(new Roc(period)));
    }

    @Override
    double next(double high, double low) {
        return change.update(high - low);
    }
}
