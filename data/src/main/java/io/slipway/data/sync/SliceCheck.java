package io.slipway.data.sync;

import io.slipway.data.source.Dataset;
import io.slipway.data.source.Rows;
import io.slipway.data.source.Slice;
import io.slipway.data.source.Target;
import io.slipway.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an answer can be the whole slice: the columns that were agreed, no row of another day, no
 * day without bars, and not far fewer bars than the day before, nor nothing where a day before had
 * much. A day with few rows counts when the vendor says the same half an hour later.
 */
final class SliceCheck {

    /** Half of a market may be suspended, as in July 2015; less is half an answer. */
    private static final double SMALLEST_DAY = 0.4;

    /** A dataset with so many rows a day has some every day. */
    private static final int DENSE_ROWS = 500;

    private static final Duration CONFIRMATION = Duration.ofMinutes(30);

    private static final Set<Target> OWN_DAYS =
            Set.of(Target.Known.FACTORS, Target.Known.LIMITS, Target.Known.SUSPENSIONS);

    private final String source;
    private final Coverage coverage;
    private final SyncLog log;
    private final Instant now;

    SliceCheck(String source, Coverage coverage, SyncLog log, Instant now) {
        this.source = source;
        this.coverage = coverage;
        this.log = log;
        this.now = now;
    }

    /** What is wrong with an answer; null if nothing is. */
    @Nullable Problem problem(Dataset dataset, Slice slice, Rows rows) {
        if (!rows.columns().equals(dataset.columns())) {
            return problem("data.sync.columns", dataset, slice, rows.columns());
        }
        LocalDate foreign = foreign(dataset, slice, rows);
        if (foreign != null) {
            return problem("data.sync.other-day", dataset, slice, foreign);
        }
        return slice instanceof Slice.Day day ? few(dataset, day, rows.size()) : null;
    }

    private @Nullable Problem few(Dataset dataset, Slice.Day slice, int rows) {
        boolean isBars = dataset.target() instanceof Target.Bars;
        if (rows == 0 && isBars) {
            return problem("data.sync.empty-day", dataset, slice, 0);
        }
        long before = coverage.rowsBefore(dataset.name(), slice.day());
        boolean isEnough = isBars ? rows >= SMALLEST_DAY * before : rows > 0 || before < DENSE_ROWS;
        if (isEnough || isConfirmed(dataset.name() + "." + slice, rows)) {
            return null;
        }
        return problem("data.sync.half-a-day", dataset, slice, rows + " / " + before);
    }

    /** Whether the same was said long enough ago; notes what is said now if not. */
    private boolean isConfirmed(String key, int rows) {
        boolean isSame = log.text(key + ".few").orElse("").equals(Integer.toString(rows));
        Instant first = log.time(key + ".few-at").orElse(now);
        if (isSame && !now.isBefore(first.plus(CONFIRMATION))) {
            log.remove(key + ".few");
            log.remove(key + ".few-at");
            return true;
        }
        if (!isSame) {
            log.put(key + ".few", rows);
            log.put(key + ".few-at", now);
        }
        return false;
    }

    private static @Nullable LocalDate foreign(Dataset dataset, Slice slice, Rows rows) {
        boolean hasDays =
                dataset.target() instanceof Target.Bars || OWN_DAYS.contains(dataset.target());
        if (!hasDays || dataset.dated() == null) {
            return null;
        }
        int column = rows.column(dataset.dated());
        for (int row = 0; row < rows.size(); row++) {
            LocalDate day = rows.date(column, row);
            if (day != null && !holds(slice, day)) {
                return day;
            }
        }
        return null;
    }

    private static boolean holds(Slice slice, LocalDate day) {
        return switch (slice) {
            case Slice.Whole _ -> true;
            case Slice.Day only -> only.day().equals(day);
            case Slice.Span span -> !day.isBefore(span.from()) && !day.isAfter(span.to());
        };
    }

    private Problem problem(String code, Dataset dataset, Slice slice, Object found) {
        return Problem.of(
                code, "source", source, "dataset", dataset.name(), "slice", slice, "found", found);
    }
}
