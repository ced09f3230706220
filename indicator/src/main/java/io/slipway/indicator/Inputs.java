package io.slipway.indicator;

/** What indicators accept: the checks they share, so that all of them refuse in the same words. */
final class Inputs {
    /** Bounds every window's memory: 8 MB, and ten years of minute bars of a stock exchange. */
    static final int MAX_PERIOD = 1_000_000;

    private Inputs() {}

    static int period(String parameter, int value) {
        return inRange(parameter, value, 1, MAX_PERIOD);
    }

    static int inRange(String parameter, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    parameter + " must be between " + min + " and " + max + ", but was " + value);
        }
        return value;
    }

    static double inRange(String parameter, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    parameter + " must be between " + min + " and " + max + ", but was " + value);
        }
        return value;
    }

    static double width(String parameter, double value) {
        if (!(value >= 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    parameter + " must be a finite number of at least 0, but was " + value);
        }
        return value;
    }

    static void sameLength(String parameter, double[] column, double[] other) {
        if (column.length != other.length) {
            throw new IllegalArgumentException(
                    parameter
                            + " must have the length of the other columns, "
                            + other.length
                            + ", but has "
                            + column.length);
        }
    }

    /** One comparison answers for NaN and both infinities: this runs on the hot path. */
    static boolean isGap(double x) {
        return !(Math.abs(x) <= Double.MAX_VALUE);
    }
}
