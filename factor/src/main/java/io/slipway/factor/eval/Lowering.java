package io.slipway.factor.eval;

import io.slipway.factor.eval.Step.Code;
import io.slipway.factor.lang.Function;
import io.slipway.factor.lang.Node;
import io.slipway.indicator.IndicatorCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Turns nodes into steps. What several nodes need (running sums, window sums, counts) is computed
 * once, because equal steps are one.
 */
final class Lowering {

    private record Key(Code code, List<Integer> in, List<Double> numbers, String text) {}

    private record WindowOf(Function function, Node input) {}

    private record Order(Node input, int window) {}

    private final List<Step> steps = new ArrayList<>();
    private final Map<Key, Step> known = new HashMap<>();
    private final Map<Node, Integer> values = new HashMap<>();
    private final Map<Double, Integer> constants = new HashMap<>();
    private final Map<WindowOf, NavigableSet<Integer>> extremes = new HashMap<>();
    private final Map<Order, NavigableSet<Double>> quantiles = new HashMap<>();
    private final List<Node> sources = new ArrayList<>();
    private int nextValue;

    /**
     * @param nodes all that are computed, inputs first
     */
    Lowering(List<Node> nodes) {
        nodes.forEach(this::note);
    }

    /** Remembers which windows of a column there are, so that one can be built on another. */
    private void note(Node node) {
        switch (node.function()) {
            case MAX, IDX_MAX -> extreme(Function.MAX, node);
            case MIN, IDX_MIN -> extreme(Function.MIN, node);
            case MED -> order(node).add(0.5);
            case QUANTILE -> order(node).add(node.number(2));
            case RANK -> order(node);
            default -> {}
        }
    }

    private void extreme(Function function, Node node) {
        extremes.computeIfAbsent(new WindowOf(function, node.input(0)), _ -> new TreeSet<>())
                .add(node.whole(0));
    }

    private NavigableSet<Double> order(Node node) {
        return quantiles.computeIfAbsent(
                new Order(node.input(0), node.whole(0)), _ -> new TreeSet<>());
    }

    /** The register of a value that is brought from outside: a field, or a comparison's result. */
    int source(Node node) {
        int value = nextValue++;
        values.put(node, value);
        sources.add(node);
        return value;
    }

    List<Node> sources() {
        return sources;
    }

    List<Step> steps() {
        return steps;
    }

    /** Registers that hold one number in every row. */
    Map<Double, Integer> constants() {
        return constants;
    }

    int valueCount() {
        return nextValue;
    }

    int value(Node node) {
        Integer value = values.get(node);
        if (value == null) {
            throw new IllegalStateException(node + " was not lowered");
        }
        return value;
    }

    /** Adds the steps of a node whose inputs have been lowered. */
    void lower(Node node) {
        int value =
                switch (node.function().kind()) {
                    case LEAF -> constant(node.number(0));
                    case ELEMENT -> element(node);
                    case SHIFT -> one(Code.SHIFT, List.of(value(node.input(0))), node.number(0));
                    case ROLLING -> rolling(node);
                    case RECURSIVE -> recursive(node);
                    default -> throw new IllegalStateException(node + " needs all instruments");
                };
        values.put(node, value);
    }

    private int constant(double number) {
        return constants.computeIfAbsent(number, _ -> nextValue++);
    }

    private int element(Node node) {
        List<Integer> in = node.inputs().stream().map(this::value).toList();
        return switch (node.function()) {
            // Less is greater the other way round.
            case LT -> one(Code.GT, in.reversed());
            case LE -> one(Code.GE, in.reversed());
            default -> one(Code.valueOf(node.function().name()), in);
        };
    }

    private int recursive(Node node) {
        if (node.function() == Function.EWM) {
            return one(Code.WEIGHTED, List.of(value(node.input(0))), node.number(0));
        }
        List<Double> numbers = node.numbers();
        int output = numbers.getLast().intValue();
        int outputs = IndicatorCatalog.find(node.text()).orElseThrow().outputs().size();
        List<Integer> in = node.inputs().stream().map(this::value).toList();
        Step step =
                step(
                        Code.INDICATOR,
                        in,
                        outputs,
                        numbers.subList(0, numbers.size() - 1),
                        node.text());
        return step.out()[output];
    }

