package io.slipway.indicator;

/**
 * Price volume trend: the running total of volume times the relative change of the close, from 0 at
 * the first bar. A bar after a close of zero adds nothing.
 *
 * <p>Formula: {@code total += volume * (close - previous close) / previous close}. Source: S.
 * Achelis, Technical Analysis from A to Z (2000).
 */
public final class PriceVolumeTrend extends FlowIndicator {
    private double previousClose;
    private double total;

    public PriceVolumeTrend() {
        super(1);
    }

    @Override
    double next(double close, double volume) {
        if (previousClose != 0) {
            total += volume * ((close - previousClose) / previousClose);
        }
        previousClose = close;
        return total;
    }

    @Override
    public int unstablePeriod() {
        return WHOLE_HISTORY;
    }

    @Override
    void clear() {
        previousClose = 0;
        total = 0;
    }
}
