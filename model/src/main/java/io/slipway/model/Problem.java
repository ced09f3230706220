package io.slipway.model;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Something that went wrong or was refused, as a code with named arguments. It becomes a sentence
 * in a reader's language at the edge, through {@link Messages}.
 *
 * @param code key of the message catalogue, such as {@code data.import.no-such-file}
 * @param arguments values the sentence names, ordered by name; only strings, so that a problem can
 *     be stored and sent
 */
public record Problem(String code, Map<String, String> arguments) {

    public Problem {
        Objects.requireNonNull(code, "code");
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    public static Problem of(String code) {
        return new Problem(code, Map.of());
    }

    /** Name and value alternate: {@code Problem.of("x.y", "file", path, "line", 12)}. */
    public static Problem of(String code, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("names and values alternate");
        }
        Map<String, String> arguments = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return new Problem(code, arguments);
    }

    /** Code and arguments, for logs and tests; people are shown the catalogue's sentence. */
    @Override
    public String toString() {
        return arguments.isEmpty() ? code : code + " " + arguments;
    }
}
