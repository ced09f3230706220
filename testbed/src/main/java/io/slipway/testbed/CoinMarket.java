package io.slipway.testbed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * A generated market of coins: any candle can be computed by itself, so that years of minutes cost
 * nothing until they are asked for.
 *
 * @param symbols Binance's, such as BTCUSDT
 * @param first first day of trading
 */
public record CoinMarket(long seed, List<String> symbols, LocalDate first) {

    public CoinMarket {
        symbols = List.copyOf(symbols);
    }

    /** One candle: Binance's first eleven values, times in milliseconds. */
    record Candle(
            long openTime,
            double open,
            double high,
            double low,
            double close,
            double volume,
            long closeTime,
            double quoteVolume,
            int trades) {

        /** Binance's twelve columns; prices are texts. */
        List<Object> values(long unitsPerMilli) {
            return List.of(
                    openTime * unitsPerMilli,
                    text(open),
                    text(high),
                    text(low),
                    text(close),
                    text(volume),
                    (closeTime + 1) * unitsPerMilli - 1,
                    text(quoteVolume),
                    trades,
                    text(volume / 2),
                    text(quoteVolume / 2),
                    "0");
        }

        private static String text(double value) {
            return String.format(Locale.ROOT, "%.8f", value);
        }
    }

    boolean has(String symbol) {
        return symbols.contains(symbol);
    }

    long start() {
        return first.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    static Duration length(String interval) {
        long count = Long.parseLong(interval.substring(0, interval.length() - 1));
        return switch (interval.charAt(interval.length() - 1)) {
            case 's' -> Duration.ofSeconds(count);
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            case 'd' -> Duration.ofDays(count);
            case 'w' -> Duration.ofDays(7 * count);
            default -> throw new IllegalArgumentException(interval);
        };
    }

    /** The candle that opens at a moment. */
    Candle candle(String symbol, long openTime, long lengthMs) {
        double open = price(symbol, openTime);
        double close = price(symbol, openTime + lengthMs);
        int word = symbol.hashCode();
        double spread = 0.003 * Chance.uniform(seed, word, openTime, lengthMs);
        double volume = 1 + 100 * Chance.uniform(seed, word, openTime, lengthMs + 1);
        double high = Math.max(open, close) * (1 + spread);
        double low = Math.min(open, close) * (1 - spread);
        double quote = volume * (open + close) / 2;
        int trades = 1 + Chance.below(1_000, seed, word, openTime, 2);
        return new Candle(
                openTime, open, high, low, close, volume, openTime + lengthMs - 1, quote, trades);
    }

    double price(String symbol, long time) {
        int word = symbol.hashCode();
        double base = 10 + Chance.below(50_000, seed, word, 0, 0);
        double days = time / (double) Duration.ofDays(1).toMillis();
        double noise = 0.01 * Chance.uniform(seed, word, time, 3);
        return base * (1 + 0.2 * Math.sin(days / 40) + 0.05 * Math.sin(days * 2.3) + noise);
    }

    /** Every eight hours. */
    double fundingRate(String symbol, Instant time) {
        return 0.0001 * (Chance.uniform(seed, symbol.hashCode(), time.toEpochMilli(), 4) - 0.3);
    }
}
