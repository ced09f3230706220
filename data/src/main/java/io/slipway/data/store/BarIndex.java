package io.slipway.data.store;

import io.slipway.model.InstrumentId;
import io.slipway.model.Venue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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

    /**
     * How many bars of a day or longer close on a day at a venue; days before 1970 are left out.
     *
     * @param day in the venue's zone
     */
    record Day(Venue venue, LocalDate day, int bars) {}

    private static final String HEADER = "slipway-bar-index 2";

    /** The same without days. */
    private static final String FIRST_HEADER = "slipway-bar-index 1";

    private static final int FIELDS = 6;
    private static final long NANOS_PER_MICRO = 1_000;

    private final List<Entry> entries;
    private final List<Day> days;
    private final Map<InstrumentId, Entry> byInstrument = new HashMap<>();

    /**
     * @param days none where bars are shorter than a day
     */
    BarIndex(List<Entry> entries, List<Day> days) {
        this.entries = List.copyOf(entries);
        this.days = List.copyOf(days);
        entries.forEach(entry -> byInstrument.put(entry.instrument(), entry));
    }

    /** In the order of the file. */
    List<Entry> entries() {
        return entries;
    }

    List<Day> days() {
        return days;
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
        out.append("\nvenue\tday\tbars\n");
        for (Day day : days) {
            out.append(day.venue().code()).append('\t').append(day.day());
            out.append('\t').append(day.bars()).append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws IllegalArgumentException if this is no index
     */
    static BarIndex parse(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        boolean known =
                lines.size() > 2
                        && (lines.getFirst().equals(HEADER)
                                || lines.getFirst().equals(FIRST_HEADER));
        if (!known) {
            throw new IllegalArgumentException("it does not begin with '" + HEADER + "'");
        }
        int blank = lines.indexOf("");
        int end = blank < 0 ? lines.size() : blank;
        List<Entry> entries = new ArrayList<>(lines.size());
        int row = 0;
        for (String line : lines.subList(2, end)) {
            Entry entry = entry(line, row);
            entries.add(entry);
            row += entry.rows();
        }
        List<String> days = lines.subList(Math.min(end + 2, lines.size()), lines.size());
        return new BarIndex(entries, days.stream().map(BarIndex::day).toList());
    }

    private static Day day(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 3) {
            throw new IllegalArgumentException("'" + line + "' has not 3 fields");
        }
        return new Day(
                Venue.of(fields[0]), LocalDate.parse(fields[1]), Integer.parseInt(fields[2]));
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
