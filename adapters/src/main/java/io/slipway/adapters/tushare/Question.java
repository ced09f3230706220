package io.slipway.adapters.tushare;

import io.slipway.adapters.http.Secret;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What is asked of one interface.
 *
 * @param parameters in the order they are written
 */
record Question(String api, Map<String, String> parameters) {

    private static final JsonFactory JSON = new JsonFactory();

    Question with(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(parameter, value);
        return new Question(api, more);
    }

    Question page(int offset, int rows) {
        return with("offset", Integer.toString(offset)).with("limit", Integer.toString(rows));
    }

    /** The request's body; it holds the token, so it is shown to nobody. */
    byte[] body(Secret token, List<String> fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("api_name", api);
            json.writeStringProperty("token", token.reveal());
            json.writeObjectPropertyStart("params");
            parameters.forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeStringProperty("fields", String.join(",", fields));
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
