package io.slipway.testbed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Binance's public market data over REST: exchangeInfo, klines, fundingRate. */
final class BinanceProtocol {

    private static final long EIGHT_HOURS_MS = Duration.ofHours(8).toMillis();
    private static final long MINUTE_MS = 60_000;
    private static final int BAN_SECONDS = 120;

    private final CoinMarket market;
    private final Clock clock;
    private final AtomicLong minute = new AtomicLong();
    private final AtomicLong used = new AtomicLong();
    private volatile int weightPerMinute = 6_000;

    BinanceProtocol(CoinMarket market, Clock clock) {
        this.market = market;
        this.clock = clock;
    }

    void limit(int weight) {
        weightPerMinute = weight;
    }

    static String api(Request request) {
        return request.path().substring(request.path().lastIndexOf('/') + 1);
    }

    Answer answer(Request request, @Nullable Fault fault) {
        int weight = api(request).equals("exchangeInfo") ? 20 : 2;
        long now = clock.millis();
        if (minute.getAndSet(now / MINUTE_MS) != now / MINUTE_MS) {
            used.set(0);
        }
        long total = used.addAndGet(weight);
        Answer wrong = fault == null ? null : wrong(fault, now);
        if (wrong == null && total > weightPerMinute) {
            wrong = tooMany((MINUTE_MS - now % MINUTE_MS + 999) / 1_000);
        }
        Answer answer = wrong != null ? wrong : data(request, fault);
        return answer.withHeaders(Map.of("X-MBX-USED-WEIGHT-1M", Long.toString(total)));
    }

    private static @Nullable Answer wrong(Fault fault, long now) {
        return switch (fault) {
            case QUOTA, DAILY_QUOTA -> tooMany(7);
            case BAN ->
                    error(
                                    418,
                                    -1003,
                                    "Way too much request weight used; IP banned until "
                                            + (now + BAN_SECONDS * 1_000L)
                                            + ". Please use WebSocket Streams for live updates to"
                                            + " avoid bans.")
                            .withHeaders(Map.of("Retry-After", Integer.toString(BAN_SECONDS)));
            case REFUSED -> error(400, -1121, "Invalid symbol.");
            case NOT_ALLOWED -> error(451, 0, "Service unavailable from a restricted location");
            default -> null;
        };
    }

    private static Answer tooMany(long seconds) {
        return error(
                        429,
                        -1003,
                        "Too many requests; current limit of IP is 6000 request weight per 1"
                                + " MINUTE.")
                .withHeaders(Map.of("Retry-After", Long.toString(seconds)));
    }

    private static Answer error(int status, int code, String message) {
        StringBuilder json = new StringBuilder("{\"code\":").append(code);
        Json.string(json.append(",\"msg\":"), message);
        return Answer.json(status, json.append('}').toString());
    }

    private Answer data(Request request, @Nullable Fault fault) {
        return switch (api(request)) {
            case "exchangeInfo" -> Answer.json(200, exchangeInfo(fault));
            case "klines" -> klines(request, fault);
            case "fundingRate" -> funding(request);
            default -> error(404, -1, "no such path");
        };
    }

    private String exchangeInfo(@Nullable Fault fault) {
        StringBuilder json = new StringBuilder("{\"timezone\":\"UTC\",\"serverTime\":");
        json.append(clock.millis())
                .append(",\"rateLimits\":[{\"rateLimitType\":\"REQUEST_WEIGHT\",")
                .append("\"interval\":\"MINUTE\",\"intervalNum\":1,\"limit\":")
                .append(weightPerMinute)
                .append("},{\"rateLimitType\":\"RAW_REQUESTS\",\"interval\":\"MINUTE\",")
                .append("\"intervalNum\":5,\"limit\":61000}],\"exchangeFilters\":[],\"symbols\":[");
        String separator = "";
        for (String symbol : market.symbols()) {
            json.append(separator).append(symbol(symbol, fault));
            separator = ",";
        }
        return json.append("]}").toString();
    }

