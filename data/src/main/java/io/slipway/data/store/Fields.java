package io.slipway.data.store;

import java.util.List;
import java.util.Map;

/** Members of a JSON object that must be there and be of one kind. */
final class Fields {

    private Fields() {}

    static String text(Map<?, ?> json, String key) {
        return member(json, key, String.class);
    }

    static long number(Map<?, ?> json, String key) {
        return member(json, key, Long.class);
    }

    static Map<?, ?> object(Map<?, ?> json, String key) {
        return member(json, key, Map.class);
    }

    static List<?> list(Map<?, ?> json, String key) {
        return member(json, key, List.class);
    }

    private static <T> T member(Map<?, ?> json, String key, Class<T> type) {
        Object value = json.get(key);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("'" + key + "' is missing or of the wrong kind");
        }
        return type.cast(value);
    }
}
