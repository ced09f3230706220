package io.slipway.data.panel;

import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Instruments × a shared, ascending timeline. Each instrument spans the rows from its first to its
 * last bar; inside that span a row without a bar (suspended, missing) is NaN in every field, and
 * outside it there is nothing.
 *
 * <p>A field is one block of {@code double}, instrument after instrument: the value of instrument
 * {@code i} at row {@code r} of the timeline stands at {@code offset(i) + r - first(i)}, for {@code
 * first(i) <= r <= last(i)}.
 *
 * <p>Arrays are shared, not copied: nobody may write to them. Any number of threads may read.
 */
public final class Panel {

    private final Frequency frequency;
    private final List<InstrumentId> instruments;
    private final long[] time;
    private final int[] first;
    private final int[] offset;
    private final Map<String, double[]> fields;

    private Panel(
            Frequency frequency,
            List<InstrumentId> instruments,
            long[] time,
            int[] first,
            int[] offset,
            Map<String, double[]> fields) {
        this.frequency = frequency;
        this.instruments = instruments;
        this.time = time;
        this.first = first;
        this.offset = offset;
        this.fields = fields;
    }

    /**
     * A panel without fields.
     *
     * @param time UTC epoch nanoseconds of closes, strictly ascending
     * @param first each instrument's first row
     * @param rows how many rows each instrument spans, from its first
     * @throws IllegalArgumentException if times do not ascend or a span leaves the timeline
     */
    public static Panel of(
            Frequency frequency,
            List<InstrumentId> instruments,
            long[] time,
            int[] first,
            int[] rows) {
        if (first.length != instruments.size() || rows.length != instruments.size()) {
            throw new IllegalArgumentException("one first row and one count an instrument");
        }
        for (int i = 1; i < time.length; i++) {
            if (time[i] <= time[i - 1]) {
                throw new IllegalArgumentException("time at row " + i + " does not ascend");
            }
        }
        int[] offset = new int[first.length + 1];
        for (int i = 0; i < first.length; i++) {
            if (first[i] < 0 || rows[i] < 0 || first[i] + (long) rows[i] > time.length) {
                throw new IllegalArgumentException(
                        "%s spans %d rows from %d of %d"
                                .formatted(instruments.get(i), rows[i], first[i], time.length));
            }
            offset[i + 1] = Math.addExact(offset[i], rows[i]);
        }
        return new Panel(
                frequency, List.copyOf(instruments), time, first.clone(), offset, Map.of());
    }

    /**
     * This panel with one more field, or another block for one that it has.
     *
     * @param block {@link #cells} values, laid out as the class says; not copied
     */
    public Panel with(String field, double[] block) {
        if (block.length != cells()) {
            throw new IllegalArgumentException(
                    "field " + field + " has " + block.length + " values for " + cells());
        }
        Map<String, double[]> more = new LinkedHashMap<>(fields);
        more.put(field, block);
        return new Panel(frequency, instruments, time, first, offset, more);
    }

    public Frequency frequency() {
        return frequency;
    }

    public List<InstrumentId> instruments() {
        return instruments;
    }

    /** Number of instruments. */
    public int size() {
        return instruments.size();
    }

    /** The timeline: closes as UTC epoch nanoseconds, ascending. */
    public long[] time() {
        return time;
    }

    /** First row of an instrument's span. */
    public int first(int instrument) {
        return first[instrument];
    }

    /** Last row of an instrument's span; one less than {@link #first} where it spans none. */
    public int last(int instrument) {
        return first[instrument] + rows(instrument) - 1;
    }

    /** How many rows an instrument spans. */
    public int rows(int instrument) {
        return offset[instrument + 1] - offset[instrument];
    }

    /** Where an instrument's values begin in every block. */
    public int offset(int instrument) {
        return offset[instrument];
    }

    /** Values in every block: the rows of all instruments together. */
    public int cells() {
        return offset[offset.length - 1];
    }

    public Set<String> fields() {
        return fields.keySet();
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /**
     * The block of a field.
     *
     * @throws IllegalArgumentException if the panel has no such field
     */
    public double[] block(String field) {
        double[] block = fields.get(field);
        if (block == null) {
            throw new IllegalArgumentException(
                    "the panel has no field " + field + ", only " + fields.keySet());
        }
        return block;
    }

    /** One instrument's values of a field over its span, copied. */
    public double[] values(String field, int instrument) {
        return Arrays.copyOfRange(block(field), offset[instrument], offset[instrument + 1]);
    }

    /** The first row at or after a time; the length of the timeline if there is none. */
    public int rowAtOrAfter(long epochNanos) {
        int index = Arrays.binarySearch(time, epochNanos);
        return index >= 0 ? index : -index - 1;
    }

    @Override
    public String toString() {
        return "%s × %d rows of %s, %s"
                .formatted(instruments.size(), time.length, frequency, fields.keySet());
    }
}
