package io.slipway.indicator;

/**
 * On-balance volume: the running total of volume, counted up where the close rose and down where it
 * fell.
 *
 * <p>Source: J. Granville, New Key to Stock Market Profits (1963); TA-Lib's OBV, which begins with
 * the first bar's volume, where others begin with 0.
 */
public final class Obv extends FlowIndicator {
    private double previousClose = Double.NaN;
    private double total;

    public Obv() {
        super(1);
    }

    @Override
    double next(double close, double volume) {
        boolean first = Double.isNaN(previousClose);
        total += first ? volume : Math.signum(close - previousClose) * volume;
        previousClose = close;
        return total;
    }

    @Override
    public int unstablePeriod() {
        return WHOLE_HISTORY;
    }

    @Override
    void clear() {
        previousClose = Double.NaN;
        total = 0;
    }
}
