package io.slipway.data.store;

import io.slipway.model.InstrumentId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a bar file are whose. It lets a reader make its arrays at the right size, skip
 * columns that say nothing and never decode an instrument's name; {@code list} needs nothing else.
 */
final class BarIndex {

    /**
     * The consecutive rows of one instrument.
     *
     * @param firstRow counted from 0 in the file
     * @param firstTime UTC epoch nanoseconds
     * @param hasAmount whether any amount is known (not NaN)
     * @param hasFactor whether any adjustment factor is not 1
     */
    record Entry(
            InstrumentId instrument,
            int firstRow,
            int rows,
            long firstTime,
            long lastTime,
            boolean hasAmount,
            boolean hasFactor) {}

    private static final String HEADER = "slipway-bar-index 1";
    private static final int FIELDS = 6;
    private static final long NANOS_PER_MICRO = 1_000;

    private final List<Entry> entries;
    private final Map<InstrumentId, Entry> byInstrument = new HashMap<>();

    BarIndex(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        entries.forEach(entry -> byInstrument.put(entry.instrument(), entry));
    }

    /** In the order of the file. */
    List<Entry> entries() {
        return entries;
    }

    @Nullable Entry entry(InstrumentId instrument) {
        return byInstrument.get(instrument);
    }

    int rows() {
        Entry last = entries.getLast();
        return last.firstRow() + last.rows();
    }

    byte[] bytes() {
        StringBuilder out = new StringBuilder(HEADER).append('\n');
        out.append("instrument\trows\tfirst_micros\tlast_micros\tamount\tfactor\n");
        for (Entry entry : entries) {
            out.append(entry.instrument()).append('\t').append(entry.rows());
            out.append('\t').append(entry.firstTime() / NANOS_PER_MICRO);
            out.append('\t').append(entry.lastTime() / NANOS_PER_MICRO);
            out.append('\t').append(entry.hasAmount() ? '1' : '0');
            out.append('\t').append(entry.hasFactor() ? '1' : '0').append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws IllegalArgumentException if this is no index
     */
    static BarIndex parse(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 3 || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("it does not begin with '" + HEADER + "'");
        }
        List<Entry> entries = new ArrayList<>(lines.size());
        int row = 0;
        for (String line : lines.subList(2, lines.size())) {
            Entry entry = entry(line, row);
            entries.add(entry);
            row += entry.rows();
        }
        return new BarIndex(entries);
    }

    private static Entry entry(String line, int firstRow) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("'" + line + "' has not " + FIELDS + " fields");
        }
        return new Entry(
                InstrumentId.parse(fields[0]),
                firstRow,
                Integer.parseInt(fields[1]),
                Long.parseLong(fields[2]) * NANOS_PER_MICRO,
                Long.parseLong(fields[3]) * NANOS_PER_MICRO,
                fields[4].equals("1"),
                fields[5].equals("1"));
    }
}
