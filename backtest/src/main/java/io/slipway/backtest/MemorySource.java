package io.slipway.backtest;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.BarSummary;
import io.slipway.data.MemoryBars;
import io.slipway.model.CorporateAction;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Venue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Generated bars and their instruments, for benchmarks, golden runs and tests. Immutable. */
public final class MemorySource implements RunSource {

    private static final long NANOS_PER_DAY = 86_400_000_000_000L;

    private final List<Instrument> instruments;
    private final List<BarColumns> columns;
    private final List<CorporateAction> actions;
    private final MemoryBars bars;
    private final Map<Venue, SortedSet<LocalDate>> days;
    private final String snapshot;

    private MemorySource(
            List<Instrument> instruments, List<BarColumns> columns, List<CorporateAction> actions) {
        this.instruments =
                instruments.stream().sorted(Comparator.comparing(Instrument::id)).toList();
        this.columns =
                columns.stream()
                        .sorted(
                                Comparator.comparing(BarColumns::instrument)
                                        .thenComparing(BarColumns::frequency))
                        .toList();
        this.actions = List.copyOf(actions);
        this.bars = MemoryBars.of(columns);
        this.days = days(columns);
        this.snapshot = hash();
    }

    /**
     * @throws IllegalArgumentException if an instrument and frequency comes twice
     */
    public static MemorySource of(
            List<Instrument> instruments, List<BarColumns> columns, List<CorporateAction> actions) {
        return new MemorySource(instruments, columns, actions);
    }

    private String hash() {
        MessageDigest digest = Hashes.digest();
        for (Object each : List.of(instruments, actions)) {
            digest.update(each.toString().getBytes(StandardCharsets.UTF_8));
        }
        for (BarColumns each : columns) {
            digest.update(each.toString().getBytes(StandardCharsets.UTF_8));
            ByteBuffer row = ByteBuffer.allocate(8 * Long.BYTES);
            for (int i = 0; i < each.size(); i++) {
                row.clear().putLong(each.time()[i]).putDouble(each.open()[i]);
                row.putDouble(each.high()[i]).putDouble(each.low()[i]).putDouble(each.close()[i]);
                row.putDouble(each.volume()[i]).putDouble(each.amount()[i]);
                digest.update(row.putDouble(each.adjustmentFactor()[i]).flip());
            }
        }
        return Hashes.hex(digest.digest());
    }

    @Override
    public String snapshot() {
        return snapshot;
    }

    @Override
    public List<Instrument> instruments() {
        return instruments;
    }

    @Override
    public List<BarSummary> summaries() {
        return columns.stream().filter(each -> each.size() > 0).map(MemorySource::summary).toList();
    }

    private static BarSummary summary(BarColumns columns) {
        long[] time = columns.time();
        return new BarSummary(
                columns.instrument(),
                columns.frequency(),
                time[0],
                time[time.length - 1],
                time.length);
    }

    @Override
    public List<CorporateAction> actions(InstrumentId instrument) {
        return actions.stream().filter(each -> each.instrument().equals(instrument)).toList();
    }

    @Override
    public SortedSet<LocalDate> days(Venue venue) {
        return days.getOrDefault(venue, Collections.emptySortedSet());
    }

    /** The UTC days on which bars of a day or longer closed, by venue. */
    private static Map<Venue, SortedSet<LocalDate>> days(List<BarColumns> columns) {
        Map<Venue, Set<Long>> epochDays = new HashMap<>();
        for (BarColumns each : columns) {
            if (!each.frequency().isIntraday()) {
                Venue venue = each.instrument().venue();
                Set<Long> known = epochDays.computeIfAbsent(venue, _ -> new HashSet<>());
                for (long time : each.time()) {
                    known.add(Math.floorDiv(time - 1, NANOS_PER_DAY));
                }
            }
        }
        Map<Venue, SortedSet<LocalDate>> days = new HashMap<>();
        epochDays.forEach((venue, known) -> days.put(venue, dates(known)));
        return days;
    }

    private static SortedSet<LocalDate> dates(Set<Long> epochDays) {
        SortedSet<LocalDate> dates = new TreeSet<>();
        epochDays.forEach(day -> dates.add(LocalDate.ofEpochDay(day)));
        return Collections.unmodifiableSortedSet(dates);
    }

    @Override
    public List<BarColumns> bars(BarQuery query) {
        return bars.bars(query);
    }
}
