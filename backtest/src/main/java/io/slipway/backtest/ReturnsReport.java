package io.slipway.backtest;

import io.slipway.analytics.Conventions;
import io.slipway.analytics.ReturnStatistics;
import io.slipway.analytics.Statistics;
import io.slipway.model.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of any series of returns.
 *
 * @param name file and column
 * @param dates one per return, ascending, or null where the file has none
 * @param returns simple return of each period as a fraction
 * @param benchmark the benchmark's, or null
 * @param statistics of the returns, and against the benchmark
 * @param conventions what they rest on
 * @param notes what was guessed or left out
 */
// Columns: two reports are equal only if they are the same one.
@SuppressWarnings("ArrayRecordComponent")
public record ReturnsReport(
        String name,
        @Nullable List<LocalDate> dates,
        double[] returns,
        double @Nullable [] benchmark,
        Statistics statistics,
        SequencedMap<String, Object> conventions,
        List<Problem> notes) {

    /**
     * Reads a file and computes everything.
     *
     * @throws io.slipway.model.ProblemException naming file, line and column of what cannot be read
     */
    public static ReturnsReport of(Path file, ReturnsOptions options) {
        ReturnsFile read = ReturnsFile.read(file, options);
        Conventions conventions =
                Conventions.of(read.periodsPerYear()).withRiskFree(read.riskFreePerYear());
        double[] riskFree = read.riskFree();
        Statistics statistics =
                ReturnStatistics.of(read.returns(), read.benchmark(), riskFree, conventions);
        return new ReturnsReport(
                read.name(),
                read.dates(),
                read.returns(),
                read.benchmark(),
                statistics,
                conventions.describe(riskFree != null),
                notes(read));
    }

    private static List<Problem> notes(ReturnsFile read) {
        List<Problem> notes = new ArrayList<>(read.notes());
        if (read.returns().length < RunNotes.SHORT_SERIES) {
            notes.add(RunNotes.shortSeries(read.returns().length));
        }
        return List.copyOf(notes);
    }

    /** What {@code report --json} says: {@code statistics} and {@code conventions} as a run has. */
    public SequencedMap<String, @Nullable Object> summary() {
        SequencedMap<String, @Nullable Object> summary = new LinkedHashMap<>();
        summary.put("schemaVersion", SpecificationKey.VERSION);
        summary.put("name", name);
        summary.put("periods", returns.length);
        summary.put("from", dates == null ? null : dates.getFirst().toString());
        summary.put("to", dates == null ? null : dates.getLast().toString());
        summary.put("statistics", RunSummary.statistics(statistics));
        summary.put("conventions", RunSummary.numbers(conventions));
        List<String> codes = new ArrayList<>();
        notes.forEach(note -> codes.add(note.code()));
        summary.put("notes", codes);
        return summary;
    }

    /** The summary as JSON with a newline at its end. */
    public String json() {
        return RunSummary.json(summary());
    }
}
