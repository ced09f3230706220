package io.slipway.indicator;

/**
 * Supertrend: a stop that follows the price at some average true ranges and changes sides when the
 * close crosses it.
 *
 * <p>Formula: {@code upper, lower = (high + low) / 2 ± width ATR(n)}; in the next bar the upper
 * band only falls and the lower only rises, unless the previous close was beyond it. The trend
 * turns up where the close is above the upper band and down where it is below the lower; the line
 * is the lower band in an up-trend, else the upper. Source: O. Seban, Tout le monde mérite d'être
 * riche (2008), in the form of TradingView, ta4j and TA-Lib; it begins as an up-trend. (pandas-ta
 * compares with the bands of the bar before.) Outputs: line, trend (1 up, -1 down).
 */
public final class Supertrend extends RangeIndicator {
    private final double width;
    private final Atr range;
    private double upper = Double.NaN;
    private double lower = Double.NaN;
    private double previousClose;
    private boolean rising;

    /**
     * @param period of the average true range, 1 to 1,000,000
     * @param width distance in average true ranges, at least 0
     */
    public Supertrend(int period, double width) {
        super(Inputs.period("period", period) + 1);
        this.width = Inputs.width("width", width);
        this.range = part(new Atr(period));
    }

    @Override
    double next(double high, double low, double close) {
        double distance = width * range.update(high, low, close);
        if (Double.isNaN(distance)) {
            return Double.NaN;
        }
        double middle = 0.5 * (high + low);
        boolean first = Double.isNaN(upper);
        upper = ratchet(upper, middle + distance, previousClose <= upper, true);
        lower = ratchet(lower, middle - distance, previousClose >= lower, false);
        rising = first || (rising ? close >= lower : close > upper);
        previousClose = close;
        return rising ? lower : upper;
    }

    private static double ratchet(double held, double band, boolean holds, boolean falling) {
        if (!holds) {
            return band;
        }
        return falling ? Math.min(held, band) : Math.max(held, band);
    }

    @Override
    double further(int index) {
        return rising ? 1 : -1;
    }

    /** Another start may put the price on the other side of the line, until it next crosses. */
    @Override
    public int unstablePeriod() {
        return WHOLE_HISTORY;
    }

    @Override
    void clear() {
        upper = Double.NaN;
        lower = Double.NaN;
    }
}
