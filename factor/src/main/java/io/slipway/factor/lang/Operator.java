package io.slipway.factor.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An operator of the language as its users know it.
 *
 * @param name as written, case counts
 * @param function what it does
 * @param parameters in their order
 * @param minimum how many valid values of the window a value needs: a number or {@code n}; a dash
 *     where there is no window
 * @param missing what becomes of missing values, in a word or two
 * @param ties what becomes of equal values; a dash where that does not matter
 * @param variant what exactly is computed
 */
public record Operator(
        String name,
        Function function,
        List<Parameter> parameters,
        String minimum,
        String missing,
        String ties,
        String variant) {

    /** What an argument may be. */
    public enum Form {
        /** Any expression. */
        SERIES,
        /** A comparison or another truth. */
        TRUTH,
        /** A whole number of rows. */
        WINDOW,
        /** A whole number of rows back, or ahead where negative. */
        SHIFT,
        /** A window, or a weight between 0 and 1. */
        DECAY,
        /** A number. */
        NUMBER,
        /** An instrument's name. */
        INSTRUMENT
    }

    /**
     * A parameter.
     *
     * @param name in signatures
     * @param form what it may be
     * @param standard what it is where nothing is given; NaN if it must be given
     */
    public record Parameter(String name, Form form, double standard) {

        boolean isOptional() {
            return !Double.isNaN(standard);
        }

        @Override
        public String toString() {
            return isOptional() ? "%s=%s".formatted(name, plain(standard)) : name;
        }
    }

    public Operator {
        parameters = List.copyOf(parameters);
    }

    /**
     * @param signature parameters with commas: {@code x y z} series, {@code c d} truths, {@code n}
     *     window, {@code s} shift, {@code h} window or weight, {@code i} instrument, others numbers
     */
    static Operator of(
            String name, Function function, String signature, String... minimumMissingTiesVariant) {
        List<Parameter> parameters = new ArrayList<>();
        for (String each : signature.split(",\\s*", -1)) {
            String[] parts = each.split("=", -1);
            double standard = parts.length == 2 ? Double.parseDouble(parts[1]) : Double.NaN;
            parameters.add(new Parameter(parts[0], form(parts[0]), standard));
        }
        return new Operator(
                name,
                function,
                parameters,
                minimumMissingTiesVariant[0],
                minimumMissingTiesVariant[1],
                minimumMissingTiesVariant[2],
                minimumMissingTiesVariant[3]);
    }

    private static Form form(String name) {
        return switch (name) {
            case "x", "y", "z", "g" -> Form.SERIES;
            case "c", "d" -> Form.TRUTH;
            case "n" -> Form.WINDOW;
            case "s" -> Form.SHIFT;
            case "h" -> Form.DECAY;
            case "i" -> Form.INSTRUMENT;
            default -> Form.NUMBER;
        };
    }

    /** As in {@code Quantile(x, n, q)}. */
    public String signature() {
        return name
                + "("
                + String.join(", ", parameters.stream().map(Object::toString).toList())
                + ")";
    }

    /** Whether a value needs a window full of valid values. */
    boolean needsFullWindow() {
        return minimum.equals("n");
    }

    /** Whether windows may be fractions, which are cut off, as in the WorldQuant formulas. */
    boolean cutsFractions() {
        return name.equals(name.toLowerCase(Locale.ROOT));
    }

    int fewestArguments() {
        return (int) parameters.stream().filter(each -> !each.isOptional()).count();
    }

    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
