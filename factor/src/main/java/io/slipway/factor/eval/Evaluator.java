package io.slipway.factor.eval;

import io.slipway.data.panel.Panel;
import io.slipway.data.panel.PanelReader;
import io.slipway.factor.lang.Graph;
import io.slipway.model.InstrumentId;
import io.slipway.model.ProblemException;
import io.slipway.model.Symbols;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Evaluates the expressions of a graph over the instruments of a reader, a few at a time.
 *
 * <p>Expressions of one instrument's rows alone go through once, straight into the sink. Those that
 * compare instruments are computed in stages: what is compared is kept for all instruments, then
 * compared time by time, then what builds on it is computed, and so on; bars are read anew for each
 * stage, so that only what is compared is kept. Immutable.
 */
public final class Evaluator {

    private final Graph graph;
    private final EvaluationOptions options;

    public Evaluator(Graph graph, EvaluationOptions options) {
        this.graph = graph;
        this.options = options;
    }

    /** Other instruments that the expressions look at; a reader must have them too. */
    public static List<InstrumentId> lookedAt(Graph graph) {
        return graph.masks().stream().map(Symbols::guess).distinct().toList();
    }

    /**
     * Evaluates for all instruments of the reader.
     *
     * @throws ProblemException if an instrument that an expression names has no bars
     */
    public void run(PanelReader reader, FactorSink sink) {
        run(reader, reader.instruments(), sink);
    }

    /** Evaluates for some instruments; the reader's others are only looked at by name. */
    public void run(PanelReader reader, Collection<InstrumentId> wanted, FactorSink sink) {
        Set<InstrumentId> members = new HashSet<>(wanted);
        List<InstrumentId> all = reader.instruments();
        boolean[] isMember = new boolean[all.size()];
        for (int i = 0; i < isMember.length; i++) {
            isMember[i] = members.contains(all.get(i));
        }
        try (Workers workers = new Workers(options.threads());
                Crossings crossings =
                        new Crossings(reader.frame(0, all.size()), isMember, options.keptCells())) {
            new Stages(graph, reader, crossings, workers).run(isMember, options.fromTime(), sink);
        }
    }

    /** All values in memory, as a panel with a field for each expression. */
    public Panel evaluate(PanelReader reader) {
        Panel frame = reader.frame(0, reader.instruments().size());
        double[][] blocks = new double[graph.names().size()][frame.cells()];
        for (double[] block : blocks) {
            Arrays.fill(block, Double.NaN);
        }
        run(reader, new Memory(frame, blocks));
        Panel panel = frame;
        for (int k = 0; k < blocks.length; k++) {
            panel = panel.with(graph.names().get(k), blocks[k]);
        }
        return panel;
    }

    /** Copies what comes to its place; threads write to different instruments. */
    private static final class Memory implements FactorSink {
        private final Panel frame;
        private final double[][] blocks;

        Memory(Panel frame, double[][] blocks) {
            this.frame = frame;
            this.blocks = blocks;
        }

        @Override
        public void accept(Block block) {
            int instrument = block.index();
            int to = frame.offset(instrument) + block.firstRow() - frame.first(instrument);
            for (int k = 0; k < blocks.length; k++) {
                System.arraycopy(block.columns()[k], block.offset(), blocks[k], to, block.rows());
            }
        }

        @Override
        public boolean isOrdered() {
            return false;
        }
    }
}
