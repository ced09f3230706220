package io.slipway.factor.eval;

import io.slipway.data.panel.Panel;
import io.slipway.model.InstrumentId;

/**
 * Consecutive rows of one instrument.
 *
 * <p>Row {@code i} of the block, from 0 to {@link #rows} exclusive, is row {@code firstRow() + i}
 * of the timeline; its value in a column stands at {@code offset() + i}.
 */
public final class Block {

    /**
     * @param firstRow row of the timeline
     * @param rows how many
     * @param offset place of the first row in the columns
     * @param cell place of the first row in the panel's blocks
     */
    record Span(int firstRow, int rows, int offset, int cell) {}

    private final InstrumentId instrument;
    private final int index;
    private final long[] time;
    private final Span span;
    private final double[][] columns;
    private final double[] close;

    Block(Panel panel, int instrument, int index, Span span, double[][] columns) {
        this.instrument = panel.instruments().get(instrument);
        this.index = index;
        this.time = panel.time();
        this.span = span;
        this.columns = columns;
        this.close = panel.block(Stretch.PRESENCE);
    }

    public InstrumentId instrument() {
        return instrument;
    }

    /** Place of the instrument in the reader's list. */
    public int index() {
        return index;
    }

    public int firstRow() {
        return span.firstRow();
    }

    public int rows() {
        return span.rows();
    }

    public int offset() {
        return span.offset();
    }

    /** Close of the bar of a row, UTC epoch nanoseconds. */
    public long time(int row) {
        return time[span.firstRow() + row];
    }

    /** Whether the instrument has a bar there; if not, it was suspended or the bar is missing. */
    public boolean hasBar(int row) {
        return !Double.isNaN(close[span.cell() + row]);
    }

    /** One column an expression, in their order. */
    public double[][] columns() {
        return columns;
    }

    public double value(int expression, int row) {
        return columns[expression][span.offset() + row];
    }
}
