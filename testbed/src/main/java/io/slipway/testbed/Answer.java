package io.slipway.testbed;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the server sends back, and how far it gets with it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, Map<String, String> headers, byte[] body, Delivery delivery) {

    /** How much of an answer arrives. */
    enum Delivery {
        WHOLE,
        /** Half of the announced length, then the connection closes. */
        CUT,
        /** Half of it with no announced length, so that only the content shows it. */
        CUT_UNANNOUNCED,
        /** Half of it, then nothing more until the client gives up. */
        STALLED,
        /** Nothing at all until the client gives up. */
        SILENT,
        /** The connection closes at once. */
        DROPPED
    }

    static Answer json(int status, String text) {
        return of(status, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer html(int status, String text) {
        return of(status, "text/html", text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer of(int status, String type, byte[] body) {
        return new Answer(status, Map.of("Content-Type", type), body, Delivery.WHOLE);
    }

    Answer delivered(Delivery how) {
        return new Answer(status, headers, body, how);
    }

    Answer withHeaders(Map<String, String> more) {
        Map<String, String> all = new java.util.TreeMap<>(headers);
        all.putAll(more);
        return new Answer(status, Map.copyOf(all), body, delivery);
    }
}
