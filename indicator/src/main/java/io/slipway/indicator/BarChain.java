package io.slipway.indicator;

/** A bar indicator whose values feed another. */
final class BarChain extends Chain<BarIndicator> implements BarIndicator {

    BarChain(BarIndicator first, SeriesIndicator second) {
        super(first, second);
    }

    @Override
    public double update(double open, double high, double low, double close, double volume) {
        return second.update(first.update(open, high, low, close, volume));
    }
}
