package io.slipway.indicator;

/** A bar indicator that reads open, high, low and close. */
public abstract class PriceIndicator extends Frame implements BarIndicator {

    PriceIndicator(int warmUp) {
        super(warmUp);
    }

    /**
     * Takes the next bar and returns the new {@link #value()}; one that is not finite is a gap
     * after which the indicator starts anew.
     *
     * @return the new value, NaN while warming up
     */
    public final double update(double open, double high, double low, double close) {
        if (Inputs.isGap(open + high + low + close)) {
            return gap();
        }
        value = next(open, high, low, close);
        return value;
    }

    @Override
    public final double update(double open, double high, double low, double close, double volume) {
        return update(open, high, low, close);
    }

    /** Takes finite input; NaN while warming up. */
    abstract double next(double open, double high, double low, double close);
}