    private int rolling(Node node) {
        int x = value(node.input(0));
        int window = node.whole(0);
        int result =
                switch (node.function()) {
                    case COUNT -> count(x, window);
                    case SUM -> one(Code.TOTAL, append(runningSums(x), count(x, window)), window);
                    case MEAN -> mean(x, window);
                    case STD -> deviation(x, window);
                    case VAR ->
                            one(
                                    Code.VARIANCE,
                                    List.of(varianceSpread(x, window), count(x, window)));
                    case CORR, COV -> pair(node, x, value(node.input(1)), window);
                    case SLOPE, RSQUARE, RESI -> line(node.function(), x, window);
                    case DECAY_LINEAR, QLIB_WMA -> weighted(node.function(), x, window);
                    case MAX, MIN, IDX_MAX, IDX_MIN -> extreme(node, x, window);
                    case MED, QUANTILE, RANK -> order(node, x, window);
                    case MAD -> one(Code.MEAN_DEVIATION, List.of(x), window);
                    case PRODUCT -> one(Code.PRODUCT, List.of(x), window);
                    case SKEW -> one(Code.SKEWNESS, List.of(x), window);
                    case KURT -> one(Code.KURTOSIS, List.of(x), window);
                    default -> throw new IllegalStateException(node + " does not roll");
                };
        double fewest = node.number(1);
        if (fewest <= 1 && node.function() != Function.DECAY_LINEAR) {
            return result;
        }
        int counted = node.inputs().size() == 2 ? masked(x, value(node.input(1))) : x;
        return one(Code.BLANK, List.of(result, count(counted, window)), fewest);
    }

    private Step clean(int x) {
        return step(Code.CLEAN, List.of(x), 2, List.of(), "");
    }

    private int count(int x, int window) {
        Step clean = clean(x);
        return one(Code.COUNTS, list(clean.out()), window);
    }

    private List<Integer> windows(List<Integer> running, int window) {
        return list(step(Code.WINDOWS, running, 2, List.of((double) window), "").out());
    }

    private List<Integer> windowSums(int x, int window) {
        return windows(runningSums(x), window);
    }

    private List<Integer> runningSums(int x) {
        return running(Code.SUMS, List.of(clean(x).out()[0]));
    }

    private List<Integer> running(Code code, List<Integer> in) {
        return list(step(code, in, 2, List.of(), "").out());
    }

    private List<Integer> runningProducts(int x, int y) {
        return running(Code.PRODUCTS, List.of(clean(x).out()[0], clean(y).out()[0]));
    }

    private int mean(int x, int window) {
        return one(Code.MEAN, append(runningSums(x), count(x, window)), window);
    }

    private int varianceSpread(int x, int window) {
        List<Integer> running = runningProducts(x, x);
        List<Integer> in = new ArrayList<>(windows(running, window));
        in.addAll(windowSums(x, window));
        in.addAll(windowSums(x, window));
        in.add(count(x, window));
        in.add(running.getFirst());
        return one(Code.VARIANCE_SPREAD, in);
    }

    private int deviation(int x, int window) {
        return one(Code.DEVIATION, List.of(varianceSpread(x, window), count(x, window)));
    }

    private int masked(int x, int y) {
        return one(Code.PAIR, List.of(x, y));
    }

    private int pair(Node node, int x, int y, int window) {
        int left = masked(x, y);
        int right = masked(y, x);
        List<Integer> in = new ArrayList<>(windows(runningProducts(left, right), window));
        in.addAll(windowSums(left, window));
        in.addAll(windowSums(right, window));
        int count = count(left, window);
        in.add(count);
        int spread = one(Code.SPREAD, in);
        if (node.function() == Function.COV) {
            return one(Code.COVARIANCE, List.of(spread, count));
        }
        return one(
                Code.CORRELATION,
                List.of(
                        spread,
                        varianceSpread(left, window),
                        varianceSpread(right, window),
                        deviation(x, window),
                        deviation(y, window),
                        count));
    }

