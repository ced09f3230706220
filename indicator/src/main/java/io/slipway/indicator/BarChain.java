package io.slipway.indicator;

/** A bar indicator whose values feed another. Its warm-up reaches the second as leading NaNs. */
final class BarChain implements BarIndicator {
    private final BarIndicator first;
    private final SeriesIndicator second;

    BarChain(BarIndicator first, SeriesIndicator second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public double update(double high, double low, double close) {
        return second.update(first.update(high, low, close));
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
