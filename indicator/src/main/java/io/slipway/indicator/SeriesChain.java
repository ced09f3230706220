package io.slipway.indicator;

/** A series indicator whose values feed another. */
final class SeriesChain extends Chain<SeriesIndicator> implements SeriesIndicator {

    SeriesChain(SeriesIndicator first, SeriesIndicator second) {
        super(first, second);
    }

    @Override
    public double update(double x) {
        return second.update(first.update(x));
    }
}
