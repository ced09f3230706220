package io.slipway.indicator;

import java.util.Arrays;

/**
 * What indicators have in common: the latest value, the declared warm-up, the parts they are built
 * of, and the rule that all results are NaN while the first is.
 */
abstract class Frame implements Indicator {
    private static final Indicator[] NONE = {};

    private final int warmUp;
    private Indicator[] parts = NONE;

    /** What the last update returned. */
    double value = Double.NaN;

    Frame(int warmUp) {
        this.warmUp = warmUp;
    }

    /** Registers an indicator that is fed by this one, so that it is reset along with it. */
    final <T extends Indicator> T part(T part) {
        parts = Arrays.copyOf(parts, parts.length + 1);
        parts[parts.length - 1] = part;
        return part;
    }

    /** Clears what is not a part. */
    void clear() {}

    /** A result other than the first; only asked for while the first is a number. */
    double further(int index) {
        return value;
    }

    @Override
    public final double value() {
        return value;
    }

    @Override
    public final double output(int index) {
        return index == 0 || Double.isNaN(value) ? value : further(index);
    }

    @Override
    public final int warmUp() {
        return warmUp;
    }

    /** The sum over the parts, which bounds them however they are connected. */
    @Override
    public int unstablePeriod() {
        int sum = 0;
        for (Indicator part : parts) {
            sum = Forgetting.sum(sum, part.unstablePeriod());
        }
        return sum;
    }

    @Override
    public final void reset() {
        for (Indicator part : parts) {
            part.reset();
        }
        clear();
        value = Double.NaN;
    }

    /** The answer to an input that is not finite. */
    final double gap() {
        reset();
        return Double.NaN;
    }
}
