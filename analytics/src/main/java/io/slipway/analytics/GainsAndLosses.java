package io.slipway.analytics;

/**
 * Counts, sums and runs of the values above and below zero. A zero ends a run of either kind.
 *
 * @param gains number of positive values
 * @param losses number of negative values
 * @param gainSum sum of the positive values
 * @param lossSum sum of the negative values, not positive
 * @param longestGains most positive values in a row
 * @param longestLosses most negative values in a row
 */
record GainsAndLosses(
        int gains,
        int losses,
        double gainSum,
        double lossSum,
        int longestGains,
        int longestLosses) {

    static GainsAndLosses of(double[] values) {
        int gains = 0;
        int losses = 0;
        double gainSum = 0;
        double lossSum = 0;
        int gainRun = 0;
        int lossRun = 0;
        int longestGains = 0;
        int longestLosses = 0;
        for (double value : values) {
            if (value > 0) {
                gains++;
                gainSum += value;
                lossRun = 0;
                longestGains = Math.max(longestGains, ++gainRun);
            } else if (value < 0) {
                losses++;
                lossSum += value;
                gainRun = 0;
                longestLosses = Math.max(longestLosses, ++lossRun);
            } else {
                gainRun = 0;
                lossRun = 0;
            }
        }
        return new GainsAndLosses(gains, losses, gainSum, lossSum, longestGains, longestLosses);
    }

    double averageGain() {
        return gainSum / gains;
    }

    double averageLoss() {
        return lossSum / losses;
    }
}
