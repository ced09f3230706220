package io.slipway.factor.study;

import io.slipway.data.panel.PanelReader;
import io.slipway.factor.eval.EvaluationOptions;
import io.slipway.factor.lang.Compiler;
import io.slipway.factor.lang.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Studies many expressions over the same market, as many at once as memory allows, several threads
 * at a time.
 */
public final class LibraryStudy {

    /** Values of factors held at once: 60 million, half a gigabyte. */
    private static final long HELD_CELLS = 60_000_000;

    private final PanelReader reader;
    private final StudyMarket market;
    private final Compiler compiler;
    private final EvaluationOptions options;

    public LibraryStudy(
            PanelReader reader, StudyMarket market, Compiler compiler, EvaluationOptions options) {
        this.reader = reader;
        this.market = market;
        this.compiler = compiler;
        this.options = options;
    }

    /** Rows of signals, both inclusive. */
    public record Rows(int first, int last) {}

    /** Values of known factors, held for all studies. */
    public List<KnownFactor> known(List<Expression> definitions, List<Expression> expressions) {
        if (expressions.isEmpty()) {
            return List.of();
        }
        double[][][] values =
                FactorColumns.of(compiler.compile(definitions, expressions), reader, options);
        return IntStream.range(0, values.length)
                .mapToObj(k -> new KnownFactor(expressions.get(k).name(), values[k]))
                .toList();
    }

    /**
     * Studies expressions in their order.
     *
     * @param definitions names the expressions use
     * @param specification how each is studied
     * @param each told of every result as it is there, by the calling thread and in order
     */
    public void run(
            List<Expression> definitions,
            List<Expression> expressions,
            Function<Expression, StudySpecification> specification,
            List<KnownFactor> known,
            Rows rows,
            Consumer<StudyResult> each) {
        long cells = Math.max(1, (long) market.rows() * market.size());
        int step = Math.clamp(HELD_CELLS / cells, 1, expressions.size());
        for (int from = 0; from < expressions.size(); from += step) {
            List<Expression> some =
                    expressions.subList(from, Math.min(from + step, expressions.size()));
            double[][][] values =
                    FactorColumns.of(compiler.compile(definitions, some), reader, options);
            List<StudyResult> results = new ArrayList<>();
            IntStream.range(0, some.size())
                    .parallel()
                    .mapToObj(k ->
                            Study.of(
                                    specification.apply(some.get(k)),
                                    market,
                                    values[k],
                                    known,
                                    rows.first(),
                                    rows.last()))
                    .forEachOrdered(results::add);
            results.forEach(each);
        }
    }
}
