package io.slipway.indicator;

/**
 * True range: how far the price travelled since the previous close.
 *
 * <p>Formula: {@code max(high - low, |high - previous close|, |low - previous close|)}. Source: J.
 * Welles Wilder, New Concepts in Technical Trading Systems (1978), section III. The first bar has
 * no previous close and no value, as in TA-Lib's TRANGE; some charts show its high less low
 * instead.
 */
public final class TrueRange extends RangeIndicator {
    private double previousClose = Double.NaN;

    public TrueRange() {
        super(2);
    }

    @Override
    double next(double high, double low, double close) {
        // NaN on the first bar: Math.max passes it on.
        double up = Math.abs(high - previousClose);
        double down = Math.abs(low - previousClose);
        previousClose = close;
        return Math.max(high - low, Math.max(up, down));
    }

    @Override
    void clear() {
        previousClose = Double.NaN;
    }
}
