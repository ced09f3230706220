package io.slipway.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code BASE/QUOTE} for spot on every exchange whose pairs are known; {@code BASE/QUOTE:SETTLE}
 * and {@code BASE/QUOTE:SETTLE-YYMMDD} for perpetual and dated futures of OKX and Binance. What
 * settles in its base is quoted in USD ("inverse"), what settles in its quote is "linear".
 */
final class CcxtForm implements SymbolForm {

    private static final Pattern TEXT =
            Pattern.compile("([A-Z0-9]+)/([A-Z0-9]+)(?::([A-Z0-9]+)(?:-([0-9]{6}))?)?");
    private static final Pattern OKX_FUTURE =
            Pattern.compile("([A-Z0-9]+)-([A-Z0-9]+)-(SWAP|[0-9]{6})");
    private static final Pattern LINEAR = Pattern.compile("([A-Z0-9]+)(?:_([0-9]{6}))?");
    private static final Pattern INVERSE = Pattern.compile("([A-Z0-9]+)USD_(PERP|[0-9]{6})");

    @Override
    public @Nullable InstrumentId read(String text, @Nullable Venue venue) {
        Matcher matcher = TEXT.matcher(text);
        if (venue == null || !matcher.matches()) {
            return null;
        }
        CoinPair pair = new CoinPair(matcher.group(1), matcher.group(2));
        String settle = matcher.group(3);
        return settle == null
                ? spot(pair, venue)
                : future(pair, settle, matcher.group(4), venue.code());
    }

    private static @Nullable InstrumentId spot(CoinPair pair, Venue venue) {
        boolean spot = !venue.code().equals("BINANCEUSDM");
        String symbol =
                spot && CoinPair.venues().contains(venue.code()) ? pair.join(venue.code()) : null;
        return symbol == null ? null : InstrumentId.of(symbol, venue);
    }

    private static @Nullable InstrumentId future(
            CoinPair pair, String settle, @Nullable String expiry, String venue) {
        boolean inverse = pair.quote().equals("USD");
        if (!settle.equals(inverse ? pair.base() : pair.quote())) {
            return null;
        }
        return switch (venue) {
            case "OKX" -> id(pair.base() + "-" + pair.quote() + "-" + or(expiry, "SWAP"), venue);
            case "BINANCE", "BINANCEUSDM", "BINANCECOINM" ->
                    inverse ? coinFuture(pair, expiry, venue) : dollarFuture(pair, expiry, venue);
            default -> null;
        };
    }

    private static @Nullable InstrumentId coinFuture(
            CoinPair pair, @Nullable String expiry, String venue) {
        return venue.equals("BINANCEUSDM")
                ? null
                : id(pair.base() + "USD_" + or(expiry, "PERP"), "BINANCECOINM");
    }

    private static @Nullable InstrumentId dollarFuture(
            CoinPair pair, @Nullable String expiry, String venue) {
        String symbol = pair.join("BINANCEUSDM");
        return symbol == null || venue.equals("BINANCECOINM")
                ? null
                : id(expiry == null ? symbol : symbol + "_" + expiry, "BINANCEUSDM");
    }

    private static InstrumentId id(String symbol, String venue) {
        return InstrumentId.of(symbol, Venue.of(venue));
    }

    private static String or(@Nullable String expiry, String otherwise) {
        return expiry == null ? otherwise : expiry;
    }

    @Override
    public @Nullable String write(InstrumentId id) {
        String venue = id.venue().code();
        String text =
                switch (venue) {
                    case "OKX" -> okx(id.symbol());
                    case "BINANCEUSDM" -> linear(id.symbol());
                    case "BINANCECOINM" -> inverse(id.symbol());
                    default -> written(CoinPair.split(id.symbol(), venue));
                };
        // Only what is read back as the same instrument is expressible.
        return text != null && id.equals(read(text, id.venue())) ? text : null;
    }

    private static @Nullable String written(@Nullable CoinPair pair) {
        return pair == null ? null : pair.base() + "/" + pair.quote();
    }

    private static @Nullable String okx(String symbol) {
        Matcher matcher = OKX_FUTURE.matcher(symbol);
        if (!matcher.matches()) {
            return written(CoinPair.split(symbol, "OKX"));
        }
        String base = matcher.group(1);
        String quote = matcher.group(2);
        return base
                + "/"
                + quote
                + ":"
                + (quote.equals("USD") ? base : quote)
                + dated(matcher.group(3));
    }

    private static @Nullable String linear(String symbol) {
        Matcher matcher = LINEAR.matcher(symbol);
        CoinPair pair = matcher.matches() ? CoinPair.split(matcher.group(1), "BINANCEUSDM") : null;
        return pair == null
                ? null
                : written(pair) + ":" + pair.quote() + dated(or(matcher.group(2), "PERP"));
    }

    private static @Nullable String inverse(String symbol) {
        Matcher matcher = INVERSE.matcher(symbol);
        if (!matcher.matches()) {
            return null;
        }
        return matcher.group(1) + "/USD:" + matcher.group(1) + dated(matcher.group(2));
    }

    private static String dated(String expiry) {
        return Character.isDigit(expiry.charAt(0)) ? "-" + expiry : "";
    }
}
