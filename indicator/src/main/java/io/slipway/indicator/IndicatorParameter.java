package io.slipway.indicator;

/**
 * A parameter of an indicator as an expression gives it.
 *
 * @param name in the words of the indicator's documentation
 * @param defaultValue what it is where nothing is given
 * @param min smallest value allowed
 * @param max largest value allowed
 * @param whole whether only whole numbers are allowed
 */
public record IndicatorParameter(
        String name, double defaultValue, double min, double max, boolean whole) {

    /** Checks that the default is itself allowed. */
    public IndicatorParameter {
        if (!accepts(defaultValue, min, max, whole)) {
            throw new IllegalArgumentException(name + " has a default outside its range");
        }
    }

    /** Whether the value is in range, and whole where it must be. */
    public boolean accepts(double value) {
        return accepts(value, min, max, whole);
    }

    private static boolean accepts(double value, double min, double max, boolean whole) {
        return value >= min && value <= max && (!whole || value == Math.rint(value));
    }

    /** A number as people write it: without decimals where it has none. */
    static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** The range in words. */
    public String range() {
        return (whole ? "a whole number" : "a number") + " from " + text(min) + " to " + text(max);
    }
}
