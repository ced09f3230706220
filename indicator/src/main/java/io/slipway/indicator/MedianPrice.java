package io.slipway.indicator;

/** The middle of the bar, {@code (high + low) / 2}; TA-Lib's MEDPRICE. */
public final class MedianPrice extends HighLowIndicator {

    public MedianPrice() {
        super(1);
    }

    @Override
    double next(double high, double low) {
        return (high + low) / 2;
    }
}
