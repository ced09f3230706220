package io.slipway.factor.eval;

import io.slipway.data.panel.Panel;
import io.slipway.factor.lang.Function;
import io.slipway.factor.lang.Node;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs a program over the instruments of a panel, one at a time, for one thread. Long series are
 * cut into stretches that begin early enough for their windows, so that registers stay small.
 */
final class Stretch implements Workers.Worker {

    /** Rows computed at once where windows have an end. */
    static final int ROWS = 32_768;

    /** The field that tells whether there is a bar. */
    static final String PRESENCE = "raw_close";

    /**
     * What a run is about.
     *
     * @param wantedRow first row of the timeline whose values are wanted
     * @param turns in which instruments are handed over
     */
    record Order(
            Program program,
            Crossings crossings,
            int lookback,
            int lookahead,
            int wantedRow,
            boolean inTurn,
            Turns turns,
            Consumer<Block> taker) {}

    private final Order order;
    private final Panel panel;
    private final int base;
    private final Registers registers;

    /**
     * @param base place in the whole market of the panel's first instrument
     */
    Stretch(Order order, Panel panel, int base) {
        this.order = order;
        this.panel = panel;
        this.base = base;
        this.registers = new Registers(order.program());
    }

    @Override
    public void run(int instrument) {
        try {
            evaluate(instrument);
        } catch (RuntimeException | Error e) {
            order.turns().giveUp();
            throw e;
        }
    }

    private void evaluate(int instrument) {
        int rows = panel.rows(instrument);
        int wanted = Math.max(order.wantedRow() - panel.first(instrument), 0);
        boolean whole = order.lookback() == Node.ALL_ROWS || rows <= ROWS;
        int step = whole ? Math.max(rows, 1) : ROWS;
        boolean waited = !order.inTurn();
        for (int from = wanted; from < rows; from += step) {
            Block block = compute(instrument, from, Math.min(rows - from, step));
            if (!waited) {
                order.turns().await(instrument);
                waited = true;
            }
            order.taker().accept(block);
        }
        if (order.inTurn()) {
            order.turns().await(instrument);
            order.turns().pass();
        }
    }

    private Block compute(int instrument, int from, int count) {
        int begin = order.lookback() >= from ? 0 : from - order.lookback();
        int end = (int) Math.min((long) from + count + order.lookahead(), panel.rows(instrument));
        registers.begin(end - begin);
        List<Node> sources = order.program().sources();
        for (int i = 0; i < sources.size(); i++) {
            double[] column = registers.column(order.program().sourceRegister(i));
            load(sources.get(i), instrument, begin, end - begin, column);
        }
        order.program().run(registers);
        int at = panel.offset(instrument) + from;
        return new Block(
                panel,
                instrument,
                base + instrument,
                new Block.Span(panel.first(instrument) + from, count, from - begin, at),
                registers.targets());
    }

    private void load(Node source, int instrument, int from, int count, double[] column) {
        if (source.function() == Function.FIELD) {
            System.arraycopy(
                    panel.block(source.text()), panel.offset(instrument) + from, column, 0, count);
        } else {
            order.crossings().get(source, base + instrument, from, count, column);
        }
    }
}
