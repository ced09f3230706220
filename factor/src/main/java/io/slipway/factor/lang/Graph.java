package io.slipway.factor.lang;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * Expressions that share their equal parts, in an order in which inputs come first. Immutable once
 * {@link Compiler} hands it out.
 */
public final class Graph {

    private record Key(
            Function function, List<Integer> inputs, List<Double> numbers, String text) {}

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Key, Node> known = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Node> outputs = new ArrayList<>();

    Graph() {}

    Node node(
            Function function,
            List<Node> inputs,
            List<Double> numbers,
            String text,
            boolean truth,
            Node.Reach reach) {
        Key key = new Key(function, inputs.stream().map(Node::id).toList(), numbers, text);
        Node same = known.get(key);
        if (same != null) {
            return same;
        }
        Node node = new Node(nodes.size(), function, inputs, numbers, text, truth, reach);
        nodes.add(node);
        known.put(key, node);
        return node;
    }

    void output(String name, Node node) {
        names.add(name);
        outputs.add(node);
    }

    /** All nodes, inputs first. */
    public List<Node> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /** Names of the expressions, in the order given. */
    public List<String> names() {
        return Collections.unmodifiableList(names);
    }

    /** The node of each expression; several may be one. */
    public List<Node> outputs() {
        return Collections.unmodifiableList(outputs);
    }

    /** The fields read, without {@code $}. */
    public SequencedSet<String> fields() {
        SequencedSet<String> fields = new LinkedHashSet<>();
        for (Node node : nodes) {
            if (node.function() == Function.FIELD) {
                fields.add(node.text());
            }
        }
        return fields;
    }

    /** Other instruments whose series are read, as written. */
    public SequencedSet<String> masks() {
        SequencedSet<String> masks = new LinkedHashSet<>();
        for (Node node : nodes) {
            if (node.function() == Function.MASK) {
                masks.add(node.text());
            }
        }
        return masks;
    }

    /** Rows that must come before the first one wanted; {@link Node#ALL_ROWS} for all. */
    public int lookback() {
        return outputs.stream().mapToInt(Node::lookback).max().orElse(0);
    }

    /**
     * Whether values need every row from the first: indicators leave out rows without a bar, so no
     * number of rows before is surely enough for them.
     */
    public boolean needsAllRows() {
        return lookback() == Node.ALL_ROWS
                || nodes.stream().anyMatch(each -> each.function() == Function.INDICATOR);
    }

    /** Rows after the last one wanted that labels read. */
    public int lookahead() {
        return outputs.stream().mapToInt(Node::lookahead).max().orElse(0);
    }

    /** How many times all instruments are compared, one after the other. */
    public int stages() {
        return outputs.stream()
                .mapToInt(each -> each.stage() + (each.isBarrier() ? 1 : 0))
                .max()
                .orElse(0);
    }
}
