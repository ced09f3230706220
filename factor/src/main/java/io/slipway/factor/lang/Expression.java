package io.slipway.factor.lang;

import java.util.Objects;

/**
 * An expression and what it is called.
 *
 * @param name of the column it gives
 * @param text as written
 */
public record Expression(String name, String text) {

    public Expression {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }

    /** An expression that is called what it says. */
    public static Expression of(String text) {
        return new Expression(text, text);
    }
}
