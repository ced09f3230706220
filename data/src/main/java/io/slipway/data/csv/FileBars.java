package io.slipway.data.csv;

import io.slipway.data.BarColumns;
import io.slipway.data.ClosedDays;
import io.slipway.model.Calendars;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Venue;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One file, read: its bars, how it was understood, and the rows set aside.
 *
 * @param understanding how the file was understood
 * @param bars times strictly ascending; one series for each instrument, or several of one
 *     instrument that follow each other
 * @param quarantine the rows set aside
 */
record FileBars(CsvUnderstanding understanding, List<BarColumns> bars, Quarantine quarantine) {

    /**
     * @param known what is known of instruments
     * @throws ProblemException if nothing of the file can be believed
     */
    static FileBars read(
            Path path, ImportOptions options, Function<InstrumentId, Optional<Instrument>> known) {
        CsvSample sample = CsvSample.of(path, options.encoding());
        InstrumentId hint =
                options.instrument() != null ? options.instrument() : fromName(path, options);
        CsvGuess guess = CsvGuess.of(sample, options.withInstrument(hint));
        InstrumentId only = only(sample, guess, options, hint);
        Venue venue = only != null ? only.venue() : firstVenue(guess, options);
        ZoneId zone = options.zone() != null ? options.zone() : Calendars.zone(venue);
        Stamp stamp = stamp(guess, venue, options);
        Targets targets = new Targets(options, stamp, known);
        Target target = only == null ? null : targets.of(only);
        FileRows rows = rows(path, sample, guess.format(), target, targets);
        boolean whole = factorsFollow(rows.format());
        FileSeries series = FileSeries.of(rows.rows(), targets.all(), options.frequency(), whole);
        setAside(path, rows, series);
        adjust(rows.format(), series);
        List<Problem> notes = new ArrayList<>(guess.notes());
        orderNotes(series, notes);
        closedDayNotes(series.series(), notes);
        CsvUnderstanding understanding =
                new CsvUnderstanding(
                        sample.file(), rows.format(), options.frequency(), zone, stamp, notes);
        return new FileBars(understanding, series.series(), rows.quarantine());
    }

    private static FileRows rows(
            Path path,
            CsvSample sample,
            CsvFormat format,
            @Nullable Target target,
            Targets targets) {
        try {
            SymbolTable symbols = new SymbolTable(targets::find);
            return FileRows.read(path, sample.size(), format, target, symbols);
        } catch (ProblemException e) {
            List<Problem> problems = new ArrayList<>(e.problems());
            targets.firstUnknown().ifPresent(problems::add);
            throw new ProblemException(problems, e);
        }
    }

    /** The instrument a file's name says, such as {@code SPY.ARCX.csv}; null if it says none. */
    private static @Nullable InstrumentId fromName(Path path, ImportOptions options) {
        String name = String.valueOf(path.getFileName());
        String stem = name.replaceAll("(?i)(\\.(csv|tsv|txt))?(\\.gz)?$", "");
        return tryRead(stem, options);
    }

    private static @Nullable InstrumentId tryRead(String symbol, ImportOptions options) {
        try {
            return Targets.read(symbol, options.venue());
        } catch (ProblemException e) {
            return null;
        }
    }

    /** The instrument of all rows, or null if a column tells it. */
    private static @Nullable InstrumentId only(
            CsvSample sample, CsvGuess guess, ImportOptions options, @Nullable InstrumentId hint) {
        Integer field = guess.format().columns().get(CsvColumn.SYMBOL);
        List<String> symbols = field == null ? List.of() : guess.rows().values(field);
        boolean several = symbols.stream().distinct().limit(2).count() > 1;
        boolean columnChosen =
                options.symbolColumn() != null || options.columns().containsKey(CsvColumn.SYMBOL);
        if (options.instrument() != null) {
            if (several && !columnChosen) {
                throw new ProblemException(
                        Problem.of(
                                "data.import.several-symbols",
                                "file",
                                sample.file(),
                                "column",
                                guess.format().nameOf(field == null ? 0 : field),
                                "instrument",
                                options.instrument()));
            }
            return options.instrument();
        }
        if (columnChosen || (field != null && (several || hint == null))) {
            return null;
        }
        if (hint == null) {
            throw new ProblemException(
                    Problem.of("data.import.no-instrument", "file", sample.file()));
        }
        return hint;
    }

