package io.slipway.indicator;

/** One number for a bar, of that bar alone. */
public final class BarPrice extends PriceIndicator {

    /** Which one. */
    public enum Kind {
        /** {@code (open + high + low + close) / 4}; TA-Lib's AVGPRICE. */
        AVERAGE {
            @Override
            double of(double open, double high, double low, double close) {
                return (open + high + low + close) / 4;
            }
        },
        /**
         * {@code (close - open) / (high - low)}, 0 for a bar without range; the balance of power,
         * TA-Lib's BOP. Source: I. Livshin, Stocks & Commodities 19:8 (2001).
         */
        BALANCE {
            @Override
            double of(double open, double high, double low, double close) {
                return high > low ? (close - open) / (high - low) : 0;
            }
        };

        abstract double of(double open, double high, double low, double close);
    }

    private final Kind kind;

    /** The given price of each bar. */
    public BarPrice(Kind kind) {
        super(1);
        this.kind = kind;
    }

    @Override
    double next(double open, double high, double low, double close) {
        return kind.of(open, high, low, close);
    }
}