    private static String symbol(String symbol, @Nullable Fault fault) {
        String tick = fault == Fault.CHANGED_COLUMNS ? "tick" : "tickSize";
        return """
        {"symbol":"%s","status":"TRADING","baseAsset":"%s","baseAssetPrecision":8,\
        "quoteAsset":"USDT","quotePrecision":8,"orderTypes":["LIMIT","MARKET"],\
        "filters":[{"filterType":"PRICE_FILTER","minPrice":"0.01000000",\
        "maxPrice":"1000000.00000000","%s":"0.01000000"},\
        {"filterType":"LOT_SIZE","minQty":"0.00001000","maxQty":"9000.00000000",\
        "stepSize":"0.00001000"},{"filterType":"NOTIONAL","minNotional":"5.00000000",\
        "applyMinToMarket":true}],"permissions":[],"permissionSets":[["SPOT"]]}\
        """
                .formatted(symbol, symbol.replace("USDT", ""), tick);
    }

    private Answer klines(Request request, @Nullable Fault fault) {
        String symbol = request.query("symbol");
        if (!market.has(symbol)) {
            return error(400, -1121, "Invalid symbol.");
        }
        long length = CoinMarket.length(request.query("interval")).toMillis();
        long start = Math.max(number(request, "startTime", 0), market.start());
        long end = Math.min(number(request, "endTime", Long.MAX_VALUE), clock.millis());
        long limit = Math.min(number(request, "limit", 500), 1_000);
        StringBuilder json = new StringBuilder("[");
        long time = Math.ceilDiv(start, length) * length;
        for (int i = 0; i < limit && time <= end; i++, time += length) {
            List<Object> values = market.candle(symbol, time, length).values(1);
            int columns = fault == Fault.CHANGED_COLUMNS ? 6 : values.size();
            json.append(i == 0 ? "[" : ",[");
            for (int column = 0; column < columns; column++) {
                boolean isWord = fault == Fault.WRONG_TYPE && column == 4;
                Json.value(
                        json.append(column == 0 ? "" : ","), isWord ? "n/a" : values.get(column));
            }
            json.append(']');
        }
        return Answer.json(200, json.append(']').toString());
    }

    private Answer funding(Request request) {
        String symbol = request.query("symbol");
        if (!market.has(symbol)) {
            return error(400, -1121, "Invalid symbol.");
        }
        long start = Math.max(number(request, "startTime", 0), market.start());
        long end = Math.min(number(request, "endTime", Long.MAX_VALUE), clock.millis());
        long limit = Math.min(number(request, "limit", 100), 1_000);
        StringBuilder json = new StringBuilder("[");
        long time = Math.ceilDiv(start, EIGHT_HOURS_MS) * EIGHT_HOURS_MS;
        for (int i = 0; i < limit && time <= end; i++, time += EIGHT_HOURS_MS) {
            Map<String, Object> values = new TreeMap<>();
            values.put("symbol", symbol);
            values.put("fundingTime", time + i % 3); // a few milliseconds late, as there
            double rate = market.fundingRate(symbol, Instant.ofEpochMilli(time));
            values.put("fundingRate", String.format(Locale.ROOT, "%.8f", rate));
            values.put("markPrice", i == 0 ? "" : Double.toString(market.price(symbol, time)));
            json.append(i == 0 ? "" : ",").append(object(values));
        }
        return Answer.json(200, json.append(']').toString());
    }

    private static String object(Map<String, Object> values) {
        StringBuilder json = new StringBuilder("{");
        values.forEach((name, value) -> {
            Json.string(json.append(json.length() == 1 ? "" : ","), name);
            Json.value(json.append(':'), value);
        });
        return json.append('}').toString();
    }

    private static long number(Request request, String name, long otherwise) {
        String text = request.query(name);
        return text.isEmpty() ? otherwise : Long.parseLong(text);
    }
}
