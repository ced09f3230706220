package io.slipway.indicator;

/**
 * Chaikin's volatility: the change in percent of the smoothed range.
 *
 * <p>Formula: {@code ROC(EMA(high - low, n), m)}. Source: S. Achelis, Technical Analysis from A to
 * Z (2000), with n = m = 10; TA-Lib's CVI. NaN from a range of zero.
 */
public final class ChaikinVolatility extends HighLowIndicator {
    private final SeriesIndicator change;

    /**
     * @param period n, 1 to 1,000,000
     * @param distance m, 1 to 1,000,000
     */
    public ChaikinVolatility(int period, int distance) {
        super(Inputs.period("period", period) + Inputs.period("distance", distance));
        this.change = part(new Ema(period).then(new Roc(distance)));
    }

    @Override
    double next(double high, double low) {
        return change.update(high - low);
    }
}
