package io.slipway.indicator;

/** An indicator of one series. */
public abstract class SeriesFrame extends Frame implements SeriesIndicator {

    SeriesFrame(int warmUp) {
        super(warmUp);
    }

    /**
     * Takes the next input and returns the new {@link #value()}; one that is not finite is a gap
     * after which the indicator starts anew.
     *
     * @return the new value, NaN while warming up
     */
    @Override
    public final double update(double x) {
        if (Inputs.isGap(x)) {
            return gap();
        }
        value = next(x);
        return value;
    }

    /** Takes finite input; NaN while warming up. */
    abstract double next(double x);
}