    private int line(Function function, int x, int window) {
        Step clean = clean(x);
        int count = count(x, window);
        Step rows =
                step(Code.ROWS, append(list(clean.out()), count), 2, List.of((double) window), "");
        List<Integer> in =
                new ArrayList<>(windows(running(Code.MOMENTS, List.of(clean.out()[0])), window));
        in.addAll(windowSums(x, window));
        in.add(rows.out()[0]);
        in.add(constant(0));
        in.add(count);
        int slope = one(Code.SPREAD, in);
        int rowSpread = rows.out()[1];
        return switch (function) {
            case SLOPE -> one(Code.SLOPE, List.of(slope, rowSpread, count));
            case RSQUARE ->
                    one(
                            Code.RSQUARE,
                            List.of(
                                    slope,
                                    rowSpread,
                                    varianceSpread(x, window),
                                    deviation(x, window),
                                    count));
            default ->
                    one(
                            Code.RESIDUAL,
                            List.of(x, slope, rowSpread, rows.out()[0], mean(x, window), count));
        };
    }

    private int weighted(Function function, int x, int window) {
        List<Integer> in =
                new ArrayList<>(windows(running(Code.MOMENTS, List.of(clean(x).out()[0])), window));
        in.addAll(windowSums(x, window));
        if (function == Function.QLIB_WMA) {
            in.add(count(x, window));
            return one(Code.QLIB_WEIGHTED, in, window);
        }
        return one(Code.LINEAR, in, window);
    }

    private int extreme(Node node, int x, int window) {
        boolean isMax = node.function() == Function.MAX || node.function() == Function.IDX_MAX;
        WindowOf key = new WindowOf(isMax ? Function.MAX : Function.MIN, node.input(0));
        NavigableSet<Integer> windows = extremes.getOrDefault(key, new TreeSet<>());
        int clean = one(isMax ? Code.CLEAN_MAX : Code.CLEAN_MIN, List.of(x));
        int raw = widened(clean, window, windows, isMax ? Code.WIDEN_MAX : Code.WIDEN_MIN);
        if (node.function() == Function.MAX || node.function() == Function.MIN) {
            return one(Code.FINISH, List.of(raw));
        }
        Step valid = clean(x);
        return one(Code.PLACE, List.of(clean, raw, valid.out()[0], valid.out()[1]), window);
    }

    /** Built on the widest narrower window of at least half the width, or on the half itself. */
    private int widened(int clean, int window, NavigableSet<Integer> windows, Code code) {
        if (window == 1) {
            return clean;
        }
        Integer narrower = windows.lower(window);
        int base = narrower != null && narrower * 2 >= window ? narrower : (window + 1) / 2;
        return one(code, List.of(widened(clean, base, windows, code)), window - base);
    }

    private int order(Node node, int x, int window) {
        NavigableSet<Double> wanted =
                quantiles.getOrDefault(new Order(node.input(0), window), new TreeSet<>());
        List<Double> numbers = new ArrayList<>();
        numbers.add((double) window);
        numbers.addAll(wanted);
        Step step = step(Code.SORTED, List.of(x), numbers.size(), numbers, "");
        if (node.function() == Function.RANK) {
            return step.out()[wanted.size()];
        }
        double quantile = node.function() == Function.MED ? 0.5 : node.number(2);
        return step.out()[wanted.headSet(quantile).size()];
    }

    private int one(Code code, List<Integer> in) {
        return step(code, in, 1, List.of(), "").out()[0];
    }

    private int one(Code code, List<Integer> in, double number) {
        return step(code, in, 1, List.of(number), "").out()[0];
    }

    private Step step(Code code, List<Integer> in, int outputs, List<Double> numbers, String text) {
        Key key = new Key(code, in, numbers, text);
        Step same = known.get(key);
        if (same != null) {
            return same;
        }
        int[] out = new int[outputs];
        for (int i = 0; i < outputs; i++) {
            out[i] = nextValue++;
        }
        Step step =
                new Step(
                        code,
                        in.stream().mapToInt(Integer::intValue).toArray(),
                        out,
                        numbers.stream().mapToDouble(Double::doubleValue).toArray(),
                        text);
        known.put(key, step);
        steps.add(step);
        return step;
    }

    private static List<Integer> list(int[] values) {
        List<Integer> list = new ArrayList<>();
        for (int each : values) {
            list.add(each);
        }
        return list;
    }

    private static List<Integer> append(List<Integer> list, int last) {
        List<Integer> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
