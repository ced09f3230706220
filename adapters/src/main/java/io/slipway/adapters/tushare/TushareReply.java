package io.slipway.adapters.tushare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * An answer as the vendor writes it.
 *
 * @param code 0 for success
 * @param message what the vendor says; empty for nothing
 * @param fields names of the columns
 * @param items rows of texts, numbers and nulls, as long as the fields
 * @param hasMore whether there are further pages; null where that is not said
 */
record TushareReply(
        int code,
        String message,
        List<String> fields,
        List<@Nullable Object[]> items,
        @Nullable Boolean hasMore) {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * @throws StreamReadException if the text ends too early or is no such answer
     */
    static TushareReply parse(byte[] body) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            return new Reading(parser).reply();
        }
    }

    private static final class Reading {

        private final JsonParser parser;
        private @Nullable Integer code;
        private String message = "";
        private final List<String> fields = new ArrayList<>();
        private final List<@Nullable Object[]> items = new ArrayList<>();
        private @Nullable Boolean hasMore;
        private boolean hasItems;

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        TushareReply reply() {
            expect(parser.nextToken(), JsonToken.START_OBJECT);
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken token = parser.nextToken();
                switch (name) {
                    case "code" -> code = (int) parser.getLongValue();
                    case "msg" ->
                            message = token == JsonToken.VALUE_STRING ? parser.getString() : "";
                    case "data" -> data(token);
                    default -> parser.skipChildren();
                }
            }
            expect(parser.currentToken(), JsonToken.END_OBJECT);
            if (code == null || (code == 0 && !hasItems)) {
                throw new StreamReadException(parser, "neither an error nor items");
            }
            return new TushareReply(code, message, fields, items, hasMore);
        }

        private void data(JsonToken token) {
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return;
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "fields" -> fields(value);
                    case "items" -> items(value);
                    case "has_more" -> hasMore = value == JsonToken.VALUE_TRUE;
                    default -> parser.skipChildren();
                }
            }
            expect(parser.currentToken(), JsonToken.END_OBJECT);
        }

        private void fields(JsonToken token) {
            expect(token, JsonToken.START_ARRAY);
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                fields.add(parser.getString());
            }
            expect(parser.currentToken(), JsonToken.END_ARRAY);
        }

        private void items(JsonToken token) {
            expect(token, JsonToken.START_ARRAY);
            List<@Nullable Object> row = new ArrayList<>();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                row.clear();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    row.add(value());
                }
                items.add(row.toArray());
            }
            expect(parser.currentToken(), JsonToken.END_ARRAY);
            hasItems = true;
        }

        private @Nullable Object value() {
            return switch (parser.currentToken()) {
                case VALUE_STRING -> parser.getString();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
                case VALUE_TRUE -> 1.0;
                case VALUE_FALSE -> 0.0;
                case VALUE_NULL -> null;
                case null, default ->
                        throw new StreamReadException(parser, "no value: " + parser.currentToken());
            };
        }

        private void expect(@Nullable JsonToken token, JsonToken expected) {
            if (token != expected) {
                throw new StreamReadException(parser, "not " + expected + " but " + token);
            }
        }
    }
}
