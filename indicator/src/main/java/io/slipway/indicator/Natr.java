package io.slipway.indicator;

/** The average true range ({@link Atr}) in percent of the close; TA-Lib's NATR. NaN at zero. */
public final class Natr extends RangeIndicator {
    private final Atr range;

    /**
     * @param period number of true ranges averaged, 1 to 1,000,000
     */
    public Natr(int period) {
        super(Inputs.period("period", period) + 1);
        this.range = part(new Atr(period));
    }

    @Override
    double next(double high, double low, double close) {
        double share = 100 * range.update(high, low, close) / close;
        return Inputs.isGap(share) ? Double.NaN : share;
    }
}
