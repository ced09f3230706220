package io.slipway.indicator;

/**
 * Parabolic stop and reverse: a stop that accelerates towards the extreme of the move, and changes
 * sides where the price touches it.
 *
 * <p>Formula: {@code sar += a (extreme - sar)}, never beyond the lows (in a rise) or highs (in a
 * fall) of the last two bars; {@code a} grows by a step with each new extreme up to a maximum.
 * Source: J. Welles Wilder, New Concepts in Technical Trading Systems (1978), section II; begun as
 * TA-Lib's SAR: falling if the second bar moved further down than up, from the first bar's extreme.
 */
public final class ParabolicSar extends HighLowIndicator {
    private final double step;
    private final double maximum;
    private double previousHigh = Double.NaN;
    private double previousLow;
    private boolean begun;
    private boolean rising;
    private double sar;
    private double extreme;
    private double acceleration;

    /**
     * @param step by which the acceleration grows, 0 to 1; Wilder used 0.02
     * @param maximum of the acceleration, 0 to 1; Wilder used 0.2
     */
    public ParabolicSar(double step, double maximum) {
        super(2);
        this.maximum = Inputs.inRange("maximum", maximum, 0, 1);
        this.step = Math.min(Inputs.inRange("step", step, 0, 1), maximum);
    }

    @Override
    double next(double high, double low) {
        if (Double.isNaN(previousHigh)) {
            previousHigh = high;
            previousLow = low;
            return Double.NaN;
        }
        if (!begun) {
            begin(high, low);
        }
        double stop = rising ? inRise(high, low) : inFall(high, low);
        previousHigh = high;
        previousLow = low;
        return stop;
    }

    private void begin(double high, double low) {
        double down = previousLow - low;
        rising = !(down > 0 && down > high - previousHigh);
        extreme = rising ? high : low;
        sar = rising ? previousLow : previousHigh;
        acceleration = step;
        begun = true;
        // The second bar counts as its own predecessor.
        previousHigh = high;
        previousLow = low;
    }

    private double inRise(double high, double low) {
        if (low <= sar) {
            rising = false;
            double stop = Math.max(extreme, Math.max(previousHigh, high));
            turn(low, stop);
            sar = Math.max(sar, Math.max(previousHigh, high));
            return stop;
        }
        double stop = sar;
        if (high > extreme) {
            extreme = high;
            acceleration = Math.min(acceleration + step, maximum);
        }
        sar += acceleration * (extreme - sar);
        sar = Math.min(sar, Math.min(previousLow, low));
        return stop;
    }

    private double inFall(double high, double low) {
        if (high >= sar) {
            rising = true;
            double stop = Math.min(extreme, Math.min(previousLow, low));
            turn(high, stop);
            sar = Math.min(sar, Math.min(previousLow, low));
            return stop;
        }
        double stop = sar;
        if (low < extreme) {
            extreme = low;
            acceleration = Math.min(acceleration + step, maximum);
        }
        sar += acceleration * (extreme - sar);
        sar = Math.max(sar, Math.max(previousHigh, high));
        return stop;
    }

    private void turn(double newExtreme, double stop) {
        acceleration = step;
        extreme = newExtreme;
        sar = stop + acceleration * (extreme - stop);
    }

    /** Another start may leave the stop on the other side, until it is next touched. */
    @Override
    public int unstablePeriod() {
        return WHOLE_HISTORY;
    }

    @Override
    void clear() {
        previousHigh = Double.NaN;
        begun = false;
    }
}
