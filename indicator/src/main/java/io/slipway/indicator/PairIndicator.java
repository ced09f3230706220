package io.slipway.indicator;

/** An indicator over two series, such as the prices of an instrument and of its market. */
public interface PairIndicator extends Indicator {

    /**
     * Takes the next inputs and returns the new {@link #value()}.
     *
     * <p>A pair of which one is not finite is a gap after which the indicator starts anew.
     *
     * @return the new value, NaN while warming up
     */
    double update(double x, double y);
}
