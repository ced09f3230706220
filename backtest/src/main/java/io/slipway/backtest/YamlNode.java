package io.slipway.backtest;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A piece of a YAML document that knows its line, so that problems can name it. */
sealed interface YamlNode {

    /** Counted from 1. */
    int line();

    /**
     * @param text as it is written; null for an empty value
     */
    record Scalar(@Nullable String text, int line) implements YamlNode {}

    record Sequence(List<YamlNode> items, int line) implements YamlNode {}

    /**
     * @param keyLines the line of each key
     */
    record Mapping(
            SequencedMap<String, YamlNode> entries,
            SequencedMap<String, Integer> keyLines,
            int line)
            implements YamlNode {}
}
