package io.slipway.adapters.binance;

import io.slipway.adapters.binance.BinanceJudge.ChangedColumns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Binance's JSON, read as it streams by. */
final class BinanceCodec {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * A pair that trades or traded.
     *
     * @param tick step of prices; NaN where none is said
     * @param lot step of quantities
     * @param minNotional least value of an order
     */
    record Pair(
            String symbol,
            String status,
            String base,
            String quote,
            double tick,
            double lot,
            double minNotional) {}

    /** What is said of the exchange: its pairs, and the weight a minute may have; 0 if unsaid. */
    record Exchange(List<Pair> pairs, int weightPerMinute) {}

    /** A payment between longs and shorts. */
    record Funding(String symbol, long time, double rate, double markPrice) {}

    private BinanceCodec() {}

    static List<Candle> candles(byte[] body) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            expect(json, json.nextToken(), JsonToken.START_ARRAY);
            List<Candle> candles = new ArrayList<>();
            List<String> values = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                values.clear();
                while (isValue(json, json.nextToken())) {
                    values.add(json.getString());
                }
                candles.add(candle(values));
            }
            expect(json, json.currentToken(), JsonToken.END_ARRAY);
            return candles;
        }
    }

    private static boolean isValue(JsonParser json, @Nullable JsonToken token) {
        if (token == null || token.isStructStart()) {
            throw new StreamReadException(json, "no value: " + token);
        }
        return token != JsonToken.END_ARRAY;
    }

    /** Of Binance's columns, in JSON as in its files. */
    static Candle candle(List<String> values) {
        if (values.size() != Candle.COLUMNS) {
            throw new ChangedColumns(
                    "a candle has %d values, not %d".formatted(values.size(), Candle.COLUMNS));
        }
        try {
            return new Candle(
                    Candle.millis(Long.parseLong(values.get(0))),
                    Double.parseDouble(values.get(1)),
                    Double.parseDouble(values.get(2)),
                    Double.parseDouble(values.get(3)),
                    Double.parseDouble(values.get(4)),
                    Double.parseDouble(values.get(5)),
                    Candle.millis(Long.parseLong(values.get(6))),
                    Double.parseDouble(values.get(7)));
        } catch (NumberFormatException e) {
            throw new ChangedColumns("a candle holds what is no number: " + e.getMessage());
        }
    }

    static List<Funding> funding(byte[] body) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            expect(json, json.nextToken(), JsonToken.START_ARRAY);
            List<Funding> all = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> values = object(json);
                all.add(
                        new Funding(
                                text(values, "symbol"),
                                (long) number(values, "fundingTime"),
                                number(values, "fundingRate"),
                                number(values, "markPrice")));
            }
            expect(json, json.currentToken(), JsonToken.END_ARRAY);
            return all;
        }
    }

    static Exchange exchange(byte[] body) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            expect(json, json.nextToken(), JsonToken.START_OBJECT);
            List<Pair> pairs = new ArrayList<>();
            boolean hasPairs = false;
            int weight = 0;
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                switch (name) {
                    case "symbols" -> {
                        hasPairs = true;
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            pairs.add(pair(json));
                        }
                    }
                    case "rateLimits" -> weight = weight(json);
                    default -> json.skipChildren();
                }
            }
            expect(json, json.currentToken(), JsonToken.END_OBJECT);
            if (!hasPairs) {
                throw new ChangedColumns("missing symbols");
            }
            return new Exchange(pairs, weight);
        }
    }

    private static int weight(JsonParser json) {
        int weight = 0;
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> limit = object(json);
            boolean isOurs =
                    "REQUEST_WEIGHT".equals(limit.get("rateLimitType"))
                            && "MINUTE".equals(limit.get("interval"))
                            && "1".equals(limit.get("intervalNum"));
            weight = isOurs ? (int) number(limit, "limit") : weight;
        }
        return weight;
    }

    private static Pair pair(JsonParser json) {
        Map<String, String> values = new HashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken token = json.nextToken();
            if (name.equals("filters")) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    Map<String, String> filter = object(json);
                    filter.forEach((key, value) ->
                            values.put(filter.get("filterType") + "." + key, value));
                }
            } else if (token.isScalarValue()) {
                values.put(name, json.getString());
            } else {
                json.skipChildren();
            }
        }
        boolean isNew = values.containsKey("NOTIONAL.minNotional");
        return new Pair(
                text(values, "symbol"),
                text(values, "status"),
                text(values, "baseAsset"),
                text(values, "quoteAsset"),
                number(values, "PRICE_FILTER.tickSize"),
                number(values, "LOT_SIZE.stepSize"),
                isNew ? number(values, "NOTIONAL.minNotional") : Double.NaN);
    }

    /** The texts and numbers of a flat object; what is nested is passed over. */
    private static Map<String, String> object(JsonParser json) {
        Map<String, String> values = new HashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            if (json.nextToken().isScalarValue()) {
                values.put(name, json.getString());
            } else {
                json.skipChildren();
            }
        }
        expect(json, json.currentToken(), JsonToken.END_OBJECT);
        return values;
    }

    private static String text(Map<String, String> values, String name) {
        String text = values.get(name);
        if (text == null) {
            throw new ChangedColumns("missing " + name);
        }
        return text;
    }

    private static double number(Map<String, String> values, String name) {
        String text = text(values, name);
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new ChangedColumns("%s: '%s' is no number".formatted(name, text));
        }
    }

    private static void expect(JsonParser json, @Nullable JsonToken token, JsonToken expected) {
        if (token != expected) {
            throw new StreamReadException(json, "not " + expected + " but " + token);
        }
    }
}
