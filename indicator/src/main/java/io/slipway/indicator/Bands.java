package io.slipway.indicator;

/** The columns of a channel, one value an input in each; the arrays are the caller's to read. */
public final class Bands {
    private final double[] upper;
    private final double[] middle;
    private final double[] lower;

    /** Bands over the given arrays, which must have one length and are not copied. */
    public Bands(double[] upper, double[] middle, double[] lower) {
        Inputs.sameLength("middle", middle, upper);
        Inputs.sameLength("lower", lower, upper);
        this.upper = upper;
        this.middle = middle;
        this.lower = lower;
    }

    /** New columns to be written to. */
    public static Bands ofLength(int length) {
        return new Bands(new double[length], new double[length], new double[length]);
    }

    /** The upper band. */
    public double[] upper() {
        return upper;
    }

    /** The line between the bands. */
    public double[] middle() {
        return middle;
    }

    /** The lower band. */
    public double[] lower() {
        return lower;
    }
}
