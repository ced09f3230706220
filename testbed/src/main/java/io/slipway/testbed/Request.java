package io.slipway.testbed;

import java.util.Map;

/**
 * What a client sent.
 *
 * @param path without the query
 * @param query decoded
 * @param headers names in small letters
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Request(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body) {

    String query(String name) {
        return query.getOrDefault(name, "");
    }
}
