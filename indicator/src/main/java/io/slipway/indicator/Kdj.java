package io.slipway.indicator;

/**
 * KDJ: a stochastic oscillator smoothed by Wilder's averages, and the line that overshoots them.
 *
 * <p>Formula: {@code raw = 100 (close - low) / (high - low)} over the window, {@code k = RMA(raw,
 * m1)}, {@code d = RMA(k, m2)}, {@code j = 3k - 2d}. The averages start from the mean of their
 * first period, as TA-Lib's KDJ and Tulip's; Chinese charting programs start them from 50 or from
 * the first raw value, which has worn off after some dozen bars. A window without range reads 50.
 * Outputs: k, d, j.
 */
public final class Kdj extends RangeIndicator {
    private final PercentOfRange raw;
    private final Rma k;
    private final Rma d;

    /**
     * @param window over which the range is taken, 1 to 1,000,000; charts use 9
     * @param smoothK m1; charts use 3
     * @param smoothD m2; charts use 3
     */
    public Kdj(int window, int smoothK, int smoothD) {
        super(
                Inputs.period("window", window)
                        + Inputs.period("smoothK", smoothK)
                        + Inputs.period("smoothD", smoothD)
                        - 2);
        this.raw = part(new PercentOfRange(window));
        this.k = part(new Rma(smoothK));
        this.d = part(new Rma(smoothD));
    }

    @Override
    double next(double high, double low, double close) {
        double quick = k.update(raw.update(high, low, close));
        return Double.isNaN(d.update(quick)) ? Double.NaN : quick;
    }

    @Override
    double further(int index) {
        return index == 1 ? d.value() : 3 * value - 2 * d.value();
    }
}
