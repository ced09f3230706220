package io.slipway.factor.eval;

import io.slipway.factor.kernel.CrossSection;
import io.slipway.factor.lang.Function;
import io.slipway.factor.lang.Graph;
import io.slipway.factor.lang.Node;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Symbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a graph row by row for a fixed list of instruments, as bars arrive: within 1e-10 of
 * what {@link Evaluator} gives for the same rows from the same start. A row costs time in
 * proportion to the windows. Belongs to one thread.
 */
public final class LiveEvaluator {

    private final Graph graph;
    private final List<InstrumentId> instruments;
    private final List<String> fields;
    private final @Nullable Cell[][] cells;
    private final double[][] values;
    private final boolean[] begun;
    private final boolean[] hasBar;
    private final CrossSection section = new CrossSection();

    /**
     * @throws IllegalArgumentException if an expression looks ahead
     * @throws ProblemException if an expression looks at an instrument that is not in the list
     */
    public LiveEvaluator(Graph graph, List<InstrumentId> instruments) {
        this.graph = graph;
        this.instruments = List.copyOf(instruments);
        List<String> read = new ArrayList<>(graph.fields());
        read.remove(Stretch.PRESENCE);
        read.add(Stretch.PRESENCE);
        this.fields = List.copyOf(read);
        this.values = new double[graph.nodes().size()][instruments.size()];
        this.cells = new Cell[graph.nodes().size()][instruments.size()];
        this.begun = new boolean[instruments.size()];
        this.hasBar = new boolean[instruments.size()];
        for (Node node : graph.nodes()) {
            if (node.function() == Function.MASK) {
                place(node);
            }
            boolean hasCells =
                    switch (node.function().kind()) {
                        case ELEMENT, SHIFT, ROLLING, RECURSIVE -> true;
                        default -> false;
                    };
            for (int i = 0; hasCells && i < instruments.size(); i++) {
                cells[node.id()][i] = Cell.of(node);
            }
        }
    }

    private int place(Node mask) {
        InstrumentId id = Symbols.guess(mask.text());
        int index = instruments.indexOf(id);
        if (index < 0) {
            throw new ProblemException(Problem.of("factor.mask.no-bars", "instrument", id));
        }
        return index;
    }

    /** The fields a row has, in their order; the last one tells whether there is a bar. */
    public List<String> fields() {
        return fields;
    }

    /**
     * Takes the next time of the timeline.
     *
     * @param row for each of {@link #fields} the values of all instruments, NaN for those without a
     *     bar; an instrument begins with its first bar
     * @return for each expression the values of all instruments, NaN before they began; used again
     *     for the next row
     */
    public double[][] next(double[][] row) {
        for (int i = 0; i < begun.length; i++) {
            hasBar[i] = !Double.isNaN(row[row.length - 1][i]);
            begun[i] |= hasBar[i];
        }
        for (Node node : graph.nodes()) {
            next(node, row);
        }
        return graph.outputs().stream().map(each -> values[each.id()]).toArray(double[][]::new);
    }

    private void next(Node node, double[][] row) {
        double[] out = values[node.id()];
        switch (node.function().kind()) {
            case LEAF -> {
                if (node.function() == Function.CONSTANT) {
                    Arrays.fill(out, node.number(0));
                } else {
                    System.arraycopy(row[fields.indexOf(node.text())], 0, out, 0, out.length);
                }
            }
            case CROSS -> compare(node, out);
            case OTHER -> Arrays.fill(out, values[node.input(0).id()][place(node)]);
            default -> each(node, out);
        }
    }

    private void each(Node node, double[] out) {
        double[] in = new double[node.inputs().size()];
        for (int i = 0; i < out.length; i++) {
            if (!begun[i]) {
                out[i] = Double.NaN;
                continue;
            }
            for (int k = 0; k < in.length; k++) {
                in[k] = values[node.input(k).id()][i];
            }
            Cell cell = cells[node.id()][i];
            out[i] = cell == null ? Double.NaN : cell.next(in);
        }
    }

    private void compare(Node node, double[] out) {
        double[] x = values[node.input(0).id()].clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = hasBar[i] ? x[i] : Double.NaN;
        }
        int size = x.length;
        switch (node.function()) {
            case CS_RANK -> section.rank(x, out, size);
            case CS_ZSCORE -> section.zscore(x, out, size);
            case CS_SCALE -> section.scale(x, out, node.number(0), size);
            case CS_DEMEAN -> section.demean(x, out, size);
            case CS_NEUTRALIZE -> section.neutralize(x, values[node.input(1).id()], out, size);
            case CS_WINSORIZE -> section.winsorize(x, out, node.number(0), size);
            default -> throw new IllegalStateException(node.toString());
        }
    }
}
