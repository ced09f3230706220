package io.slipway.data.csv;

import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.InstrumentType;
import io.slipway.model.Venue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument that nobody has described is taken to be. Null leaves the venue's custom:
 * stocks with a tick of 0.01; lots of 100 and CNY in mainland China; coins with a step of
 * 0.00000001 at crypto venues, in the currency their symbol names.
 *
 * @param tick smallest price step
 * @param lot smallest quantity step
 * @param currency currency of prices
 */
public record InstrumentDefaults(
        @Nullable Decimal tick, @Nullable Decimal lot, @Nullable Currency currency) {

    public static final InstrumentDefaults OF_VENUE = new InstrumentDefaults(null, null, null);

    private static final Set<String> MAINLAND = Set.of("XSHG", "XSHE", "XBSE");
    private static final Decimal CENT = new Decimal(1, 2);
    private static final Decimal COIN_STEP = new Decimal(1, 8);

    /** The instrument as these defaults have it. */
    public Instrument instrument(InstrumentId id) {
        boolean coin = isCrypto(id.venue());
        return new Instrument(
                id,
                "",
                coin ? InstrumentType.SPOT : InstrumentType.STOCK,
                currency == null ? currencyOf(id) : currency,
                tick != null ? tick : coin ? COIN_STEP : CENT,
                lot != null ? lot : lotOf(id.venue(), coin),
                Decimal.ONE,
                null,
                null);
    }

    static boolean isMainland(Venue venue) {
        return MAINLAND.contains(venue.code());
    }

    private static boolean isCrypto(Venue venue) {
        return switch (venue.code()) {
            case "BINANCE", "BINANCEUS", "COINBASE", "KRAKEN", "OKX", "BITSTAMP", "BYBIT" -> true;
            case "BITFINEX", "BITGET", "GATE", "GEMINI", "HTX", "HUOBI", "KUCOIN", "MEXC" -> true;
            default -> false;
        };
    }

    private static Decimal lotOf(Venue venue, boolean coin) {
        if (coin) {
            return COIN_STEP;
        }
        return isMainland(venue) ? Decimal.of(100) : Decimal.ONE;
    }

    private static Currency currencyOf(InstrumentId id) {
        return switch (id.venue().code()) {
            case "XSHG", "XSHE", "XBSE" -> Currency.CNY;
            case "XHKG" -> Currency.of("HKD");
            case "XTKS" -> Currency.of("JPY");
            case "XLON" -> Currency.of("GBP");
            default -> isCrypto(id.venue()) ? quoteOf(id.symbol()) : Currency.USD;
        };
    }

    /** The currency a coin pair is quoted in, by how its symbol ends. */
    private static Currency quoteOf(String symbol) {
        for (String quote : new String[] {"USDT", "USDC", "BTC", "EUR", "USD"}) {
            if (symbol.endsWith(quote) && symbol.length() > quote.length()) {
                return Currency.of(quote);
            }
        }
        return Currency.USD;
    }
}
