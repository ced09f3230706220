package io.slipway.indicator;

/** A bar indicator that reads high, low and close. */
public abstract class RangeIndicator extends Frame implements BarIndicator {

    RangeIndicator(int warmUp) {
        super(warmUp);
    }

    /**
     * Takes the next bar and returns the new {@link #value()}; one that is not finite is a gap
     * after which the indicator starts anew.
     *
     * @return the new value, NaN while warming up
     */
    public final double update(double high, double low, double close) {
        if (Inputs.isGap(high + low + close)) {
            return gap();
        }
        value = next(high, low, close);
        return value;
    }

    @Override
    public final double update(double open, double high, double low, double close, double volume) {
        return update(high, low, close);
    }

    /** Takes finite input; NaN while warming up. */
    abstract double next(double high, double low, double close);
}
