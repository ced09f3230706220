package io.slipway.testbed;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tushare Pro's protocol: one address, a JSON question, an answer of fields and items. */
final class TushareProtocol {

    private static final Pattern PAIR =
            Pattern.compile("\"([a-z_]+)\"\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(-?[0-9]+))");
    private static final Pattern NAMES = Pattern.compile("\\s*,\\s*");
    private static final int MOST_ROWS = 8_000;
    private static final long MINUTE_MS = 60_000;

    private final String token;
    private final TushareRows rows;
    private final Clock clock;
    private final Map<String, List<String>> apis = documented();
    private final Set<String> restated = ConcurrentHashMap.newKeySet();
    private final Map<String, long[]> calls = new HashMap<>();
    private volatile int callsPerMinute = Integer.MAX_VALUE;

    TushareProtocol(String token, ShareMarket market, Clock clock) {
        this.token = token;
        this.rows = new TushareRows(market);
        this.clock = clock;
    }

    private static Map<String, List<String>> documented() {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(
                                TushareProtocol.class.getResourceAsStream(
                                        "tushare-apis.properties")),
                        StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<String>> apis = new HashMap<>();
        properties.forEach((api, fields) ->
                apis.put(api.toString(), List.of(fields.toString().split(" ", -1))));
        return apis;
    }

    void limit(int perMinute) {
        callsPerMinute = perMinute;
    }

    void restate(String api, String code) {
        restated.add(api + " " + code);
    }

    /** The interface a request asks. */
    static String api(Request request) {
        return pairs(request).getOrDefault("api_name", "");
    }

    private static Map<String, String> pairs(Request request) {
        Map<String, String> pairs = new HashMap<>();
        Matcher matcher = PAIR.matcher(new String(request.body(), StandardCharsets.UTF_8));
        while (matcher.find()) {
            String text = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            pairs.put(matcher.group(1), text);
        }
        return pairs;
    }

    Answer answer(Request request, @Nullable Fault fault) {
        Map<String, String> pairs = pairs(request);
        String api = pairs.getOrDefault("api_name", "");
        Answer wrong = fault == null ? null : wrong(fault);
        if (wrong != null) {
            return wrong;
        }
        if (!token.equals(pairs.get("token"))) {
            return error(40101, "\u60a8\u7684token\u4e0d\u5bf9\uff0c\u8bf7\u786e\u8ba4\u3002");
        }
        if (isTooOften(api)) {
            return quota("\u5206\u949f", callsPerMinute);
        }
        List<String> fields = apis.get(api.endsWith("_vip") ? api.replace("_vip", "") : api);
        if (fields == null) {
            return error(40001, "\u8bf7\u6307\u5b9a\u6b63\u786e\u7684\u63a5\u53e3\u540d");
        }
        try {
            String plain = api.replace("_vip", "");
            return Answer.json(200, table(plain, fields, pairs, rows.rows(api, pairs), fault));
        } catch (IllegalArgumentException e) {
            return error(40001, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Answer wrong(Fault fault) {
        return switch (fault) {
            case QUOTA -> quota("\u5206\u949f", 200);
            case DAILY_QUOTA -> quota("\u5929", 5);
            case WRONG_TOKEN ->
                    error(40101, "\u60a8\u7684token\u4e0d\u5bf9\uff0c\u8bf7\u786e\u8ba4\u3002");
            case NOT_ALLOWED ->
                    error(
                            40203,
                            "\u62b1\u6b49\uff0c\u60a8\u6ca1\u6709\u63a5\u53e3\u8bbf\u95ee\u6743\u9650");
            case REFUSED -> error(40001, "\u53c2\u6570\u9519\u8bef");
            default -> null;
        };
    }

    private static Answer quota(String unit, int calls) {
        return error(
                40203,
                "\u62b1\u6b49\uff0c\u60a8\u6bcf%s\u6700\u591a\u8bbf\u95ee\u8be5\u63a5\u53e3%d\u6b21"
                        .formatted(unit, calls));
    }

    private static Answer error(int code, String message) {
        StringBuilder json = new StringBuilder("{\"request_id\":\"r\",\"code\":").append(code);
        Json.string(json.append(",\"msg\":"), message);
        return Answer.json(200, json.append(",\"data\":null}").toString());
    }

    /** Whether more calls of an interface came in this minute than may. */
    private boolean isTooOften(String api) {
        long minute = clock.millis() / MINUTE_MS;
        synchronized (calls) {
            long[] seen = calls.computeIfAbsent(api, _ -> new long[] {minute, 0});
            if (seen[0] != minute) {
                seen[0] = minute;
                seen[1] = 0;
            }
            return ++seen[1] > callsPerMinute;
        }
    }

    private String table(
            String api,
            List<String> documented,
            Map<String, String> params,
            List<TushareRows.Row> all,
            @Nullable Fault fault) {
        String wanted = params.getOrDefault("fields", "");
        List<String> fields = new ArrayList<>(documented);
        if (!wanted.isEmpty()) {
            fields = new ArrayList<>(List.of(NAMES.split(wanted)));
            fields.retainAll(documented);
        }
        int limit = Math.min(number(params, "limit", MOST_ROWS), MOST_ROWS);
        int offset = Math.min(number(params, "offset", 0), all.size());
        int end = Math.min(offset + limit, all.size());
        boolean hasMore = end < all.size() || fault == Fault.ENDLESS;
        StringBuilder json = new StringBuilder((end - offset) * fields.size() * 12 + 500);
        json.append("{\"request_id\":\"r\",\"code\":0,\"msg\":\"\",\"data\":{\"fields\":[");
        writeFields(json, fields, fault);
        json.append("],\"items\":[");
        for (int i = offset; i < end; i++) {
            json.append(i == offset ? "[" : ",[");
            writeRow(json, api, fields, all.get(i), fault);
            json.append(']');
        }
        json.append("],\"has_more\":").append(hasMore).append(",\"count\":-1}}");
        return json.toString();
    }

    private static void writeFields(
            StringBuilder json, List<String> fields, @Nullable Fault fault) {
        for (int i = 0; i < fields.size(); i++) {
            boolean renamed = fault == Fault.CHANGED_COLUMNS && i == fields.size() - 1;
            Json.string(json.append(i == 0 ? "" : ","), fields.get(i) + (renamed ? "_new" : ""));
        }
    }

    private void writeRow(
            StringBuilder json,
            String api,
            List<String> fields,
            TushareRows.Row row,
            @Nullable Fault fault) {
        boolean isRestated =
                !restated.isEmpty() && restated.contains(api + " " + row.apply("ts_code"));
        for (int i = 0; i < fields.size(); i++) {
            Object value = row.apply(fields.get(i));
            if (value instanceof Double number) {
                value =
                        fault == Fault.WRONG_TYPE
                                ? "n/a"
                                : isRestated ? (Object) (number * 1.01) : number;
            }
            Json.value(json.append(i == 0 ? "" : ","), value);
        }
    }

    private static int number(Map<String, String> params, String name, int otherwise) {
        String text = params.getOrDefault(name, "");
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }
}
