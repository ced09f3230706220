package io.slipway.factor.eval;

import io.slipway.data.panel.Panel;
import io.slipway.data.panel.PanelReader;
import io.slipway.factor.lang.Function;
import io.slipway.factor.lang.Graph;
import io.slipway.factor.lang.Node;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Symbols;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One evaluation: the passes over all instruments, and the comparisons between them. */
final class Stages {

    private final Graph graph;
    private final PanelReader reader;
    private final Crossings crossings;
    private final Workers workers;
    private final Set<Node> given = new HashSet<>();

    Stages(Graph graph, PanelReader reader, Crossings crossings, Workers workers) {
        this.graph = graph;
        this.reader = reader;
        this.crossings = crossings;
        this.workers = workers;
    }

    void run(boolean[] isMember, long fromTime, FactorSink sink) {
        TreeMap<Integer, List<Node>> stages = new TreeMap<>();
        for (Node barrier : barriers(graph.outputs())) {
            stages.computeIfAbsent(barrier.stage(), _ -> new ArrayList<>()).add(barrier);
        }
        stages.values().forEach(this::stage);
        int at = Arrays.binarySearch(reader.time(), fromTime);
        Consumer<Block> taker =
                block -> {
                    if (isMember[block.index()]) {
                        sink.accept(block);
                    }
                };
        pass(graph.outputs(), at >= 0 ? at : -at - 1, sink.isOrdered(), taker);
    }

    private static Set<Node> barriers(Collection<Node> nodes) {
        Set<Node> barriers = new LinkedHashSet<>();
        Set<Node> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(nodes);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (seen.add(node)) {
                if (node.isBarrier()) {
                    barriers.add(node);
                }
                node.inputs().forEach(open::push);
            }
        }
        return barriers;
    }

    /** Computes what needs other instruments, once what it needs of each has been given. */
    private void stage(List<Node> barriers) {
        List<Node> compared =
                barriers.stream().filter(each -> each.function() != Function.MASK).toList();
        List<Node> kept =
                compared.stream()
                        .flatMap(each -> each.inputs().stream())
                        .distinct()
                        .filter(each -> !given.contains(each) || crossings.isSeries(each))
                        .toList();
        if (!kept.isEmpty()) {
            kept.forEach(crossings::open);
            pass(
                    kept,
                    0,
                    false,
                    block -> {
                        for (int k = 0; k < kept.size(); k++) {
                            crossings.put(kept.get(k), block, block.columns()[k]);
                        }
                    });
        }
        compared.forEach(each -> crossings.compare(each, workers));
        kept.forEach(crossings::close);
        barriers.stream().filter(each -> each.function() == Function.MASK).forEach(this::look);
        given.addAll(barriers);
    }

    /** Evaluates one instrument's series for all others. */
    private void look(Node mask) {
        InstrumentId id = Symbols.guess(mask.text());
        int index = reader.instruments().indexOf(id);
        if (index < 0) {
            throw new ProblemException(Problem.of("factor.mask.no-bars", "instrument", id));
        }
        double[] whole = new double[reader.time().length];
        Arrays.fill(whole, Double.NaN);
        Program program = Program.of(List.of(mask.input(0)), given);
        Consumer<Block> taker =
                block ->
                        System.arraycopy(
                                block.columns()[0],
                                block.offset(),
                                whole,
                                block.firstRow(),
                                block.rows());
        Panel panel = reader.read(index, index + 1, fields(program));
        new Stretch(order(program, List.of(mask.input(0)), 0, false, taker), panel, index).run(0);
        crossings.putSeries(mask, whole);
    }

    private void pass(List<Node> targets, int wantedRow, boolean inTurn, Consumer<Block> taker) {
        Program program = Program.of(targets, given);
        List<String> fields = fields(program);
        int from = 0;
        for (int to : reader.cuts()) {
            Panel panel = reader.read(from, to, fields);
            int base = from;
            Stretch.Order order = order(program, targets, wantedRow, inTurn, taker);
            workers.run(to - from, () -> new Stretch(order, panel, base));
            from = to;
        }
    }

    private Stretch.Order order(
            Program program,
            List<Node> targets,
            int wantedRow,
            boolean inTurn,
            Consumer<Block> taker) {
        int ahead = targets.stream().mapToInt(Node::lookahead).max().orElse(0);
        return new Stretch.Order(
                program,
                crossings,
                lookback(targets),
                ahead,
                wantedRow,
                inTurn,
                new Turns(),
                taker);
    }

    /** Indicators leave out rows without bars, so no number of rows is surely enough. */
    private int lookback(List<Node> targets) {
        return graph.needsAllRows()
                ? Node.ALL_ROWS
                : targets.stream().mapToInt(Node::lookback).max().orElse(0);
    }

    private static List<String> fields(Program program) {
        Set<String> fields = new LinkedHashSet<>();
        fields.add(Stretch.PRESENCE);
        program.sources().stream()
                .filter(each -> each.function() == Function.FIELD)
                .forEach(each -> fields.add(each.text()));
        return List.copyOf(fields);
    }
}
