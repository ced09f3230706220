package io.slipway.factor.study;

import java.util.Locale;

/** At which price of a day positions are entered and left. */
public enum Entry {
    OPEN,
    CLOSE,
    /** Amount by volume; a day without an amount has no such price. */
    VWAP;

    /** The field of a panel, adjusted. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@code open}, {@code close} or {@code vwap}.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Entry parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return field();
    }
}
