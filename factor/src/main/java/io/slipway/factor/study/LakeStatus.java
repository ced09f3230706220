package io.slipway.factor.study;

import io.slipway.data.source.Rows;
import io.slipway.data.store.FactQuery;
import io.slipway.data.store.KnownTables;
import io.slipway.data.store.Lake;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a lake knows of instruments: when they were listed, their names, their limit prices. */
public final class LakeStatus {

    private static final String DATED_NAMES =
            "SELECT instrument, valid_from::VARCHAR, name FROM instruments"
                    + " ORDER BY instrument, valid_from";
    private static final int MOST_NAMES = 1_000_000;

    private final Lake lake;
    private final List<InstrumentId> instruments;
    private final List<String> names;

    private LakeStatus(Lake lake, List<InstrumentId> instruments) {
        this.lake = lake;
        this.instruments = instruments;
        this.names = instruments.stream().map(InstrumentId::toString).toList();
    }

    /**
     * What may be traded between two days, both inclusive.
     *
     * @param members the instruments, and when each was in the universe
     */
    public static TradingStatus of(
            Lake lake,
            Map<InstrumentId, List<TradingStatus.Span>> members,
            LocalDate from,
            LocalDate to) {
        return new LakeStatus(lake, List.copyOf(members.keySet())).status(members, from, to);
    }

    /** Whether limit prices are known at all. */
    public static boolean hasLimits(Lake lake) {
        return lake.rows(KnownTables.LIMITS.name()) > 0;
    }

    private TradingStatus status(
            Map<InstrumentId, List<TradingStatus.Span>> members, LocalDate from, LocalDate to) {
        Map<InstrumentId, Instrument> listed = new HashMap<>();
        lake.instruments().forEach(each -> listed.put(each.id(), each));
        Map<String, List<TradingStatus.Span>> special = special();
        Map<String, TradingStatus.Limits> limits = limits(from, to);
        Map<InstrumentId, TradingStatus.Known> known = new HashMap<>();
        for (InstrumentId id : instruments) {
            String name = id.toString();
            known.put(
                    id,
                    new TradingStatus.Known(
                            Optional.ofNullable(listed.get(id))
                                    .map(LakeStatus::listing)
                                    .orElse(null),
                            special.getOrDefault(name, List.of()),
                            limits.getOrDefault(name, TradingStatus.Limits.NONE),
                            members.getOrDefault(id, List.of())));
        }
        return new TradingStatus(known);
    }

    private static @Nullable LocalDate listing(Instrument instrument) {
        return instrument.listed();
    }

    private boolean has(String table) {
        return lake.tables().stream().anyMatch(each -> each.name().equals(table));
    }

    /** Whether a name says that its bearer is under special treatment or being delisted. */
    static boolean isSpecial(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replace("*", "").replace(" ", "");
        return plain.startsWith("ST") || plain.startsWith("SST") || plain.contains("退");
    }

    private Map<String, List<TradingStatus.Span>> special() {
        if (has(KnownTables.NAMES.name())) {
            Map<String, List<TradingStatus.Span>> special = new HashMap<>();
            Rows rows =
                    lake.facts(
                            FactQuery.of(KnownTables.NAMES.name())
                                    .columns("instrument", "name", "valid_from", "valid_to")
                                    .among("instrument", names));
            for (int r = 0; r < rows.size(); r++) {
                String name = rows.text(1, r);
                if (name != null && isSpecial(name)) {
                    long last = rows.day(3, r) == Rows.MISSING ? Integer.MAX_VALUE : rows.day(3, r);
                    special.computeIfAbsent(String.valueOf(rows.text(0, r)), _ -> new ArrayList<>())
                            .add(new TradingStatus.Span((int) rows.day(2, r), (int) last));
                }
            }
            return special;
        }
        return dated();
    }

    /** Without a table of names: the dated names of the instruments themselves. */
    private Map<String, List<TradingStatus.Span>> dated() {
        Map<String, List<TradingStatus.Span>> special = new HashMap<>();
        Map<String, Integer> since = new HashMap<>();
        for (List<@Nullable Object> row : lake.sql(DATED_NAMES, MOST_NAMES).rows()) {
            String instrument = String.valueOf(row.get(0));
            int day = (int) LocalDate.parse(String.valueOf(row.get(1))).toEpochDay();
            Integer before = since.remove(instrument);
            if (before != null) {
                special.computeIfAbsent(instrument, _ -> new ArrayList<>())
                        .add(new TradingStatus.Span(before, day - 1));
            }
            if (isSpecial(String.valueOf(row.get(2)))) {
                since.put(instrument, day);
            }
        }
        since.forEach((instrument, day) ->
                special.computeIfAbsent(instrument, _ -> new ArrayList<>())
                        .add(new TradingStatus.Span(day, Integer.MAX_VALUE)));
        return special;
    }

    private Map<String, TradingStatus.Limits> limits(LocalDate from, LocalDate to) {
        Map<String, TradingStatus.Limits> limits = new HashMap<>();
        if (!has(KnownTables.LIMITS.name())) {
            return limits;
        }
        Rows rows =
                lake.facts(
                        FactQuery.of(KnownTables.LIMITS.name())
                                .columns("instrument", "day", "up_limit", "down_limit")
                                .among("instrument", names)
                                .between(from, to));
        for (int first = 0; first < rows.size(); ) {
            String name = String.valueOf(rows.text(0, first));
            int end = first;
            while (end < rows.size() && name.equals(rows.text(0, end))) {
                end++;
            }
            limits.put(name, limits(rows, first, end));
            first = end;
        }
        return limits;
    }

    /** Rows come by instrument and day. */
    private static TradingStatus.Limits limits(Rows rows, int first, int end) {
        int[] day = new int[end - first];
        double[] up = new double[end - first];
        double[] down = new double[end - first];
        for (int r = first; r < end; r++) {
            day[r - first] = (int) rows.day(1, r);
            up[r - first] = rows.number(2, r);
            down[r - first] = rows.number(3, r);
        }
        return new TradingStatus.Limits(day, up, down);
    }
}
