package io.slipway.adapters.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A reply as it came, complete as far as the length it announced. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Reply(int status, HttpHeaders headers, byte[] body) {

    private static final int BEGINNING = 200;

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /**
     * {@code Retry-After}, in seconds or as a date (RFC 9110, 10.2.3).
     *
     * @return the moment, if the header is there and can be read
     */
    public Optional<Instant> retryAfter(Instant now) {
        return header("Retry-After").flatMap(text -> moment(text.strip(), now));
    }

    private static Optional<Instant> moment(String text, Instant now) {
        try {
            return Optional.of(now.plusSeconds(Long.parseLong(text)));
        } catch (NumberFormatException e) {
            return date(text);
        }
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The server's own time, to the second, if it says. */
    public Optional<Instant> date() {
        return header("Date").flatMap(Reply::date);
    }

    public boolean isHtml() {
        return beginning().stripLeading().startsWith("<");
    }

    /** The first characters, to be shown. */
    public String beginning() {
        return new String(body, 0, Math.min(body.length, BEGINNING), StandardCharsets.UTF_8);
    }
}
