package io.slipway.indicator;

/** Two indicators in a row. The first one's warm-up reaches the second as leading NaNs. */
abstract sealed class Chain<T extends Indicator> implements Indicator
        permits SeriesChain, BarChain {
    final T first;
    final SeriesIndicator second;

    Chain(T first, SeriesIndicator second) {
        this.first = first;
        this.second = second;
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
    public int unstablePeriod() {
        return Forgetting.sum(first.unstablePeriod(), second.unstablePeriod());
    }

    @Override
    public void reset() {
        first.reset();
        second.reset();
    }
}
