package io.slipway.model;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the symbols of the venues look like that several systems write in different ways. */
final class Listings {

    static final Set<String> US = Set.of("XNYS", "XNAS", "ARCX", "XASE", "BATS", "IEXG", "SMART");

    /** Exchanges that write their products in small letters. */
    private static final Set<String> SMALL_LETTERS = Set.of("XSGE", "XDCE", "XINE", "GFEX");

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");
    private static final Pattern SMALL_FUTURE = Pattern.compile("[a-z]{1,2}[0-9]{4}");
    private static final Pattern CAPITAL_FUTURE = Pattern.compile("[A-Z]{1,2}[0-9]{4}");
    private static final Pattern TICKER = Pattern.compile("[A-Z]{1,5}(\\.[A-Z]{1,2})?");

    private static final Map<String, Pattern> SYMBOLS =
            Map.ofEntries(
                    Map.entry("XSHG", SIX_DIGITS),
                    Map.entry("XSHE", SIX_DIGITS),
                    Map.entry("XBSE", SIX_DIGITS),
                    Map.entry("XHKG", FIVE_DIGITS),
                    Map.entry("XSGE", SMALL_FUTURE),
                    Map.entry("XDCE", SMALL_FUTURE),
                    Map.entry("XINE", SMALL_FUTURE),
                    Map.entry("GFEX", SMALL_FUTURE),
                    Map.entry("XZCE", CAPITAL_FUTURE),
                    Map.entry("CCFX", CAPITAL_FUTURE));

    private Listings() {}

    /** Whether an instrument of that venue can have that symbol; true for venues not listed. */
    static boolean isSymbol(InstrumentId id) {
        Pattern pattern = SYMBOLS.get(id.venue().code());
        return pattern == null || pattern.matcher(id.symbol()).matches();
    }

    static boolean isTicker(String symbol) {
        return TICKER.matcher(symbol).matches();
    }

    static boolean isAt(InstrumentId id, @Nullable Venue venue) {
        return venue == null || id.venue().equals(venue);
    }

    /** The symbol as its venue writes it, from one in capital letters. */
    static String ownCase(String capitals, String venue) {
        return SMALL_LETTERS.contains(venue) ? capitals.toLowerCase(Locale.ROOT) : capitals;
    }
}
