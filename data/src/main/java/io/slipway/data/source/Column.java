package io.slipway.data.source;

import java.util.regex.Pattern;

/**
 * A column of a dataset, after conversion.
 *
 * @param name in lower case with underscores, as it is called in the lake
 * @param type what its values are
 * @param unit what a number counts: a currency, {@code shares}, {@code ratio}, {@code percent};
 *     empty where that says nothing
 */
public record Column(String name, Type type, String unit) {

    /** Kinds of values. */
    public enum Type {
        /** Text; null where missing. */
        TEXT,
        /** A double; NaN where missing. */
        NUMBER,
        /** A calendar day. */
        DATE,
        /** A moment, exact to the microsecond. */
        INSTANT
    }

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public Column {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a column is named in lower-case letters, digits and _, not '" + name + "'");
        }
    }

    public static Column text(String name) {
        return new Column(name, Type.TEXT, "");
    }

    public static Column number(String name, String unit) {
        return new Column(name, Type.NUMBER, unit);
    }

    public static Column date(String name) {
        return new Column(name, Type.DATE, "");
    }

    public static Column instant(String name) {
        return new Column(name, Type.INSTANT, "");
    }
}
