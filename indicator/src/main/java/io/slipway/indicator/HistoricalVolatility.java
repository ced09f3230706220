package io.slipway.indicator;

/**
 * Historical volatility: the deviation of logarithmic returns, in percent a year.
 *
 * <p>Formula: {@code 100 sqrt(year) s}, with s the sample deviation of the last n values of {@code
 * ln(x[t] / x[t-1])}. Source: J. C. Hull, Options, Futures, and Other Derivatives, section on
 * estimating volatility from historical data. Others take the population deviation or plain
 * returns. NaN around prices that are not positive.
 */
public final class HistoricalVolatility extends SeriesFrame {
    private final double scale;
    private final RollingDeviation deviation;
    private double previous = Double.NaN;

    /**
     * @param period n, the number of returns, 2 to 1,000,000
     * @param year inputs in a year, such as 252 trading days
     */
    public HistoricalVolatility(int period, double year) {
        super(Inputs.inRange("period", period, 2, Inputs.MAX_PERIOD) + 1);
        this.scale = 100 * Math.sqrt(Inputs.inRange("year", year, 1, 1e9));
        this.deviation = part(new RollingDeviation(period, Deviation.SAMPLE));
    }

    @Override
    double next(double x) {
        double change = Math.log(x / previous);
        previous = x;
        return scale * deviation.update(change);
    }

    @Override
    void clear() {
        previous = Double.NaN;
    }
}
