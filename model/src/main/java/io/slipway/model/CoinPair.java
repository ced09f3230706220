package io.slipway.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Base and quote of a spot symbol, and how each exchange joins them. Where an exchange joins them
 * without a separator, they are told apart by the quote currencies it has; none of these may end in
 * another, or a symbol could be read in two ways.
 */
record CoinPair(String base, String quote) {

    private static final Pattern COIN = Pattern.compile("[A-Z0-9]{1,12}");

    private static final Map<String, String> SEPARATORS =
            Map.ofEntries(
                    Map.entry("BINANCE", ""),
                    Map.entry("BINANCEUSDM", ""),
                    Map.entry("BYBIT", ""),
                    Map.entry("BITSTAMP", ""),
                    Map.entry("GEMINI", ""),
                    Map.entry("BITGET", ""),
                    Map.entry("MEXC", ""),
                    Map.entry("COINBASE", "-"),
                    Map.entry("OKX", "-"),
                    Map.entry("KUCOIN", "-"),
                    Map.entry("GATE", "_"),
                    Map.entry("KRAKEN", "/"));

    /**
     * Exchanges that quote in US dollars; the others quote in dollar coins such as TUSD instead.
     */
    private static final Set<String> DOLLAR_VENUES = Set.of("BITSTAMP", "GEMINI");

    private static final List<String> DOLLAR_QUOTES =
            List.of("USDT", "USDC", "USD", "EUR", "GBP", "BTC", "ETH", "PAX", "SGD");

    private static final List<String> COIN_QUOTES =
            List.of(
                    "FDUSD", "USDT", "USDC", "TUSD", "BUSD", "USD1", "BIDR", "DOGE", "EURI", "BTC",
                    "ETH", "BNB", "TRX", "XRP", "SOL", "DAI", "PAX", "EUR", "GBP", "TRY", "BRL",
                    "JPY", "AUD", "RUB", "UAH", "ZAR", "PLN", "RON", "ARS", "MXN", "COP", "CZK",
                    "NGN", "VAI");

    /** Exchanges whose spot symbols can be converted. */
    static Set<String> venues() {
        return SEPARATORS.keySet();
    }

    /** Reads a venue's own symbol. */
    static @Nullable CoinPair split(String symbol, String venue) {
        String separator = SEPARATORS.get(venue);
        if (separator == null) {
            return null;
        }
        return separator.isEmpty() ? byQuote(symbol, venue) : bySeparator(symbol, separator);
    }

    /** Reads two coins with something between them. */
    static @Nullable CoinPair bySeparator(String symbol, String separator) {
        int at = symbol.indexOf(separator);
        return at < 0
                ? null
                : valid(symbol.substring(0, at), symbol.substring(at + separator.length()));
    }

    private static @Nullable CoinPair byQuote(String symbol, String venue) {
        for (String quote : DOLLAR_VENUES.contains(venue) ? DOLLAR_QUOTES : COIN_QUOTES) {
            if (symbol.endsWith(quote)) {
                return valid(symbol.substring(0, symbol.length() - quote.length()), quote);
            }
        }
        return null;
    }

    private static @Nullable CoinPair valid(String base, String quote) {
        boolean coins = COIN.matcher(base).matches() && COIN.matcher(quote).matches();
        return coins ? new CoinPair(base, quote) : null;
    }

    /** The venue's own symbol; null where the venue could not read it back. */
    @Nullable String join(String venue) {
        String symbol = base + SEPARATORS.getOrDefault(venue, "") + quote;
        return equals(split(symbol, venue)) ? symbol : null;
    }
}
