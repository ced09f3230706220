package io.slipway.indicator;

import java.util.Arrays;

/**
 * The sum of the last {@code period} inputs and their sum weighted by age, 1 for the oldest to
 * {@code period} for the newest: what weighted averages and regressions on time are made of. Both
 * are sums of differences from an anchor near the inputs, and in blocks as {@link RollingTotal}, so
 * that large offsets cost no digits and nothing drifts.
 */
final class TrendWindow {
    private final int period;
    private final double[] sums;
    private final double[] weighted;
    private int next;
    private double anchor;
    private double prefixSum;
    private double prefixWeighted;

    private double sum = Double.NaN;
    private double weightedSum = Double.NaN;

    TrendWindow(int period) {
        this.period = period;
        this.sums = new double[period];
        this.weighted = new double[period];
        Arrays.fill(sums, Double.NaN);
        Arrays.fill(weighted, Double.NaN);
    }

    /** Takes a finite input. */
    void update(double x) {
        int at = next;
        if (at == 0 && Double.isNaN(sums[period - 1])) {
            anchor = x;
        }
        double difference = x - anchor;
        sums[at] = difference;
        prefixSum += difference;
        prefixWeighted += ++at * difference;
        if (at == period) {
            sum = prefixSum;
            weightedSum = prefixWeighted;
            closeBlock(difference);
            return;
        }
        next = at;
        sum = prefixSum + sums[at];
        weightedSum = prefixWeighted + (period - at) * prefixSum + weighted[at];
    }

    /** The sums from each place to the end, and their weighted ones, from the newest as anchor. */
    private void closeBlock(double newest) {
        double total = 0;
        double byAge = 0;
        for (int i = period - 1; i >= 0; i--) {
            double difference = sums[i] - newest;
            total += difference;
            byAge += total;
            sums[i] = total;
            weighted[i] = byAge;
        }
        // The results of this very step are from the anchor before: move them along.
        sum -= period * newest;
        weightedSum -= weights() * newest;
        anchor += newest;
        next = 0;
        prefixSum = 0;
        prefixWeighted = 0;
    }

    private double weights() {
        return 0.5 * period * (period + 1.0);
    }

    /** The mean, NaN while there are too few inputs. */
    double mean() {
        return anchor + sum / period;
    }

    /** The mean weighted by age. */
    double weightedMean() {
        return anchor + weightedSum / weights();
    }

    /** The slope of the least-squares line over the window, per input. */
    double slope() {
        double n = period;
        // sum((i - mean i) * x) over sum((i - mean i)^2), with i from 1 to n.
        return (weightedSum - 0.5 * (n + 1) * sum) / (n * (n * n - 1) / 12);
    }

    void reset() {
        Blocks.clear(sums, next);
        Blocks.clear(weighted, next);
        next = 0;
        prefixSum = 0;
        prefixWeighted = 0;
        sum = Double.NaN;
        weightedSum = Double.NaN;
    }
}
