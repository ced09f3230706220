package io.slipway.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A symbol, a dot, and the system's own word for the venue. */
final class SuffixForm implements SymbolForm {

    static final SuffixForm TUSHARE =
            new SuffixForm(
                    true,
                    Map.of(
                            "SH", "XSHG",
                            "SZ", "XSHE",
                            "BJ", "XBSE",
                            "HK", "XHKG",
                            "SHF", "XSGE",
                            "DCE", "XDCE",
                            "ZCE", "XZCE",
                            "CFX", "CCFX",
                            "INE", "XINE",
                            "GFE", "GFEX"));

    static final SuffixForm JOINQUANT =
            new SuffixForm(
                    true,
                    Map.of(
                            "XSHG", "XSHG",
                            "XSHE", "XSHE",
                            "BJSE", "XBSE",
                            "XHKG", "XHKG",
                            "XSGE", "XSGE",
                            "XDCE", "XDCE",
                            "XZCE", "XZCE",
                            "CCFX", "CCFX",
                            "XINE", "XINE",
                            "GFEX", "GFEX"));

    /** Without the Zhengzhou exchange, whose own symbols leave the decade out. */
    static final SuffixForm VNPY = new SuffixForm(false, vnpyVenues());

    private final boolean capitals;
    private final Map<String, String> venues;
    private final Map<String, String> suffixes = new HashMap<>();

    /**
     * @param capitals whether the system writes all symbols in capital letters
     * @param venues from the system's word to the venue's code, one to one
     */
    private SuffixForm(boolean capitals, Map<String, String> venues) {
        this.capitals = capitals;
        this.venues = venues;
        venues.forEach((suffix, venue) -> suffixes.put(venue, suffix));
    }

    private static Map<String, String> vnpyVenues() {
        return Map.ofEntries(
                Map.entry("SSE", "XSHG"),
                Map.entry("SZSE", "XSHE"),
                Map.entry("BSE", "XBSE"),
                Map.entry("SEHK", "XHKG"),
                Map.entry("SHFE", "XSGE"),
                Map.entry("DCE", "XDCE"),
                Map.entry("CFFEX", "CCFX"),
                Map.entry("INE", "XINE"),
                Map.entry("GFEX", "GFEX"),
                Map.entry("NYSE", "XNYS"),
                Map.entry("NASDAQ", "XNAS"),
                Map.entry("ARCA", "ARCX"),
                Map.entry("AMEX", "XASE"),
                Map.entry("BATS", "BATS"),
                Map.entry("IEX", "IEXG"),
                Map.entry("SMART", "SMART"),
                Map.entry("BINANCE", "BINANCE"),
                Map.entry("OKX", "OKX"),
                Map.entry("COINBASE", "COINBASE"),
                Map.entry("BITSTAMP", "BITSTAMP"),
                Map.entry("BYBIT", "BYBIT"));
    }

    /** Whether a word stands for a venue in another system but is no venue's code here. */
    static boolean isForeignVenue(String word) {
        Set<String> foreign = new HashSet<>(TUSHARE.venues.keySet());
        foreign.addAll(JOINQUANT.venues.keySet());
        foreign.addAll(VNPY.venues.keySet());
        foreign.add("CZCE");
        return foreign.contains(word)
                && !VNPY.suffixes.containsKey(word)
                && !TUSHARE.suffixes.containsKey(word);
    }

    @Override
    public @Nullable InstrumentId read(String text, @Nullable Venue venue) {
        int dot = text.lastIndexOf('.');
        if (dot < 1) {
            return null;
        }
        String code = venues.get(text.substring(dot + 1).toUpperCase(Locale.ROOT));
        if (code == null || (venue != null && !venue.code().equals(code))) {
            return null;
        }
        String symbol = text.substring(0, dot);
        return valid(capitals ? Listings.ownCase(symbol, code) : symbol, code);
    }

    private static @Nullable InstrumentId valid(String symbol, String code) {
        if (Listings.US.contains(code) && !Listings.isTicker(symbol)) {
            return null;
        }
        try {
            InstrumentId id = InstrumentId.of(symbol, Venue.of(code));
            return Listings.isSymbol(id) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public @Nullable String write(InstrumentId id) {
        String code = id.venue().code();
        String suffix = suffixes.get(code);
        if (suffix == null || valid(id.symbol(), code) == null) {
            return null;
        }
        return (capitals ? id.symbol().toUpperCase(Locale.ROOT) : id.symbol()) + "." + suffix;
    }
}
