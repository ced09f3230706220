package io.slipway.indicator;

/** How much of a bar's volume is counted as bought less sold, by where it closed in its range. */
final class MoneyFlow {

    private MoneyFlow() {}

    /**
     * {@code ((close - low) - (high - close)) / (high - low) * volume}, 0 for a bar without range.
     */
    static double of(double high, double low, double close, double volume) {
        double range = high - low;
        return range > 0 ? ((close - low) - (high - close)) / range * volume : 0;
    }
}
