package io.slipway.factor.eval;

import io.slipway.data.panel.Panel;
import io.slipway.factor.kernel.CrossSection;
import io.slipway.factor.lang.Node;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Values of all instruments that are kept between comparisons, and the comparisons themselves:
 * stretch by stretch of the timeline, so that instruments' values at one time lie together.
 */
final class Crossings implements AutoCloseable {

    /** Times compared together. */
    private static final int TIMES = 128;

    private static final double[] MISSING = {Double.NaN};

    private final Panel frame;
    private final boolean[] isMember;
    private final long mostHeld;
    private final Map<Node, Cells> cells = new HashMap<>();
    private long held;

    /** Series of one instrument over the whole timeline. */
    private final Map<Node, double[]> series = new HashMap<>();

    /**
     * @param frame spans of all instruments
     * @param isMember which of them are compared; the others are only looked at by name
     * @param mostHeld values kept in memory
     */
    Crossings(Panel frame, boolean[] isMember, long mostHeld) {
        this.frame = frame;
        this.isMember = isMember;
        this.mostHeld = mostHeld;
    }

    /** Makes room for a node's values of all instruments. */
    void open(Node node) {
        cells.computeIfAbsent(node, _ -> room());
    }

    private Cells room() {
        if (held + frame.cells() > mostHeld) {
            return new Cells.Filed();
        }
        held += frame.cells();
        return new Cells.Held(frame.cells());
    }

    /** Forgets a node's values. */
    void close(Node node) {
        Cells gone = cells.remove(node);
        if (gone != null) {
            held -= gone instanceof Cells.Held ? frame.cells() : 0;
            gone.close();
        }
    }

    @Override
    public void close() {
        cells.values().forEach(Cells::close);
        cells.clear();
    }

    /** Keeps an instrument's rows of a node; who has no bar at a time is not compared then. */
    void put(Node node, Block block, double[] column) {
        int at = frame.offset(block.index()) + block.firstRow() - frame.first(block.index());
        Cells kept = of(node);
        kept.write(at, column, block.offset(), block.rows());
        for (int i = 0; i < block.rows(); i++) {
            if (!block.hasBar(i)) {
                kept.write(at + i, MISSING, 0, 1);
            }
        }
    }

    /** Whether a node has one series for all instruments. */
    boolean isSeries(Node node) {
        return series.containsKey(node);
    }

    void putSeries(Node node, double[] wholeTimeline) {
        series.put(node, wholeTimeline);
    }

    /** Copies an instrument's rows of a node that was kept or compared. */
    void get(Node node, int instrument, int from, int rows, double[] column) {
        double[] whole = series.get(node);
        if (whole != null) {
            System.arraycopy(whole, frame.first(instrument) + from, column, 0, rows);
        } else {
            of(node).read(frame.offset(instrument) + from, column, 0, rows);
        }
    }

    private Cells of(Node node) {
        Cells found = cells.get(node);
        if (found == null) {
            throw new IllegalStateException(node + " was not kept");
        }
        return found;
    }

    /** Compares all instruments at every time; the inputs must have been kept. */
    void compare(Node node, Workers workers) {
        open(node);
        int pieces = Math.ceilDiv(frame.time().length, TIMES);
        if (pieces > 0) {
            workers.run(pieces, () -> new Comparison(node)::run);
        }
    }

    /** One thread's working memory. */
    private final class Comparison {
        private final Node node;
        private final double[][] values = new double[TIMES][frame.size()];
        private final double[][] groups;
        private final double[] result = new double[frame.size()];
        private final double[] span = new double[TIMES];
        private final CrossSection section = new CrossSection();

        Comparison(Node node) {
            this.node = node;
            this.groups = new double[node.inputs().size() > 1 ? TIMES : 0][frame.size()];
        }

        void run(int piece) {
            int from = piece * TIMES;
            int to = Math.min(from + TIMES, frame.time().length);
            gather(of(node.input(0)), values, from, to);
            if (groups.length > 0) {
                gather(of(node.input(1)), groups, from, to);
            }
            for (int at = 0; at < to - from; at++) {
                apply(values[at], groups.length > 0 ? groups[at] : result);
                System.arraycopy(result, 0, values[at], 0, result.length);
            }
            scatter(of(node), from, to);
        }

        private void gather(Cells block, double[][] rows, int from, int to) {
            for (int i = 0; i < frame.size(); i++) {
                int first = Math.max(from, frame.first(i));
                int count = Math.min(to, frame.last(i) + 1) - first;
                Arrays.fill(span, Double.NaN);
                if (isMember[i] && count > 0) {
                    int at = frame.offset(i) + first - frame.first(i);
                    block.read(at, span, first - from, count);
                }
                for (int row = 0; row < to - from; row++) {
                    rows[row][i] = span[row];
                }
            }
        }

        private void scatter(Cells block, int from, int to) {
            for (int i = 0; i < frame.size(); i++) {
                int first = Math.max(from, frame.first(i));
                int count = Math.min(to, frame.last(i) + 1) - first;
                if (count > 0) {
                    for (int row = 0; row < to - from; row++) {
                        span[row] = values[row][i];
                    }
                    int at = frame.offset(i) + first - frame.first(i);
                    block.write(at, span, first - from, count);
                }
            }
        }

        private void apply(double[] row, double[] group) {
            int size = row.length;
            switch (node.function()) {
                case CS_RANK -> section.rank(row, result, size);
                case CS_ZSCORE -> section.zscore(row, result, size);
                case CS_SCALE -> section.scale(row, result, node.number(0), size);
                case CS_DEMEAN -> section.demean(row, result, size);
                case CS_NEUTRALIZE -> section.neutralize(row, group, result, size);
                case CS_WINSORIZE -> section.winsorize(row, result, node.number(0), size);
                default -> throw new IllegalStateException(node + " compares nobody");
            }
        }
    }
}
