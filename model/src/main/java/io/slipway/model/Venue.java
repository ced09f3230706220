package io.slipway.model;

import java.util.regex.Pattern;

/**
 * Where an instrument trades: the ISO 10383 market identifier where there is one ({@code XNYS},
 * {@code ARCX}, {@code XSHG}), else a chosen name ({@code BINANCE}).
 *
 * @param code 2 to 16 capital letters, digits or underscores
 */
public record Venue(String code) implements Comparable<Venue> {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{2,16}");

    public Venue {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a venue is 2 to 16 capital letters, digits or '_', not '" + code + "'");
        }
    }

    public static Venue of(String code) {
        return new Venue(code);
    }

    public static Venue parse(String text) {
        return new Venue(text);
    }

    @Override
    public int compareTo(Venue other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
