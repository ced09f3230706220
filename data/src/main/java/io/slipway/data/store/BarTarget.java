package io.slipway.data.store;

import io.slipway.data.BarColumns;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The arrays one instrument's rows are decoded into, sized before the first row is read. */
final class BarTarget {

    static final int AMOUNT = 5;
    static final int FACTOR = 6;
    static final int COLUMNS = 7;

    private final InstrumentId instrument;
    private final Set<BarIndex.Entry> entries = Collections.newSetFromMap(new IdentityHashMap<>());
    private int rows;
    private boolean hasAmount;
    private boolean hasFactor;
    private long[] time = new long[0];
    private double[][] values = new double[COLUMNS][];

    BarTarget(InstrumentId instrument) {
        this.instrument = instrument;
    }

    InstrumentId instrument() {
        return instrument;
    }

    void expect(BarIndex.Entry entry) {
        entries.add(entry);
        rows = Math.addExact(rows, entry.rows());
        hasAmount |= entry.hasAmount();
        hasFactor |= entry.hasFactor();
    }

    boolean expects(BarIndex.Entry entry) {
        return entries.contains(entry);
    }

    boolean isEmpty() {
        return rows == 0;
    }

    void allocate(Constants constants) {
        time = new long[rows];
        for (int i = 0; i < AMOUNT; i++) {
            values[i] = new double[rows];
        }
        values[AMOUNT] = hasAmount ? new double[rows] : constants.of(Double.NaN, rows);
        values[FACTOR] = hasFactor ? new double[rows] : constants.of(1, rows);
    }

    /** Whether a column is to be decoded; constant ones are there already. */
    boolean needs(int column) {
        return switch (column) {
            case AMOUNT -> hasAmount;
            case FACTOR -> hasFactor;
            default -> true;
        };
    }

    long[] time() {
        return time;
    }

    double[] values(int column) {
        return values[column];
    }

    BarColumns columns(Frequency frequency) {
        return BarColumns.of(instrument, frequency, time, values);
    }

    /** Arrays of one value, shared by all instruments of the same length: nobody writes to them. */
    static final class Constants {

        private record Key(double value, int length) {}

        private final Map<Key, double[]> arrays = new ConcurrentHashMap<>();

        double[] of(double value, int length) {
            return arrays.computeIfAbsent(new Key(value, length), Constants::filled);
        }

        private static double[] filled(Key key) {
            double[] array = new double[key.length()];
            Arrays.fill(array, key.value());
            return array;
        }
    }
}
