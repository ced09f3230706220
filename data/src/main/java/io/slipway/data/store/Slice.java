package io.slipway.data.store;

import io.slipway.data.BarColumns;
import io.slipway.model.InstrumentId;
import java.util.Comparator;

/** Rows {@code from} inclusive to {@code to} exclusive of somebody's columns, not copied. */
record Slice(BarColumns columns, int from, int to) {

    /** Files are sorted by the written id, as any reader of Parquet would sort it. */
    static final Comparator<InstrumentId> ORDER = Comparator.comparing(Slice::name);

    static String name(InstrumentId instrument) {
        return instrument.toString();
    }

    static Slice all(BarColumns columns) {
        return new Slice(columns, 0, columns.size());
    }

    InstrumentId instrument() {
        return columns.instrument();
    }

    int rows() {
        return to - from;
    }

    long firstTime() {
        return columns.time()[from];
    }

    long lastTime() {
        return columns.time()[to - 1];
    }

    /** Whether a column is, in any row, not what it is where nothing is known. */
    boolean differs(int column) {
        double[] values = Merge.values(columns)[column];
        double usual = column == BarTarget.AMOUNT ? Double.NaN : 1;
        for (int row = from; row < to; row++) {
            if (Double.compare(values[row], usual) != 0) {
                return true;
            }
        }
        return false;
    }

    BarColumns toColumns() {
        return from == 0 && to == columns.size() ? columns : columns.slice(from, to);
    }
}
