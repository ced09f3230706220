package io.slipway.data.panel;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.BarSource;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Reads panels in bulk, a few instruments at a time on the timeline of all, so that memory does not
 * grow with the market.
 *
 * <p>The timeline is every time at which any of the instruments has a bar. Instruments of venues
 * that close at different times therefore leave each other rows without a bar: evaluate such venues
 * apart where windows should count each one's own days.
 *
 * <p>Opening scans the bars once for their times. Thread-safe if the sources are.
 */
public final class PanelReader {

    /** Rows scanned or read at once where the caller does not say. */
    private static final int CHUNK_ROWS = 400_000;

    private static final long FIRST_STEP_BACK_DAYS = 20;
    private static final double CALENDAR_DAYS_PER_BAR = 1.6;

    private final BarSource bars;
    private final FieldSource fieldSource;
    private final Frequency frequency;
    private final List<InstrumentId> instruments;
    private final long[] time;
    private final int[] first;
    private final int[] rows;

    private PanelReader(BarSource bars, FieldSource fieldSource, Frequency frequency, Scan scan) {
        this.bars = bars;
        this.fieldSource = fieldSource;
        this.frequency = frequency;
        this.instruments = List.copyOf(scan.found);
        this.time = scan.timeline.times();
        this.first = new int[instruments.size()];
        this.rows = new int[instruments.size()];
        for (int i = 0; i < first.length; i++) {
            long[] span = scan.spans.get(i);
            first[i] = Arrays.binarySearch(time, span[0]);
            rows[i] = Arrays.binarySearch(time, span[1]) - first[i] + 1;
        }
    }

    /** A reader of bars alone; instruments without any bar in the range are left out. */
    public static PanelReader open(BarSource bars, BarQuery query) {
        return open(bars, FieldSource.NONE, query);
    }

    /** A reader of bars and of further fields. */
    public static PanelReader open(BarSource bars, FieldSource fieldSource, BarQuery query) {
        return new PanelReader(bars, fieldSource, query.frequency(), scan(bars, query));
    }

    /**
     * A reader whose timeline begins so many rows before the query's range, or with the first bar
     * there is: room for the windows of what is computed in the range.
     */
    public static PanelReader open(
            BarSource bars, FieldSource fieldSource, BarQuery query, int warmUpRows) {
        if (warmUpRows <= 0 || query.fromTime() == Long.MIN_VALUE) {
            return open(bars, fieldSource, query);
        }
        Scan scan = scan(bars, query);
        long back = stepBack(query.frequency(), warmUpRows);
        long begin = query.fromTime();
        while (scan.timeline.rowsBefore(query.fromTime()) < warmUpRows && begin > Long.MIN_VALUE) {
            begin = begin < Long.MIN_VALUE + back ? Long.MIN_VALUE : begin - back;
            back = back > Long.MAX_VALUE / 4 ? Long.MAX_VALUE : back * 4;
            scan =
                    scan(
                            bars,
                            new BarQuery(
                                    query.instruments(), query.frequency(), begin, query.toTime()));
        }
        return new PanelReader(bars, fieldSource, query.frequency(), scan);
    }

    /** Nanoseconds that so many bars span at the usual density of trading. */
    private static long stepBack(Frequency frequency, int bars) {
        double days = bars * CALENDAR_DAYS_PER_BAR;
        if (frequency.isIntraday()) {
            double perDay = Duration.ofHours(4).toNanos() / (double) frequency.length().toNanos();
            days = days / Math.max(perDay, 1);
        } else {
            days *= frequency.length().toDays();
        }
        return Duration.ofDays((long) Math.min(days, 36_500) + FIRST_STEP_BACK_DAYS).toNanos();
    }

    private static Scan scan(BarSource bars, BarQuery query) {
        Scan scan = new Scan();
        List<InstrumentId> all = query.instruments();
        int step = 64;
        for (int from = 0; from < all.size(); from += step) {
            List<InstrumentId> some = all.subList(from, Math.min(from + step, all.size()));
            bars.bars(new BarQuery(some, query.frequency(), query.fromTime(), query.toTime()))
                    .forEach(scan::add);
        }
        return scan;
    }

    /** Instruments that have bars, in the query's order. */
    public List<InstrumentId> instruments() {
        return instruments;
    }

    /** The timeline of all instruments. */
    public long[] time() {
        return time;
    }

