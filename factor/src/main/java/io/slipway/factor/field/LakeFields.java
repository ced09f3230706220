package io.slipway.factor.field;

import io.slipway.data.panel.BarField;
import io.slipway.data.panel.FieldSource;
import io.slipway.data.panel.Panel;
import io.slipway.data.source.Column;
import io.slipway.data.source.Rows;
import io.slipway.data.store.FactQuery;
import io.slipway.data.store.Lake;
import io.slipway.data.store.TableSchema;
import io.slipway.model.Calendars;
import io.slipway.model.InstrumentId;
import io.slipway.model.Times;
import io.slipway.model.Venue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of the lake's tables as fields, called {@code TABLE_COLUMN}, and {@code COLUMN} alone
 * where only one table has it and bars do not: {@code $total_mv}, {@code $fina_indicator_roe}.
 *
 * <p>Of a table by day a field is the day's value, missing on other days. Of a table of statements
 * it is the value of the newest period among those that had become known on an earlier day, in the
 * version that was known then: what is announced on a day counts from the next, and what a vendor
 * restated counts from the day after it was seen.
 *
 * <p>Any number of threads may use it, as long as the lake is open.
 */
public final class LakeFields implements FieldSource {

    private final Lake lake;
    private final Map<String, Place> places;

    /** Where a field is. */
    private record Place(TableSchema table, String column) {}

    public LakeFields(Lake lake) {
        this.lake = lake;
        this.places = places(lake);
    }

    private static Map<String, Place> places(Lake lake) {
        Map<String, Place> places = new TreeMap<>();
        Map<String, List<Place>> plain = new TreeMap<>();
        for (TableSchema table : lake.tables()) {
            if (!isDaily(table) && !isStatement(table)) {
                continue;
            }
            for (Column column : table.columns()) {
                if (column.type() == Column.Type.NUMBER) {
                    Place place = new Place(table, column.name());
                    places.put(table.name() + "_" + column.name(), place);
                    plain.computeIfAbsent(column.name(), _ -> new ArrayList<>()).add(place);
                }
            }
        }
        plain.forEach((name, all) -> {
            if (all.size() == 1 && !BarField.isName(name)) {
                places.putIfAbsent(name, all.getFirst());
            }
        });
        return Map.copyOf(places);
    }

    private static boolean isDaily(TableSchema table) {
        return table.known() == null && table.key().equals(List.of("instrument", "day"));
    }

    private static boolean isStatement(TableSchema table) {
        return "known".equals(table.known())
                && table.key().equals(List.of("instrument", "period", "known"));
    }

    @Override
    public Set<String> fields() {
        return places.keySet();
    }

    @Override
    public void fill(String field, Panel panel, double[] block) {
        Place place = places.get(field);
        if (place == null) {
            throw new IllegalArgumentException("no field " + field);
        }
        Arrays.fill(block, Double.NaN);
        if (panel.time().length == 0) {
            return;
        }
        Filling filling = new Filling(panel, block);
        if (isDaily(place.table())) {
            daily(place, filling);
        } else {
            statements(place, filling);
        }
    }

    private void daily(Place place, Filling filling) {
        Rows rows =
                lake.facts(
                        query(place, filling)
                                .columns("instrument", "day", place.column())
                                .between(filling.firstDay(), filling.lastDay()));
        for (int r = 0; r < rows.size(); r++) {
            filling.day(String.valueOf(rows.text(0, r)), rows.day(1, r), rows.number(2, r));
        }
    }

    private void statements(Place place, Filling filling) {
        Rows rows =
                lake.facts(
                        query(place, filling)
                                .columns(
                                        "instrument",
                                        "period",
                                        "known",
                                        TableSchema.RESTATED,
                                        place.column()));
        Map<String, List<Version>> versions = new HashMap<>();
        for (int r = 0; r < rows.size(); r++) {
            long seen = rows.day(3, r) == Rows.MISSING ? rows.day(2, r) : rows.day(3, r);
            versions.computeIfAbsent(String.valueOf(rows.text(0, r)), _ -> new ArrayList<>())
                    .add(new Version(rows.day(1, r), seen, rows.number(4, r)));
        }
        versions.forEach(filling::known);
    }

    private static FactQuery query(Place place, Filling filling) {
        return FactQuery.of(place.table().name()).among("instrument", filling.names());
    }

    /** What was said of a period, and when it became known. */
    record Version(long period, long known, double value) {}

    /** Puts values into a block. */
    private static final class Filling {
        private final Panel panel;
        private final double[] block;
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<Venue, long[]> days = new HashMap<>();

        Filling(Panel panel, double[] block) {
            this.panel = panel;
            this.block = block;
            for (int i = 0; i < panel.size(); i++) {
                places.put(panel.instruments().get(i).toString(), i);
            }
        }

        List<String> names() {
            return panel.instruments().stream().map(InstrumentId::toString).toList();
        }

        LocalDate firstDay() {
            return Times.instant(panel.time()[0]).atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        }

        LocalDate lastDay() {
            return Times.instant(panel.time()[panel.time().length - 1])
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .plusDays(1);
        }

        void day(String name, long day, double value) {
            Integer i = places.get(name);
            if (i == null) {
                return;
            }
            int row = Arrays.binarySearch(daysOf(i), day);
            if (row >= panel.first(i) && row <= panel.last(i)) {
                block[panel.offset(i) + row - panel.first(i)] = value;
            }
        }

        void known(String name, List<Version> versions) {
            Integer i = places.get(name);
            if (i == null) {
                return;
            }
            long[] day = daysOf(i);
            for (int r = panel.first(i); r <= panel.last(i); r++) {
                block[panel.offset(i) + r - panel.first(i)] = newest(versions, day[r]);
            }
        }

        /** A few dozen versions an instrument, so looking at all is cheap enough. */
        private static double newest(List<Version> versions, long day) {
            @Nullable Version best = null;
            for (Version each : versions) {
                if (each.known() < day
                        && (best == null
                                || each.period() > best.period()
                                || (each.period() == best.period()
                                        && each.known() >= best.known()))) {
                    best = each;
                }
            }
            return best == null ? Double.NaN : best.value();
        }

        /** The days of the timeline at an instrument's venue. */
        private long[] daysOf(int instrument) {
            Venue venue = panel.instruments().get(instrument).venue();
            return days.computeIfAbsent(
                    venue,
                    v ->
                            Arrays.stream(panel.time())
                                    .map(time ->
                                            Times.instant(time)
                                                    .atZone(Calendars.zone(v))
                                                    .toLocalDate()
                                                    .toEpochDay())
                                    .toArray());
        }
    }
}
