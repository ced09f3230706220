package io.slipway.analytics;

/**
 * What one closed trade brought.
 *
 * @param profit profit after fees in the account's currency; finite
 * @param returnFraction profit after fees as a fraction of the capital put in; finite
 * @param fees fees paid for entry and exit; finite, negative for a net rebate
 * @param holdingNanos time from entry to exit in nanoseconds; not negative
 * @param barsHeld bars from entry to exit; not negative
 * @param isLong whether the trade bought first
 */
public record TradeOutcome(
        double profit,
        double returnFraction,
        double fees,
        long holdingNanos,
        int barsHeld,
        boolean isLong) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the component and its value
     */
    public TradeOutcome {
        requireFinite("profit", profit);
        requireFinite("returnFraction", returnFraction);
        requireFinite("fees", fees);
        if (holdingNanos < 0) {
            throw new IllegalArgumentException("holdingNanos is negative: " + holdingNanos);
        }
        if (barsHeld < 0) {
            throw new IllegalArgumentException("barsHeld is negative: " + barsHeld);
        }
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, was " + value);
        }
    }
}