    private static Venue firstVenue(CsvGuess guess, ImportOptions options) {
        Integer field = guess.format().columns().get(CsvColumn.SYMBOL);
        for (String symbol : guess.rows().values(field == null ? 0 : field)) {
            InstrumentId id = tryRead(symbol, options);
            if (id != null) {
                return id.venue();
            }
        }
        return options.venue() != null ? options.venue() : Venue.of("UNKNOWN");
    }

    private static Stamp stamp(CsvGuess guess, Venue venue, ImportOptions options) {
        if (options.stamp() != null) {
            return options.stamp();
        }
        return options.frequency().isIntraday()
                ? StampGuess.of(guess, venue, options.zone(), options)
                : Stamp.CLOSE;
    }

    private static void setAside(Path path, FileRows rows, FileSeries series) {
        List<FileSeries.BadLine> bad = series.bad();
        long duplicates =
                bad.stream().filter(line -> line.reason() == BadRowReason.DUPLICATE_TIME).count();
        if (duplicates * 2 > rows.rows().size()) {
            throw new ProblemException(
                    Problem.of(
                            "data.import.mostly-duplicates",
                            "file",
                            path,
                            "rows",
                            duplicates,
                            "frequency",
                            series.series().getFirst().frequency()));
        }
        long[] numbers =
                bad.stream()
                        .mapToLong(FileSeries.BadLine::line)
                        .sorted()
                        .limit(Quarantine.MAX_KEPT)
                        .toArray();
        if (numbers.length == 0) {
            return;
        }
        List<String> texts = LineSource.rawLines(path, rows.format(), numbers);
        Map<Long, String> byLine = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            byLine.put(numbers[i], texts.get(i));
        }
        for (FileSeries.BadLine line : bad) {
            String text = byLine.getOrDefault(line.line(), "");
            rows.quarantine().add(new BadRow(path.toString(), line.line(), line.reason(), text));
        }
    }

    private static void adjust(CsvFormat format, FileSeries series) {
        if (!factorsFollow(format)) {
            return;
        }
        for (BarColumns bars : series.series()) {
            AdjustedClose.toFactors(
                    bars.adjustmentFactor(), bars.close(), format.adjustedDecimals());
        }
    }

    /** Whether adjustment factors follow from adjusted closes, over all bars of an instrument. */
    private static boolean factorsFollow(CsvFormat format) {
        return format.has(CsvColumn.ADJUSTED_CLOSE) && !format.has(CsvColumn.FACTOR);
    }

    /** Where the venue's days are known by rule; elsewhere the check of the lake tells. */
    private static void closedDayNotes(List<BarColumns> series, List<Problem> notes) {
        Map<Venue, ClosedDays> closed = new TreeMap<>();
        for (BarColumns columns : series) {
            Venue venue = columns.instrument().venue();
            if (Calendars.hasRules(venue) && ClosedDays.isJudged(columns.frequency())) {
                closed.merge(venue, ClosedDays.of(columns, Calendars.of(venue)), ClosedDays::plus);
            }
        }
        closed.forEach((venue, days) -> {
            if (days.bars() > 0) {
                notes.add(
                        Problem.of(
                                "data.import.note.closed-days",
                                "venue",
                                venue,
                                "count",
                                days.bars(),
                                "days",
                                days.firstDays()));
            }
        });
    }

    private static void orderNotes(FileSeries series, List<Problem> notes) {
        if (series.directions().contains(SeriesOrder.Direction.NONE)) {
            notes.add(Problem.of("data.import.note.unordered"));
        } else if (series.directions().contains(SeriesOrder.Direction.DOWNWARDS)) {
            notes.add(Problem.of("data.import.note.descending"));
        }
    }
}
