package io.slipway.indicator;

/** An indicator of two series. */
public abstract class PairFrame extends Frame implements PairIndicator {

    PairFrame(int warmUp) {
        super(warmUp);
    }

    /**
     * Takes the next inputs and returns the new {@link #value()}; one that is not finite is a gap
     * after which the indicator starts anew.
     *
     * @return the new value, NaN while warming up
     */
    @Override
    public final double update(double x, double y) {
        if (Inputs.isGap(x + y)) {
            return gap();
        }
        value = next(x, y);
        return value;
    }

    /** Takes finite input; NaN while warming up. */
    abstract double next(double x, double y);
}
