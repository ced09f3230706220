package io.slipway.indicator;

/** One number for a bar's high, low and close. */
public final class TypicalPrice extends RangeIndicator {

    /** Which one. */
    public enum Kind {
        /** {@code (high + low + close) / 3}; TA-Lib's TYPPRICE. */
        TYPICAL(1),
        /** {@code (high + low + 2 close) / 4}; TA-Lib's WCLPRICE. */
        WEIGHTED_CLOSE(2);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }
    }

    private final double weight;

    /** The given price of each bar. */
    public TypicalPrice(Kind kind) {
        super(1);
        this.weight = kind.weight;
    }

    @Override
    double next(double high, double low, double close) {
        return (high + low + weight * close) / (2 + weight);
    }
}
