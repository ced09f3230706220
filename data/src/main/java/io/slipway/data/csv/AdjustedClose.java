package io.slipway.data.csv;

/**
 * Turns an adjusted close into the cumulative adjustment factor: the ratio to the raw close, with
 * the first bar's as 1. Vendors rewrite the past with each new dividend; ratios of ratios stay the
 * same.
 */
final class AdjustedClose {

    private AdjustedClose() {}

    /**
     * Replaces adjusted closes by factors. A new factor begins only where the change is more than
     * rounding can make, so that it is constant between two corporate actions.
     *
     * @param decimals digits behind the point the file gives adjusted closes with
     */
    static void toFactors(double[] adjusted, double[] close, int decimals) {
        double roundingError = 2 * Math.pow(10, -decimals);
        double ratio = adjusted[0] / close[0];
        double first = ratio;
        for (int i = 0; i < adjusted.length; i++) {
            if (Math.abs(adjusted[i] - ratio * close[i]) > roundingError) {
                ratio = adjusted[i] / close[i];
            }
            adjusted[i] = ratio / first;
        }
    }
}
