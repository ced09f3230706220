package io.slipway.backtest;

import io.slipway.analytics.Statistics;
import io.slipway.model.Fill;
import io.slipway.model.RoundTrip;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * A run that was replayed and whose statistics are known. What a reader of it needs besides (the
 * table of orders, what is held, the notes on the data, the hashes that identify it) is made by
 * {@link #result}. Not thread-safe.
 */
public final class EvaluatedRun {

    private final Evaluated evaluated;
    private final RunJournal journal;
    private final RunTimings timings;
    private final Supplier<RunResult> writer;

    /**
     * @param writer makes the result, its timings included
     */
    EvaluatedRun(
            Evaluated evaluated,
            RunJournal journal,
            RunTimings timings,
            Supplier<RunResult> writer) {
        this.evaluated = evaluated;
        this.journal = journal;
        this.timings = timings;
        this.writer = writer;
    }

    /** What the books came to. */
    record Evaluated(
            EquityCurve equity,
            DailyBooks books,
            DailySeries daily,
            Statistics statistics,
            SequencedMap<String, Object> conventions) {}

    /** The same as {@link RunResult#statistics}. */
    public Statistics statistics() {
        return evaluated.statistics;
    }

    /** The books per slice. */
    public EquityCurve equity() {
        return evaluated.equity;
    }

    /** The run by trading day. */
    public DailySeries daily() {
        return evaluated.daily;
    }

    /** By sequence; each is made when it is asked for. */
    public List<Fill> fills() {
        return Collections.unmodifiableList(journal.fills());
    }

    /** Round trips in the order they were closed; each is made when it is asked for. */
    public List<RoundTrip> trades() {
        return Collections.unmodifiableList(journal.trades());
    }

    /** How long it took; evaluation is the statistics alone. */
    public RunTimings timings() {
        return timings;
    }

    /** Writes all of it up; evaluation in its timings is statistics and writing. */
    public RunResult result() {
        return writer.get();
    }
}
