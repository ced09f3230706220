package io.slipway.factor.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.data.panel.Panel;
import io.slipway.factor.lang.Compiler;
import io.slipway.factor.lang.Expression;
import io.slipway.factor.lang.Graph;
import io.slipway.factor.lang.Operator;
import io.slipway.factor.lang.OperatorTable;
import io.slipway.factor.library.FactorLibrary;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Column kernels and live evaluation are two implementations of one definition: running sums here,
 * every window anew there. What one does wrong the other shows.
 */
class BatchAndLiveTest {

    private static final double TOLERANCE = 1e-10;

    @ParameterizedTest
    @ValueSource(strings = {"alpha158", "alpha360"})
    void librariesAgree(String library) {
        Graph graph = FactorLibrary.find(library, Path.of("")).compile(Compiler.ofBars());
        agree(Market.random(7, 8, 200), graph);
    }

    @Test
    void everyOperatorAgrees() {
        List<Expression> all = new ArrayList<>();
        for (Operator operator : OperatorTable.all()) {
            for (int window : List.of(1, 2, 3, 4, 5, 7, 16, 33)) {
                String text = call(operator, window);
                if (window >= fewest(operator.name())) {
                    all.add(Expression.of(text));
                }
            }
        }
        agree(Market.random(11, 9, 150), Compiler.ofBars().compile(all));
    }

    @Test
    void sumsForgetWhatHasLeftTheWindow() {
        double[] closes = new double[300];
        for (int i = 0; i < closes.length; i++) {
            closes[i] = i % 100 == 50 ? 1e6 : 1e-3 * (1 + i % 7);
        }
        agree(
                Market.ofCloses(closes),
                Compiler.ofBars()
                        .compile(
                                Expression.of("Sum($close, 5)"),
                                Expression.of("Std($close, 5)"),
                                Expression.of("Var($close, 20)"),
                                Expression.of("Slope($close, 10)"),
                                Expression.of("Corr($close, $volume, 9)")),
                1e-3);
    }

    @Property(tries = 150)
    void anyExpressionAgrees(@ForAll("expressions") String text, @ForAll("seeds") long seed) {
        Market market = Market.random(seed, 5, 90);
        double level = Math.max(100, level(market, parts(text)));
        boolean hasSquares = text.contains("Var(");
        agree(
                market,
                Compiler.ofBars().compile(Expression.of(text)),
                hasSquares ? level * level : level);
    }

    /** The largest value of any part: what cancels out of large numbers is as good as these. */
    private static double level(Market market, Set<String> parts) {
        double largest = 0;
        for (String part : parts) {
            Graph graph = Compiler.ofBars().compile(Expression.of(part));
            for (double[][] column : market.live(graph)) {
                for (double[] values : column) {
                    largest = Math.max(largest, largest(values));
                }
            }
        }
        return largest;
    }

    /** What stands between brackets and commas of a generated expression, but for its numbers. */
    private static Set<String> parts(String text) {
        Set<String> parts = new LinkedHashSet<>();
        Deque<Integer> starts = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ')' || c == ',') {
                parts.add(text.substring(starts.pop(), i).strip());
            }
            if (c == '(' || c == ',') {
                starts.push(i + 1);
            }
        }
        parts.removeIf(part -> !part.contains("$"));
        return parts;
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(1, 1_000_000);
    }

    @Provide
    Arbitrary<String> expressions() {
        return smooth(2);
    }

    /** What both compute to the last bit: order and ratio may be taken of it. */
    private static Arbitrary<String> exact(int depth) {
        Arbitrary<String> leaf =
                Arbitraries.of("$close", "$open", "$volume", "$high", "$vwap", "3", "0.5");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = exact(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                rolling(
                        inner, "Max", "Min", "Rank", "Count", "IdxMax", "IdxMin", "Ref", "Delta",
                        "ts_rank", "ts_max", "Med"),
                pairs(inner, "+", "-", "*", "/", ">", "<="),
                of(inner, "rank", "Abs", "Sign"));
    }

    /** What both compute to rounding. */
    private static Arbitrary<String> smooth(int depth) {
        Arbitrary<String> inner = depth == 0 ? exact(2) : smooth(depth - 1);
        return Arbitraries.oneOf(
                exact(2),
                rolling(
                        inner,
                        "Sum",
                        "Mean",
                        "Std",
                        "Var",
                        "Max",
                        "Min",
                        "Mad",
                        "Ref",
                        "Delta",
                        "QlibEMA",
                        "QlibWMA",
                        "Resi",
                        "Slope",
                        "decay_linear",
                        "SMA",
                        "mean"),
                pairs(inner, "+", "-", "*"),
                of(inner, "demean", "Abs"));
    }

    private static Arbitrary<String> rolling(Arbitrary<String> inner, String... names) {
        return Combinators.combine(
                        Arbitraries.of(names), inner, Arbitraries.integers().between(2, 25))
                .as((name, x, n) -> "%s(%s, %d)".formatted(name, x, n));
    }

    private static Arbitrary<String> pairs(Arbitrary<String> inner, String... signs) {
        return Combinators.combine(Arbitraries.of(signs), inner, inner)
                .as((sign, x, y) -> "(%s) %s (%s)".formatted(x, sign, y));
    }

    private static Arbitrary<String> of(Arbitrary<String> inner, String... names) {
        return Combinators.combine(Arbitraries.of(names), inner)
                .as((name, x) -> "%s(%s)".formatted(name, x));
    }

    private static int fewest(String name) {
        return switch (name) {
            case "Skew" -> 3;
            case "Kurt" -> 4;
            default -> 1;
        };
    }

    private static String call(Operator operator, int window) {
        return operator.name()
                + operator.parameters().stream()
                        .map(each ->
                                switch (each.name()) {
                                    case "x" -> "$close";
                                    case "y" -> "$volume";
                                    case "z" -> "$open";
                                    case "g" -> "Sign($volume - 500000)";
                                    case "c" -> "$close > 20";
                                    case "d" -> "$volume > 500000";
                                    case "i" -> "\"CAL.XNAS\"";
                                    case "q" -> "0.3";
                                    case "a" -> "2";
                                    default -> Integer.toString(window);
                                })
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static void agree(Market market, Graph graph) {
        agree(market, graph, 100);
    }

    /**
     * @param level of what is computed with: a residual of a line through it is good to 1e-13 of it
     */
    private static void agree(Market market, Graph graph, double level) {
        Panel batch = market.evaluate(graph);
        double[][][] live = market.live(graph);
        for (int k = 0; k < live.length; k++) {
            String name = graph.names().get(k);
            for (int i = 0; i < batch.size(); i++) {
                double[] values = batch.values(name, i);
                double scale = Math.max(scale(live[k][i]), 1e-13 * level);
                for (int row = 0; row < values.length; row++) {
                    double expected = live[k][i][batch.first(i) + row];
                    if (!isClose(values[row], expected, scale)) {
                        assertThat(values[row])
                                .as("%s of %s, row %d", name, batch.instruments().get(i), row)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    /** Differences of large numbers are as good as these: near zero, compare with the market. */
    private static boolean isClose(double a, double b, double scale) {
        double tolerance = TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
        return Double.compare(a, b) == 0 || a == b || Math.abs(a - b) <= tolerance + scale;
    }

    private static double scale(double[] values) {
        return 1e-13 * largest(values);
    }

    private static double largest(double[] values) {
        return Arrays.stream(values)
                .map(Math::abs)
                .filter(each -> each <= Double.MAX_VALUE)
                .max()
                .orElse(0);
    }
}
