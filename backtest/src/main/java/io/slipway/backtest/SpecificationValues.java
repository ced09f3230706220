package io.slipway.backtest;

import io.slipway.model.Nearest;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values a specification and the options give, each with the place it comes from. */
final class SpecificationValues {

    /**
     * @param where file and line, or option
     */
    private record Given(YamlNode node, String where) {}

    /** Turns text into a value, or throws IllegalArgumentException or DateTimeException. */
    interface Parser<T> extends Function<String, T> {}

    private final String file;
    private final Map<SpecificationKey, Given> given = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    SpecificationValues(String file, YamlNode.Mapping mapping) {
        this.file = file;
        reportUnknown(mapping, SpecificationKey.texts());
        for (SpecificationKey key : SpecificationKey.values()) {
            YamlNode node = mapping.entries().get(key.toString());
            if (node != null
                    && !(node instanceof YamlNode.Scalar(var text, var _) && text == null)) {
                given.put(key, new Given(node, file + ":" + node.line()));
            }
        }
    }

    /** Puts what options say in place of what the specification says. */
    void override(SpecificationOverrides overrides) {
        overrides
                .values()
                .forEach((text, value) -> {
                    SpecificationKey key = key(text);
                    put(key, new YamlNode.Scalar(value, 0));
                    if (key == SpecificationKey.UNIVERSE) {
                        given.remove(SpecificationKey.INSTRUMENTS);
                    }
                });
        if (!overrides.instruments().isEmpty()) {
            given.remove(SpecificationKey.UNIVERSE);
            put(SpecificationKey.INSTRUMENTS, sequence(overrides.instruments()));
        }
    }

    private void put(SpecificationKey key, YamlNode node) {
        String option =
                key == SpecificationKey.INSTRUMENTS
                        ? "--instrument"
                        : key == SpecificationKey.STRATEGY ? file : key.option();
        given.put(key, new Given(node, option));
    }

    private static YamlNode.Sequence sequence(List<String> texts) {
        List<YamlNode> items = new ArrayList<>();
        texts.forEach(text -> items.add(new YamlNode.Scalar(text, 0)));
        return new YamlNode.Sequence(items, 0);
    }

    private static SpecificationKey key(String text) {
        for (SpecificationKey key : SpecificationKey.values()) {
            if (key.toString().equals(text)) {
                return key;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private void reportUnknown(YamlNode.Mapping mapping, List<String> known) {
        mapping.keyLines()
                .forEach((key, line) -> {
                    if (!known.contains(key)) {
                        problems.add(unknown(key, file + ":" + line, known));
                    }
                });
    }

    private static Problem unknown(String key, String where, List<String> known) {
        return Nearest.to(key, known)
                .map(near ->
                        Problem.of(
                                "spec.unknown-key-near", "where", where, "key", key, "near", near))
                .orElseGet(() ->
                        Problem.of(
                                "spec.unknown-key",
                                "where",
                                where,
                                "key",
                                key,
                                "known",
                                String.join(", ", known)));
    }

    boolean has(SpecificationKey key) {
        return given.containsKey(key);
    }

    /** Where a value comes from; the file where there is none. */
    String where(SpecificationKey key) {
        Given value = given.get(key);
        return value == null ? file : value.where();
    }

    void report(Problem problem) {
        problems.add(problem);
    }

    List<Problem> problems() {
        return problems;
    }

    String file() {
        return file;
    }

    /**
     * A single value.
     *
     * @param code the problem of a value that cannot be parsed
     */
    <T> @Nullable T value(SpecificationKey key, Parser<T> parser, String code) {
        Given value = given.get(key);
        return value == null
                ? null
                : parsed(key.toString(), value.node(), value.where(), parser, code);
    }

    /** A list of values; a single one stands for a list of one. */
    <T> List<T> list(SpecificationKey key, Parser<T> parser, String code) {
        Given value = given.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value.node() instanceof YamlNode.Sequence sequence)) {
            T single = parsed(key.toString(), value.node(), value.where(), parser, code);
            return single == null ? List.of() : List.of(single);
        }
        List<T> all = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            T one = parsed(key.toString(), item, where(item, value), parser, code);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    private String where(YamlNode node, Given parent) {
        return node.line() == 0 ? parent.where() : file + ":" + node.line();
    }

    /**
     * Values by name.
     *
     * @param known the names there are; null where every name is allowed
     */
    SequencedMap<String, YamlNode> mapping(SpecificationKey key, @Nullable List<String> known) {
        Given value = given.get(key);
        if (value == null) {
            return new LinkedHashMap<>();
        }
        if (!(value.node() instanceof YamlNode.Mapping mapping)) {
            report(Problem.of("spec.no-map", "where", value.where(), "key", key));
            return new LinkedHashMap<>();
        }
        if (known != null) {
            reportUnknown(mapping, known);
        }
        return mapping.entries();
    }

    /** An entry of a {@link #mapping}. */
    <T> @Nullable T entry(String name, @Nullable YamlNode node, Parser<T> parser, String code) {
        return node == null ? null : parsed(name, node, file + ":" + node.line(), parser, code);
    }

    private <T> @Nullable T parsed(
            String key, YamlNode node, String where, Parser<T> parser, String code) {
        if (!(node instanceof YamlNode.Scalar(var text, var _)) || text == null) {
            report(Problem.of("spec.no-single", "where", where, "key", key));
            return null;
        }
        try {
            return parser.apply(text.strip());
        } catch (ProblemException e) {
            Problem first = e.problems().getFirst();
            String forms = first.arguments().getOrDefault("forms", first.toString());
            report(Problem.of(code, "where", where, "key", key, "value", text, "forms", forms));
            return null;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            String reason = String.valueOf(e.getMessage());
            report(Problem.of(code, "where", where, "key", key, "value", text, "reason", reason));
            return null;
        }
    }
}
