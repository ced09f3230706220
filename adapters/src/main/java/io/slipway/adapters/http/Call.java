package io.slipway.adapters.http;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request. What must stay secret stands in the body, never in the address.
 *
 * @param body what is posted; null for GET
 * @param lane whose quota it uses, such as the interface's name
 * @param weight how much of the quota
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Call(
        URI uri, Map<String, String> headers, byte @Nullable [] body, String lane, int weight) {

    public static Call get(URI uri, String lane, int weight) {
        return new Call(uri, Map.of(), null, lane, weight);
    }

    public static Call postJson(URI uri, byte[] json, String lane) {
        Map<String, String> headers = Map.of("Content-Type", "application/json; charset=utf-8");
        return new Call(uri, headers, json, lane, 1);
    }
}
