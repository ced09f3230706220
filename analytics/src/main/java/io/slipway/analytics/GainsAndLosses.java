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
            boolean gain = value > 0;
            boolean loss = value < 0;
            gains += gain ? 1 : 0;
            losses += loss ? 1 : 0;
            gainSum += gain ? value : 0;
            lossSum += loss ? value : 0;
            gainRun = gain ? gainRun + 1 : 0;
            lossRun = loss ? lossRun + 1 : 0;
            longestGains = Math.max(longestGains, gainRun);
            longestLosses = Math.max(longestLosses, lossRun);
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
