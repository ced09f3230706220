package io.slipway.model;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Binance's own symbols. Without a venue, a plain pair is taken for spot, because perpetuals in
 * dollars are written the same; dated and coin-margined futures say what they are.
 */
final class BinanceForm implements SymbolForm {

    private static final Pattern COIN_FUTURE = Pattern.compile("[A-Z0-9]+USD_(PERP|[0-9]{6})");
    private static final Pattern EXPIRY = Pattern.compile("_[0-9]{6}$");

    @Override
    public @Nullable InstrumentId read(String text, @Nullable Venue venue) {
        String symbol = text.toUpperCase(Locale.ROOT);
        String code = venue == null ? market(symbol) : venue.code();
        return isSymbol(symbol, code) ? InstrumentId.of(symbol, Venue.of(code)) : null;
    }

    private static String market(String symbol) {
        if (COIN_FUTURE.matcher(symbol).matches()) {
            return "BINANCECOINM";
        }
        return EXPIRY.matcher(symbol).find() ? "BINANCEUSDM" : "BINANCE";
    }

    private static boolean isSymbol(String symbol, String venue) {
        return switch (venue) {
            case "BINANCE" -> CoinPair.split(symbol, venue) != null;
            case "BINANCEUSDM" ->
                    CoinPair.split(EXPIRY.matcher(symbol).replaceFirst(""), venue) != null;
            case "BINANCECOINM" -> COIN_FUTURE.matcher(symbol).matches();
            default -> false;
        };
    }

    @Override
    public @Nullable String write(InstrumentId id) {
        return isSymbol(id.symbol(), id.venue().code()) ? id.symbol() : null;
    }
}
