package io.slipway.data.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Just enough JSON for the manifest: objects, arrays, strings and whole numbers, so that this room
 * needs no library. Written canonically (keys as given, no blank that varies), because the
 * manifest's hash is the snapshot id.
 */
final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /**
     * Maps, lists, strings and longs, as they stand in the text.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    static Object parse(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.blanks();
        if (json.at < text.length()) {
            throw json.unexpected();
        }
        return value;
    }

    /** Objects in an array stand on a line each; everything else on the line it is met. */
    static String write(Map<String, ?> object) {
        StringBuilder out = new StringBuilder("{\n");
        String separator = "";
        for (Map.Entry<String, ?> entry : object.entrySet()) {
            out.append(separator).append("  ");
            writeString(entry.getKey(), out);
            out.append(": ");
            writeMember(entry.getValue(), out);
            separator = ",\n";
        }
        return out.append("\n}\n").toString();
    }

    private static void writeMember(Object value, StringBuilder out) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            String separator = "[\n    ";
            for (Object each : list) {
                out.append(separator);
                writeInline(each, out);
                separator = ",\n    ";
            }
            out.append("\n  ]");
        } else {
            writeInline(value, out);
        }
    }

    private static void writeInline(Object value, StringBuilder out) {
        switch (value) {
            case String string -> writeString(string, out);
            case Long number -> out.append((long) number);
            case Integer number -> out.append((int) number);
            case List<?> list -> writeList(list, out);
            case Map<?, ?> map -> writeMap(map, out);
            default -> throw new IllegalArgumentException("not for JSON: " + value.getClass());
        }
    }

    private static void writeList(List<?> list, StringBuilder out) {
        String separator = "[";
        for (Object each : list) {
            out.append(separator);
            writeInline(each, out);
            separator = ", ";
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private static void writeMap(Map<?, ?> map, StringBuilder out) {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            writeString((String) entry.getKey(), out);
            out.append(": ");
            writeInline(entry.getValue(), out);
            separator = ", ";
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private static void writeString(String string, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private Object value() {
        blanks();
        char c = peek();
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        blanks();
        while (peek() != '}') {
            String key = string();
            blanks();
            expect(':');
            map.put(key, value());
            next('}');
        }
        at++;
        return map;
    }

    private List<Object> array() {
        List<Object> list = new ArrayList<>();
        at++;
        blanks();
        while (peek() != ']') {
            list.add(value());
            next(']');
        }
        at++;
        return list;
    }

    /** Passes a comma, or stays before the closing character. */
    private void next(char close) {
        blanks();
        if (peek() != close) {
            expect(',');
            blanks();
        }
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'u' -> {
                if (at + 4 > text.length()) {
                    throw unexpected();
                }
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> throw unexpected();
        };
    }

    private Long number() {
        int start = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (start == at) {
            throw unexpected();
        }
        return Long.parseLong(text.substring(start, at));
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw unexpected();
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw unexpected();
        }
        at++;
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException(
                at >= text.length()
                        ? "the text ends too early"
                        : "unexpected '" + text.charAt(at) + "' at character " + at);
    }
}
