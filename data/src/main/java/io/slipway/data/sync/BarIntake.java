package io.slipway.data.sync;

import io.slipway.data.BarColumns;
import io.slipway.data.source.Column;
import io.slipway.data.source.Rows;
import io.slipway.model.Calendar;
import io.slipway.model.Calendars;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.Venue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows of bars into columns by instrument and sets aside those that cannot be believed: no
 * price or a negative one, a high below a low, a day on which the venue was closed.
 */
final class BarIntake {

    private static final String[] PRICES = {"open", "high", "low", "close"};
    private static final long NANOS_PER_MICRO = 1_000;

    private static final class Row {

        final long time;
        final double[] values;

        Row(long time, double[] values) {
            this.time = time;
            this.values = values;
        }
    }

    private final String dataset;
    private final Frequency frequency;
    private final Map<Venue, Calendar> calendars = new HashMap<>();
    private final Map<InstrumentId, List<Row>> bars = new TreeMap<>();
    private final List<Quarantined> quarantined = new ArrayList<>();

    BarIntake(String dataset, Frequency frequency) {
        this.dataset = dataset;
        this.frequency = frequency;
    }

    /**
     * @param factors by instrument and day where the vendor gave some in the same group; saves
     *     writing the bars twice, no more
     */
    void add(Rows rows, Map<String, Double> factors) {
        int instrument = rows.column("instrument");
        int[] prices = Arrays.stream(PRICES).mapToInt(rows::column).toArray();
        int volume = rows.column("volume");
        int amount = position(rows, "amount");
        int when = rows.column(frequency.isIntraday() ? "time" : "day");
        Map<Venue, Calendar> known = frequency.isIntraday() ? Map.of() : calendars(rows, when);
        for (int row = 0; row < rows.size(); row++) {
            InstrumentId id = id(rows.text(instrument, row));
            long time = id == null ? Long.MIN_VALUE : time(rows, when, row, id, known);
            double[] values = new double[7];
            for (int i = 0; i < prices.length; i++) {
                values[i] = rows.number(prices[i], row);
            }
            values[4] = rows.number(volume, row);
            values[5] = amount < 0 ? Double.NaN : rows.number(amount, row);
            String key = rows.text(instrument, row) + " " + rows.value(when, row);
            values[6] = factors.getOrDefault(key, 1.0);
            String reason = reason(id, time, values);
            if (id == null || reason != null) {
                quarantined.add(
                        new Quarantined(dataset, key, String.valueOf(reason), text(rows, row)));
            } else {
                bars.computeIfAbsent(id, _ -> new ArrayList<>()).add(new Row(time, values));
            }
        }
    }

    private static int position(Rows rows, String name) {
        return rows.columns().stream().map(Column::name).toList().indexOf(name);
    }

    private static @Nullable InstrumentId id(@Nullable String text) {
        try {
            return text == null ? null : InstrumentId.parse(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** Where a venue has no rules of its own, the days of the rows are its days. */
    private Map<Venue, Calendar> calendars(Rows rows, int when) {
        Map<Venue, TreeSet<LocalDate>> days = new HashMap<>();
        int instrument = rows.column("instrument");
        for (int row = 0; row < rows.size(); row++) {
            InstrumentId id = id(rows.text(instrument, row));
            LocalDate day = rows.date(when, row);
            if (id != null && day != null) {
                days.computeIfAbsent(id.venue(), _ -> new TreeSet<>()).add(day);
            }
        }
        days.forEach((venue, each) -> calendars.put(venue, Calendars.of(venue, each)));
        return calendars;
    }

    private long time(Rows rows, int when, int row, InstrumentId id, Map<Venue, Calendar> known) {
        if (frequency.isIntraday()) {
            long micros = rows.micros(when, row);
            return micros == Rows.MISSING ? Long.MIN_VALUE : micros * NANOS_PER_MICRO;
        }
        LocalDate day = rows.date(when, row);
        Calendar calendar = known.get(id.venue());
        return day == null || calendar == null || !calendar.isTradingDay(day)
                ? Long.MIN_VALUE
                : calendar.closeOf(day);
    }

    private static @Nullable String reason(@Nullable InstrumentId id, long time, double[] values) {
        if (id == null) {
            return "no-instrument";
        }
        if (time == Long.MIN_VALUE) {
            return "no-trading-day";
        }
        for (int i = 0; i < PRICES.length; i++) {
            if (!(values[i] > 0) || values[i] == Double.POSITIVE_INFINITY) {
                return "no-price";
            }
        }
        double highest = Math.max(values[0], values[3]);
        double lowest = Math.min(values[0], values[3]);
        if (values[1] < highest || values[2] > lowest) {
            return "inconsistent";
        }
        boolean isNegative = !(values[4] >= 0) || values[5] < 0;
        return isNegative ? "negative-volume" : null;
    }

    private static String text(Rows rows, int row) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < rows.columns().size(); column++) {
            text.append(column == 0 ? "" : " ").append(rows.columns().get(column).name());
            text.append('=').append(rows.value(column, row));
        }
        return text.toString();
    }

    Frequency frequency() {
        return frequency;
    }

    List<Quarantined> quarantined() {
        return quarantined;
    }

    /** Columns by instrument; of two rows at one time the later one counts. */
    Collection<BarColumns> columns() {
        List<BarColumns> columns = new ArrayList<>();
        bars.forEach((id, rows) -> columns.add(columns(id, rows)));
        return columns;
    }

    private BarColumns columns(InstrumentId id, List<Row> rows) {
        TreeMap<Long, Row> sorted = new TreeMap<>();
        rows.forEach(row -> sorted.put(row.time, row));
        long[] time = new long[sorted.size()];
        double[][] values = new double[7][sorted.size()];
        int at = 0;
        for (Row row : sorted.values()) {
            time[at] = row.time;
            for (int i = 0; i < values.length; i++) {
                values[i][at] = row.values[i];
            }
            at++;
        }
        return BarColumns.of(id, frequency, time, values);
    }
}
