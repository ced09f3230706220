package io.slipway.factor.lang;

import java.util.List;

/**
 * A part of a {@link Graph}: a function of other nodes. Equal parts of a graph are one node, so
 * nodes are compared by identity.
 */
public final class Node {

    /** No number of rows is enough. */
    public static final int ALL_ROWS = Integer.MAX_VALUE;

    private final int id;
    private final Function function;
    private final List<Node> inputs;
    private final List<Double> numbers;
    private final String text;
    private final boolean truth;
    private final int lookback;
    private final int lookahead;
    private final int stage;
    private final int depth;

    Node(
            int id,
            Function function,
            List<Node> inputs,
            List<Double> numbers,
            String text,
            boolean truth,
            Reach reach) {
        this.id = id;
        this.function = function;
        this.inputs = List.copyOf(inputs);
        this.numbers = List.copyOf(numbers);
        this.text = text;
        this.truth = truth;
        int back = 0;
        int ahead = 0;
        int highest = 0;
        int deepest = 0;
        for (Node input : inputs) {
            back = Math.max(back, input.lookback);
            ahead = Math.max(ahead, input.lookahead);
            highest = Math.max(highest, input.stage + (input.isBarrier() ? 1 : 0));
            deepest = Math.max(deepest, input.depth);
        }
        this.lookback = sum(back, reach.back());
        this.lookahead = sum(ahead, reach.ahead());
        this.stage = highest;
        this.depth = deepest + 1;
    }

    /**
     * How many rows before and after its own a function reads.
     *
     * @param back rows before, {@link #ALL_ROWS} for all
     * @param ahead rows after
     */
    record Reach(int back, int ahead) {
        static final Reach OWN_ROW = new Reach(0, 0);
    }

    private static int sum(int left, int right) {
        return left > ALL_ROWS - right ? ALL_ROWS : left + right;
    }

    /** Place in its graph; inputs come before. */
    public int id() {
        return id;
    }

    public Function function() {
        return function;
    }

    public List<Node> inputs() {
        return inputs;
    }

    public Node input(int index) {
        return inputs.get(index);
    }

    /** Constants of the function, as {@link Function} says. */
    public List<Double> numbers() {
        return numbers;
    }

    public double number(int index) {
        return numbers.get(index);
    }

    /** A number that is a count of rows. */
    public int whole(int index) {
        return numbers.get(index).intValue();
    }

    /** Name of a field, of an indicator or of an instrument; else empty. */
    public String text() {
        return text;
    }

    /** Whether it is only ever 0 or 1. */
    public boolean isTruth() {
        return truth;
    }

    /**
     * How many rows before its own it needs for the value that all rows would give; {@link
     * #ALL_ROWS} if none will do.
     */
    public int lookback() {
        return lookback;
    }

    /** How many rows after its own it reads. */
    public int lookahead() {
        return lookahead;
    }

    /** How many times all instruments must have been compared before it can be computed. */
    public int stage() {
        return stage;
    }

    /** Whether it needs other instruments. */
    public boolean isBarrier() {
        return function.kind() == Function.Kind.CROSS || function.kind() == Function.Kind.OTHER;
    }

    int depth() {
        return depth;
    }

    @Override
    public String toString() {
        return switch (function) {
            case CONSTANT -> Operator.plain(number(0));
            case FIELD -> "$" + text;
            default -> function + "(" + words() + ")";
        };
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        inputs.forEach(each -> words.append(words.isEmpty() ? "" : ", ").append(each));
        numbers.forEach(
                each -> words.append(words.isEmpty() ? "" : ", ").append(Operator.plain(each)));
        if (!text.isEmpty()) {
            words.append(words.isEmpty() ? "" : ", ").append(text);
        }
        return words.toString();
    }
}
