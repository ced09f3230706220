package io.slipway.backtest.report;

import io.slipway.analytics.Conventions;
import io.slipway.analytics.Statistics;
import io.slipway.backtest.ReturnsReport;
import io.slipway.backtest.RunResult;
import io.slipway.backtest.RunSpecification;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A series of returns and what is said about it: all that a report on returns needs, and the part
 * of a run that does not depend on orders. The arrays are shared, not copied: nobody may write to
 * them.
 *
 * @param title what the page is about, such as a file's name
 * @param epochDay the day of each return, counted from 1970-01-01, ascending; null where the series
 *     has no dates
 * @param returns simple returns as fractions
 * @param benchmark returns of the benchmark over the same periods, or null
 * @param benchmarkName what the benchmark is called, or null for its plain name
 * @param initial what the curve starts with: the initial cash, or 1
 * @param statistics of the returns
 * @param conventions what the statistics rest on; {@code periodsPerYear} must be there
 * @param notes what a reader must know
 */
// Columns: two of them are equal only if they are the same one.
@SuppressWarnings("ArrayRecordComponent")
public record Performance(
        String title,
        int @Nullable [] epochDay,
        double[] returns,
        double @Nullable [] benchmark,
        @Nullable String benchmarkName,
        double initial,
        Statistics statistics,
        SequencedMap<String, Object> conventions,
        List<Problem> notes) {

    public Performance {
        if ((epochDay != null && epochDay.length != returns.length)
                || (benchmark != null && benchmark.length != returns.length)) {
            throw new IllegalArgumentException("columns of a report differ in length");
        }
        conventions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(conventions));
        notes = List.copyOf(notes);
    }

    /** A series that starts with 1 and has neither dates, benchmark nor notes. */
    public static Performance of(
            String title,
            double[] returns,
            Statistics statistics,
            SequencedMap<String, Object> conventions) {
        return new Performance(
                title, null, returns, null, null, 1, statistics, conventions, List.of());
    }

    /** The same with the day of each return, counted from 1970-01-01, ascending. */
    public Performance withDays(int[] days) {
        return new Performance(
                title,
                days,
                returns,
                benchmark,
                benchmarkName,
                initial,
                statistics,
                conventions,
                notes);
    }

    /** The same beside a benchmark over the same periods. */
    public Performance withBenchmark(String name, double[] benchmarkReturns) {
        return new Performance(
                title,
                epochDay,
                returns,
                benchmarkReturns,
                name,
                initial,
                statistics,
                conventions,
                notes);
    }

    /** The same with what a reader must know. */
    public Performance withNotes(List<Problem> all) {
        return new Performance(
                title,
                epochDay,
                returns,
                benchmark,
                benchmarkName,
                initial,
                statistics,
                conventions,
                all);
    }

    static Performance of(ReturnsReport report) {
        List<LocalDate> dates = report.dates();
        int[] days =
                dates == null
                        ? null
                        : dates.stream().mapToInt(day -> (int) day.toEpochDay()).toArray();
        return new Performance(
                report.name(),
                days,
                report.returns(),
                report.benchmark(),
                null,
                1,
                report.statistics(),
                report.conventions(),
                report.notes());
    }

    static Performance of(RunResult result) {
        InstrumentId benchmark = result.specification().benchmark();
        return new Performance(
                strategyName(result.specification()),
                result.daily().epochDay(),
                result.daily().returns(),
                result.daily().benchmark(),
                benchmark == null ? null : benchmark.toString(),
                result.initialCash().toDouble(),
                result.statistics(),
                result.conventions(),
                result.notes());
    }

    /** Without the folders of a source file: they say nothing, and differ between machines. */
    static String strategyName(RunSpecification specification) {
        return specification.isSourceFile()
                ? String.valueOf(Path.of(specification.strategy()).getFileName())
                : specification.strategy();
    }

    int size() {
        return returns.length;
    }

    double periodsPerYear() {
        return conventions.get("periodsPerYear") instanceof Double periods
                ? periods
                : Conventions.TRADING_DAYS;
    }

    /** What the statistics were computed with, as far as rolling figures need it. */
    Conventions computed() {
        double riskFree = conventions.get("riskFreePerYear") instanceof Double rate ? rate : 0;
        return Conventions.of(periodsPerYear()).withRiskFree(riskFree);
    }

    /** The day of a return, or its number where there are no dates. */
    String dayText(int index) {
        int[] days = epochDay;
        return days == null ? "#" + (index + 1) : LocalDate.ofEpochDay(days[index]).toString();
    }

    /**
     * The curve that starts with the capital and has the value after {@code values[i]} at i + 1.
     */
    double[] wealth(double[] values) {
        double[] wealth = new double[values.length + 1];
        wealth[0] = initial;
        for (int i = 0; i < values.length; i++) {
            wealth[i + 1] = wealth[i] * (1 + values[i]);
        }
        return wealth;
    }

    boolean isCompared() {
        return benchmark != null;
    }

    /** A statistic, NaN where this series does not have it. */
    double statistic(String key) {
        return statistics.has(key) ? statistics.get(key) : Double.NaN;
    }
}
