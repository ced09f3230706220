package io.slipway.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out which instrument a symbol of any known system means. */
public final class Symbols {

    private static final Pattern CHINESE_NUMBER = Pattern.compile("[0-9]{6}");
    private static final List<String> CHINESE_VENUES = List.of("XSHG", "XSHE", "XBSE");

    private Symbols() {}

    /**
     * Reads a symbol in our own way or that of any {@link SymbolScheme}.
     *
     * @throws ProblemException if no scheme knows the form, or if it may mean several instruments;
     *     the problem names them
     */
    public static InstrumentId guess(String text) {
        Set<InstrumentId> found = found(text.strip(), null);
        if (found.size() == 1) {
            return found.iterator().next();
        }
        throw found.isEmpty() ? unknown(text) : ambiguous(text, found);
    }

    /**
     * Reads a symbol of an instrument that trades at the given venue. A symbol no scheme knows is
     * taken for the venue's own, unless the venue's symbols are known to look otherwise.
     *
     * @throws ProblemException if the text names another venue or cannot be a symbol
     */
    public static InstrumentId guess(String text, Venue venue) {
        String symbol = text.strip();
        Set<InstrumentId> found = found(symbol, venue);
        if (found.isEmpty()) {
            InstrumentId own = own(symbol, venue);
            if (own == null) {
                throw unknown(text);
            }
            return own;
        }
        if (found.size() > 1) {
            throw ambiguous(text, found);
        }
        return found.iterator().next();
    }

    private static Set<InstrumentId> found(String text, @Nullable Venue venue) {
        Set<InstrumentId> found = new TreeSet<>();
        for (SymbolScheme scheme : SymbolScheme.values()) {
            InstrumentId id = scheme.tryParse(text, venue);
            if (id != null) {
                found.add(id);
            }
        }
        if (venue == null) {
            found.addAll(withoutVenue(text));
        }
        return found;
    }

    /** What a symbol that does not name its venue may mean. */
    private static List<InstrumentId> withoutVenue(String text) {
        List<InstrumentId> ids = new ArrayList<>();
        if (CHINESE_NUMBER.matcher(text).matches()) {
            CHINESE_VENUES.forEach(venue -> ids.add(InstrumentId.of(text, Venue.of(venue))));
        }
        Listings.US.forEach(venue -> add(ids, SymbolScheme.US.tryParse(text, Venue.of(venue))));
        CoinPair.venues()
                .forEach(venue -> add(ids, SymbolScheme.CCXT.tryParse(text, Venue.of(venue))));
        return ids;
    }

    private static void add(List<InstrumentId> ids, @Nullable InstrumentId id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private static @Nullable InstrumentId own(String symbol, Venue venue) {
        try {
            InstrumentId id = InstrumentId.of(symbol, venue);
            return Listings.isSymbol(id) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static ProblemException ambiguous(String text, Set<InstrumentId> found) {
        List<String> candidates = found.stream().map(InstrumentId::toString).toList();
        return new ProblemException(
                Problem.of(
                        "model.symbol.ambiguous",
                        "value",
                        text,
                        "candidates",
                        String.join(", ", candidates)));
    }

    private static ProblemException unknown(String text) {
        Set<String> examples = new TreeSet<>();
        for (SymbolScheme scheme : SymbolScheme.values()) {
            examples.add(scheme.example());
        }
        return new ProblemException(
                Problem.of(
                        "model.symbol.unknown",
                        "value",
                        text,
                        "examples",
                        String.join(", ", examples)));
    }
}
