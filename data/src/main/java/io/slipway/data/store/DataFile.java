package io.slipway.data.store;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An immutable file of the lake, named by its content.
 *
 * @param path relative to the lake folder, with {@code /}
 * @param bytes size
 * @param rows rows in it
 * @param sha256 of all its bytes, hexadecimal
 */
record DataFile(String path, long bytes, long rows, String sha256) {

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", path);
        json.put("bytes", bytes);
        json.put("rows", rows);
        json.put("sha256", sha256);
        return json;
    }

    static DataFile fromJson(Map<?, ?> json) {
        return new DataFile(
                Fields.text(json, "path"),
                Fields.number(json, "bytes"),
                Fields.number(json, "rows"),
                Fields.text(json, "sha256"));
    }
}
