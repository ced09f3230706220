package io.slipway.backtest;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads one YAML document into nodes that know their lines. */
final class YamlReader {

    /** Deeper documents are refused: no specification needs them. */
    private static final int MAX_DEPTH = 8;

    private final String file;
    private final JsonParser parser;

    private YamlReader(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * The document's mapping.
     *
     * @param file what problems call the document
     * @throws ProblemException if the text is no YAML, or no mapping of keys to values
     */
    static YamlNode.Mapping read(String file, String text) {
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            YamlNode root = first == null ? null : new YamlReader(file, parser).node(first, 0);
            return switch (root) {
                case YamlNode.Mapping mapping -> mapping;
                case null -> throw new ProblemException(Problem.of("spec.empty", "file", file));
                case YamlNode other ->
                        throw new ProblemException(
                                Problem.of("spec.no-mapping", "file", file, "line", other.line()));
            };
        } catch (JacksonException e) {
            throw new ProblemException(syntaxProblem(file, e), e);
        }
    }

    private static Problem syntaxProblem(String file, JacksonException e) {
        String reason = e.getOriginalMessage().lines().findFirst().orElse("");
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        return Problem.of("spec.no-yaml", "file", file, "line", line, "reason", reason);
    }

    private YamlNode node(JsonToken token, int depth) {
        int line = line();
        if (depth > MAX_DEPTH) {
            throw new ProblemException(Problem.of("spec.too-deep", "file", file, "line", line));
        }
        return switch (token) {
            case START_OBJECT -> mapping(line, depth);
            case START_ARRAY -> sequence(line, depth);
            case VALUE_NULL -> new YamlNode.Scalar(null, line);
            default -> new YamlNode.Scalar(parser.getString(), line);
        };
    }

    private YamlNode.Sequence sequence(int line, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            items.add(node(token, depth + 1));
        }
        return new YamlNode.Sequence(items, line);
    }

    private YamlNode.Mapping mapping(int line, int depth) {
        SequencedMap<String, YamlNode> entries = new LinkedHashMap<>();
        SequencedMap<String, Integer> keyLines = new LinkedHashMap<>();
        for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
            String key = parser.currentName();
            Integer earlier = keyLines.put(key, line());
            if (earlier != null) {
                throw new ProblemException(
                        Problem.of(
                                "spec.key-twice",
                                "file",
                                file,
                                "line",
                                line(),
                                "key",
                                key,
                                "earlier",
                                earlier));
            }
            entries.put(key, node(next(), depth + 1));
        }
        return new YamlNode.Mapping(entries, keyLines, line);
    }

    private JsonToken next() {
        @Nullable JsonToken token = parser.nextToken();
        if (token == null) {
            throw new IllegalStateException("the parser ends inside a value");
        }
        return token;
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
