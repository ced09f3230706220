package io.slipway.data.csv;

import java.util.Locale;

/** Which end of its period an intraday row is stamped with. Bars are kept by their close. */
public enum Stamp {
    OPEN,
    CLOSE;

    /**
     * Reads {@code open} or {@code close}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Stamp parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "open" -> OPEN;
            case "close" -> CLOSE;
            default ->
                    throw new IllegalArgumentException(
                            "a stamp is open or close, not '" + text + "'");
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
