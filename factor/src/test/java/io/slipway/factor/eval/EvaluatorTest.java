package io.slipway.factor.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.slipway.data.panel.Panel;
import io.slipway.data.panel.PanelReader;
import io.slipway.factor.lang.Compiler;
import io.slipway.factor.lang.Expression;
import io.slipway.factor.lang.Graph;
import io.slipway.factor.library.FactorLibrary;
import io.slipway.model.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How it is evaluated changes nothing: threads, parts, files, the newest rows alone. */
class EvaluatorTest {

    private static final Graph MIXED =
            Compiler.ofBars()
                    .compile(
                            Expression.of("Mean($close, 5) / $close"),
                            Expression.of("rank(Delta($close, 3))"),
                            Expression.of("zscore(Mean(rank($volume), 4)) + rank($close)"),
                            Expression.of("Corr($close, Mask($close, \"CAL.XNAS\"), 10)"),
                            Expression.of("Std(demean($close), 6)"));

    @Test
    void threadsChangeNothing() {
        PanelReader reader = Market.random(3, 23, 120).reader();
        Panel one = evaluate(reader, EvaluationOptions.DEFAULT.withThreads(1));
        Panel many = evaluate(reader, EvaluationOptions.DEFAULT.withThreads(7));
        same(one, many);
    }

    @Test
    void temporaryFilesChangeNothing() {
        PanelReader reader = Market.random(4, 11, 300).reader();
        same(
                evaluate(reader, EvaluationOptions.DEFAULT),
                evaluate(reader, EvaluationOptions.DEFAULT.withKeptCells(0)));
    }

    @Test
    void orderedSinksGetInstrumentsInOrder() {
        PanelReader reader = Market.random(5, 40, 60).reader();
        List<Integer> order = new ArrayList<>();
        new Evaluator(MIXED, EvaluationOptions.DEFAULT.withThreads(4))
                .run(reader, block -> order.add(block.index()));
        assertThat(order).isSorted().doesNotHaveDuplicates().hasSize(40);
    }

    @Test
    void failingSinkStopsAllThreads() {
        PanelReader reader = Market.random(5, 40, 60).reader();
        Evaluator evaluator = new Evaluator(MIXED, EvaluationOptions.DEFAULT.withThreads(4));
        assertThatThrownBy(() ->
                        evaluator.run(
                                reader,
                                _ -> {
                                    throw new IllegalArgumentException("disk full");
                                }))
                .hasMessageContaining("disk full");
    }

    /** The newest rows alone, from as many rows before as the graph says. */
    @Test
    void newestRowsAloneAreTheSame() {
        Graph graph = FactorLibrary.find("alpha158", Path.of("")).compile(Compiler.ofBars());
        Market market = Market.random(9, 6, 400);
        Panel whole = market.evaluate(graph);
        long from = whole.time()[380];
        PanelReader tail = market.readerFrom(from, graph.lookback());
        assertThat(tail.time().length).isLessThan(whole.time().length);
        Panel newest = new Evaluator(graph, EvaluationOptions.DEFAULT.from(from)).evaluate(tail);
        for (String name : graph.names()) {
            for (int i = 0; i < newest.size(); i++) {
                int of = whole.instruments().indexOf(newest.instruments().get(i));
                double[] all = whole.values(name, of);
                double[] some = newest.values(name, i);
                for (int back = 1; back <= Math.min(20, some.length); back++) {
                    if (newest.time()[newest.last(i) + 1 - back] >= from) {
                        assertThat(some[some.length - back])
                                .as(name)
                                .isCloseTo(all[all.length - back], within(1e-9));
                    }
                }
            }
        }
    }

    /** Long series are computed in stretches; their seams do not show. */
    @Test
    void stretchesOfLongSeriesMeet() {
        int rows = Stretch.ROWS * 2 + 1_000;
        double[] closes = new double[rows];
        Random random = new Random(1);
        double price = 100;
        for (int i = 0; i < rows; i++) {
            price *= 1 + 0.01 * (random.nextDouble() - 0.5);
            closes[i] = price;
        }
        double[] means = Market.ofCloses(closes).values("Mean($close, 50) + Ref($close, 7)");
        for (int seam : new int[] {Stretch.ROWS, 2 * Stretch.ROWS}) {
            for (int i = seam - 60; i < seam + 60; i++) {
                double sum = 0;
                for (int j = i - 49; j <= i; j++) {
                    sum += closes[j];
                }
                assertThat(means[i]).isCloseTo(sum / 50 + closes[i - 7], within(1e-9));
            }
        }
    }

    @Test
    void instrumentThatIsOnlyLookedAtIsNotCompared() {
        Market market = Market.ofCloses(1, 1).with("B.XNAS", 2, 2).with("C.XNAS", 3, 3);
        Graph graph = Compiler.ofBars().compile(Expression.of("rank($close)"));
        PanelReader reader = market.reader();
        List<Double> seen = new ArrayList<>();
        new Evaluator(graph, EvaluationOptions.DEFAULT)
                .run(
                        reader,
                        reader.instruments().subList(0, 2),
                        block -> seen.add(block.value(0, 0)));
        assertThat(seen).containsExactly(0.5, 1.0);
    }

    @Test
    void maskOfAnInstrumentWithoutBarsIsNamed() {
        Graph graph = Compiler.ofBars().compile(Expression.of("Mask($close, \"X.XNAS\")"));
        assertThatThrownBy(() -> Market.ofCloses(1, 2).evaluate(graph))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("X.XNAS");
    }

    private static Panel evaluate(PanelReader reader, EvaluationOptions options) {
        return new Evaluator(MIXED, options).evaluate(reader);
    }

    private static void same(Panel left, Panel right) {
        for (String name : MIXED.names()) {
            assertThat(right.block(name)).as(name).isEqualTo(left.block(name));
        }
    }
}
