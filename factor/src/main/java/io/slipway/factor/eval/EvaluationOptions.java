package io.slipway.factor.eval;

/**
 * How to evaluate.
 *
 * @param threads instruments, or stretches of time, computed at once
 * @param fromTime first time whose values are wanted, UTC epoch nanoseconds
 * @param keptCells values kept in memory between comparisons of all instruments; what is more goes
 *     to a temporary file
 */
public record EvaluationOptions(int threads, long fromTime, long keptCells) {

    /** All cores, all rows, 75 million values (600 MB). */
    public static final EvaluationOptions DEFAULT =
            new EvaluationOptions(
                    Runtime.getRuntime().availableProcessors(), Long.MIN_VALUE, 75_000_000);

    public EvaluationOptions {
        if (threads < 1 || keptCells < 0) {
            throw new IllegalArgumentException("at least one thread");
        }
    }

    public EvaluationOptions withThreads(int wanted) {
        return new EvaluationOptions(wanted, fromTime, keptCells);
    }

    public EvaluationOptions from(long time) {
        return new EvaluationOptions(threads, time, keptCells);
    }

    public EvaluationOptions withKeptCells(long cells) {
        return new EvaluationOptions(threads, fromTime, cells);
    }
}
