package io.slipway.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The permanent id of an instrument, written {@code SYMBOL.VENUE}: {@code SPY.ARCX}, {@code
 * 600519.XSHG}, {@code BRK.B.XNYS} (the venue stands behind the last dot).
 *
 * <p>An id never changes and is never given to another instrument; tickers that change or are
 * reused are {@linkplain Alias dated aliases}. Ids order by venue, then symbol. The hash is
 * computed once, because ids are looked up for every market event.
 */
public final class InstrumentId implements Comparable<InstrumentId> {

    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9^=&/_.+:-]{1,40}");

    private final String symbol;
    private final Venue venue;
    private final int hash;

    private InstrumentId(String symbol, Venue venue) {
        if (!SYMBOL.matcher(symbol).matches()) {
            throw new IllegalArgumentException(
                    "a symbol is 1 to 40 letters, digits or ^=&/_.+:- , not '" + symbol + "'");
        }
        this.symbol = symbol;
        this.venue = venue;
        this.hash = symbol.hashCode() * 31 + venue.hashCode();
    }

    public static InstrumentId of(String symbol, Venue venue) {
        return new InstrumentId(symbol, venue);
    }

    public static InstrumentId of(String text) {
        return parse(text);
    }

    /**
     * Reads {@code SYMBOL.VENUE}.
     *
     * @throws IllegalArgumentException if the text has no venue or a character no id can have
     */
    public static InstrumentId parse(String text) {
        int dot = text.lastIndexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException(
                    "an instrument is written SYMBOL.VENUE like SPY.ARCX, not '" + text + "'");
        }
        return new InstrumentId(text.substring(0, dot), Venue.of(text.substring(dot + 1)));
    }

    public String symbol() {
        return symbol;
    }

    public Venue venue() {
        return venue;
    }

    @Override
    public int compareTo(InstrumentId other) {
        int byVenue = venue.compareTo(other.venue);
        return byVenue != 0 ? byVenue : symbol.compareTo(other.symbol);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof InstrumentId that
                        && hash == that.hash
                        && symbol.equals(that.symbol)
                        && venue.equals(that.venue));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return symbol + "." + venue.code();
    }
}
