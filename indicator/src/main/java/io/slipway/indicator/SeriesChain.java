package io.slipway.indicator;

/** Two indicators in a row. The first one's warm-up reaches the second as leading NaNs. */
final class SeriesChain implements SeriesIndicator {
    private final SeriesIndicator first;
    private final SeriesIndicator second;

    SeriesChain(SeriesIndicator first, SeriesIndicator second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public double update(double x) {
        return second.update(first.update(x));
    }

    @Override
    public double value() {
        return second.value();
    }

    @Override
    public int warmUp() {
        return first.warmUp() + second.warmUp() - 1;
    }

    @Override
    public void reset() {
        first.reset();
        second.reset();
    }
}
