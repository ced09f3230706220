package io.slipway.data.store;

import io.slipway.data.BarColumns;
import io.slipway.model.Calendars;
import io.slipway.model.Times;
import io.slipway.model.Venue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;

/** Turns slices of columns into a Parquet file and its index, both named by their content. */
final class BarFileWriter {

    /** Small enough that one instrument's year is found without decoding the whole market. */
    private static final int ROWS_PER_GROUP = 65_536;

    /** Version 2 stores times as differences: a fifth smaller, and read and written faster. */
    private static final String LAYOUT =
            "COMPRESSION zstd, PARQUET_VERSION v2, ROW_GROUP_SIZE " + ROWS_PER_GROUP;

    private static final long SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

    private final LakeFolder folder;
    private final Duck duck;
    private final AtomicLong lastStaged = new AtomicLong();

    BarFileWriter(LakeFolder folder, Duck duck) {
        this.folder = folder;
        this.duck = duck;
    }

    /**
     * @param slices at least one, in the order of {@link Slice#ORDER}, each instrument once
     */
    BarFile write(Place place, List<Slice> slices) {
        Segment segment = place.segment();
        String partition = "frequency=" + place.frequency() + "/year=" + segment.year() + "/";
        BarIndex index = index(slices);
        Path staged = folder.staging().resolve(lastStaged.incrementAndGet() + ".parquet");
        try {
            copy(slices, staged, duck);
            DataFile bars = settle(staged, "bars/" + partition, segment, index.rows());
            DataFile indexed = settle(index, "index/" + partition, segment);
            return new BarFile(
                    place.frequency(),
                    segment.name(),
                    bars,
                    indexed,
                    slices.stream().mapToLong(Slice::firstTime).min().orElseThrow(),
                    slices.stream().mapToLong(Slice::lastTime).max().orElseThrow());
        } catch (IOException | SQLException e) {
            LakeFolder.discard(staged);
            throw LakeFolder.notWritable(staged, e);
        }
    }

    /** Writes rows to a Parquet file, in their order. */
    static void copy(List<Slice> slices, Path staged, Duck duck) throws SQLException {
        RowSource rows = new RowSource(slices);
        long offer = duck.offer(rows);
        try (DuckDBConnection connection = duck.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "COPY ("
                            + rows.select(offer)
                            + ") TO "
                            + Duck.quoted(staged.toString())
                            + " (FORMAT parquet, "
                            + LAYOUT
                            + ", KV_METADATA {slipway_bars: '1'})");
        } finally {
            duck.withdraw(offer);
        }
    }

    private DataFile settle(Path staged, String partition, Segment segment, long rows)
            throws IOException {
        String sha256 = Checksum.of(staged);
        String path = partition + name(segment, sha256) + ".parquet";
        DataFile file = new DataFile(path, Files.size(staged), rows, sha256);
        Path waiting = folder.ready(path);
        Files.createDirectories(waiting.getParent());
        LakeFolder.move(staged, waiting);
        return file;
    }

    private DataFile settle(BarIndex index, String partition, Segment segment) throws IOException {
        byte[] bytes = index.bytes();
        String sha256 = Checksum.of(bytes);
        String path = partition + name(segment, sha256) + ".tsv";
        DataFile file = new DataFile(path, bytes.length, index.entries().size(), sha256);
        Path waiting = folder.ready(path);
        Files.createDirectories(waiting.getParent());
        Files.write(waiting, bytes);
        return file;
    }

    private static String name(Segment segment, String sha256) {
        return segment.name() + "-" + sha256.substring(0, 16);
    }

    private static BarIndex index(List<Slice> slices) {
        List<BarIndex.Entry> entries = new ArrayList<>();
        int row = 0;
        for (Slice slice : slices) {
            BarColumns bars = slice.columns();
            entries.add(
                    new BarIndex.Entry(
                            bars.instrument(),
                            row,
                            slice.rows(),
                            slice.firstTime(),
                            slice.lastTime(),
                            slice.differs(BarTarget.AMOUNT),
                            slice.differs(BarTarget.FACTOR)));
            row = Math.addExact(row, slice.rows());
        }
        boolean intraday = slices.getFirst().columns().frequency().isIntraday();
        return new BarIndex(entries, intraday ? List.of() : days(slices));
    }

    private static List<BarIndex.Day> days(List<Slice> slices) {
        Map<Venue, SortedMap<Integer, Integer>> counts = new TreeMap<>();
        for (Slice slice : slices) {
            Venue venue = slice.instrument().venue();
            ZoneRules rules = Calendars.zone(venue).getRules();
            SortedMap<Integer, Integer> ofVenue =
                    counts.computeIfAbsent(venue, _ -> new TreeMap<>());
            for (int row = slice.from(); row < slice.to(); row++) {
                // A close at midnight ends the day before.
                Instant within = Times.instant(slice.columns().time()[row] - 1);
                long seconds = within.getEpochSecond() + rules.getOffset(within).getTotalSeconds();
                int day = Math.toIntExact(Math.floorDiv(seconds, SECONDS_PER_DAY));
                if (day >= 0) {
                    ofVenue.merge(day, 1, Integer::sum);
                }
            }
        }
        List<BarIndex.Day> days = new ArrayList<>();
        counts.forEach((venue, ofVenue) ->
                ofVenue.forEach((day, bars) ->
                        days.add(new BarIndex.Day(venue, LocalDate.ofEpochDay(day), bars))));
        return days;
    }
}
