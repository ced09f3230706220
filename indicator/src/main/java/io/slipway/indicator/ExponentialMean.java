package io.slipway.indicator;

/**
 * The recursive average behind EMA and Wilder's smoothing: {@code mean += weight * (x - mean)},
 * started from the plain mean of the first {@code period} inputs.
 *
 * <p>The start is summed as differences from the first input, and the step is a difference too, so
 * a constant series gives exactly that constant.
 */
final class ExponentialMean {
    private final int period;
    private final double weight;

    private boolean seeded;
    private int seen;
    private double first;
    private double sum;
    private double mean = Double.NaN;

    ExponentialMean(int period, double weight) {
        this.period = period;
        this.weight = weight;
    }

    /** Takes a finite input; callers turn gaps into {@link #reset()}. */
    double update(double x) {
        if (seeded) {
            mean += (x - mean) * weight;
        } else {
            seed(x);
        }
        return mean;
    }

    private void seed(double x) {
        if (seen == 0) {
            first = x;
            sum = 0;
        }
        sum += x - first;
        if (++seen < period) {
            return;
        }
        mean = first + sum / period;
        // The average over one input is that input, exactly: it is seeded each time, since the
        // recursion would return it rounded.
        seeded = period > 1;
        seen = 0;
    }

    int period() {
        return period;
    }

    /** Inputs after which another start no longer shows. */
    int unstablePeriod() {
        return Forgetting.of(weight);
    }

    double value() {
        return mean;
    }

    void reset() {
        seeded = false;
        seen = 0;
        mean = Double.NaN;
    }
}