    public Frequency frequency() {
        return frequency;
    }

    /** Rows of all instruments together. */
    public long cells() {
        long cells = 0;
        for (int each : rows) {
            cells += each;
        }
        return cells;
    }

    /** Where to cut the instruments so that each part has a bounded number of rows: ends. */
    public List<Integer> cuts() {
        return cuts(CHUNK_ROWS);
    }

    /** The same for a stated bound; a part has at least one instrument. */
    public List<Integer> cuts(int mostRows) {
        List<Integer> ends = new ArrayList<>();
        long held = 0;
        for (int i = 0; i < rows.length; i++) {
            if (held > 0 && held + rows[i] > mostRows) {
                ends.add(i);
                held = 0;
            }
            held += rows[i];
        }
        if (rows.length > 0) {
            ends.add(rows.length);
        }
        return ends;
    }

    /** Whether panels can have a field. */
    public boolean hasField(String name) {
        return BarField.isName(name) || fieldSource.fields().contains(name);
    }

    /** The spans and times of some instruments, without fields. */
    public Panel frame(int from, int to) {
        return Panel.of(
                frequency,
                instruments.subList(from, to),
                time,
                Arrays.copyOfRange(first, from, to),
                Arrays.copyOfRange(rows, from, to));
    }

    /** Everything at once. */
    public Panel read(Collection<String> fields) {
        return read(0, instruments.size(), fields);
    }

    /**
     * The instruments from index {@code from} inclusive to {@code to} exclusive.
     *
     * @throws IllegalArgumentException if there is no such field
     */
    public Panel read(int from, int to, Collection<String> fields) {
        Panel panel = frame(from, to);
        List<String> ofBars = fields.stream().filter(BarField::isName).distinct().toList();
        if (!ofBars.isEmpty() && time.length > 0) {
            panel = withBars(panel, ofBars);
        }
        for (String field : fields) {
            if (!BarField.isName(field)) {
                double[] block = new double[panel.cells()];
                fieldSource.fill(field, panel, block);
                panel = panel.with(field, block);
            }
        }
        return panel;
    }

    private Panel withBars(Panel panel, List<String> fields) {
        double[][] blocks = new double[fields.size()][panel.cells()];
        for (double[] block : blocks) {
            Arrays.fill(block, Double.NaN);
        }
        BarQuery query =
                new BarQuery(panel.instruments(), frequency, time[0], time[time.length - 1]);
        int instrument = 0;
        for (BarColumns columns : bars.bars(query)) {
            while (!panel.instruments().get(instrument).equals(columns.instrument())) {
                instrument++;
            }
            int[] places = places(panel, instrument, columns);
            for (int i = 0; i < blocks.length; i++) {
                copy(BarField.named(fields.get(i)), columns, places, blocks[i]);
            }
        }
        Panel filled = panel;
        for (int i = 0; i < blocks.length; i++) {
            filled = filled.with(fields.get(i), blocks[i]);
        }
        return filled;
    }

    /** Where each bar goes in a block. A bar written since the scan at an unknown time: nowhere. */
    private int[] places(Panel panel, int instrument, BarColumns columns) {
        int[] places = new int[columns.size()];
        long[] own = columns.time();
        int row = panel.first(instrument);
        int shift = panel.offset(instrument) - panel.first(instrument);
        int last = panel.last(instrument);
        for (int i = 0; i < own.length; i++) {
            while (row < last && time[row] < own[i]) {
                row++;
            }
            places[i] = row <= last && time[row] == own[i] ? row + shift : -1;
        }
        return places;
    }

    private static void copy(BarField field, BarColumns columns, int[] places, double[] block) {
        int last = places.length - 1;
        if (last >= 0 && places[0] >= 0 && places[last] == places[0] + last) {
            field.copy(columns, block, places[0]);
            return;
        }
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                block[places[i]] = field.value(columns, i);
            }
        }
    }

    /** What a first pass over the bars finds. */
    private static final class Scan {
        private final Timeline timeline = new Timeline();
        private final List<InstrumentId> found = new ArrayList<>();
        private final List<long[]> spans = new ArrayList<>();

        void add(BarColumns columns) {
            long[] own = columns.time();
            timeline.add(own);
            found.add(columns.instrument());
            spans.add(new long[] {own[0], own[own.length - 1]});
        }
    }
}
