package io.slipway.data.store;

import io.slipway.data.BarColumns;
import io.slipway.data.ClosedDays;
import io.slipway.model.Calendar;
import io.slipway.model.Calendars;
import io.slipway.model.Frequency;
import io.slipway.model.Problem;
import io.slipway.model.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Checks the bars of one instrument and frequency. Used once. */
final class SeriesCheck {

    /** Shorter stretches of one price are common in quiet markets. */
    private static final int STALE_ROWS = 10;

    private static final double JUMP_RATIO = 2;

    private final BarColumns bars;
    private final Calendar calendar;
    private final Set<LocalDate> suspended;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param suspended days on which nothing is missing
     */
    SeriesCheck(BarColumns bars, Calendar calendar, Set<LocalDate> suspended) {
        this.bars = bars;
        this.calendar = calendar;
        this.suspended = suspended;
    }

    List<Finding> run() {
        count("data.check.inconsistent", Finding.Severity.ERROR, this::isInconsistent);
        count(
                "data.check.negative-volume",
                Finding.Severity.ERROR,
                row -> !(bars.volume()[row] >= 0));
        count(
                "data.check.factor",
                Finding.Severity.ERROR,
                row -> !isPositive(bars.adjustmentFactor()[row]));
        count("data.check.jump", Finding.Severity.WARNING, this::isJump);
        count("data.check.zero-volume", Finding.Severity.WARNING, row -> bars.volume()[row] == 0);
        count("data.check.stale-price", Finding.Severity.WARNING, staleRows()::contains);
        if (bars.frequency().equals(Frequency.DAY)) {
            checkDays();
        }
        if (ClosedDays.isJudged(bars.frequency())) {
            checkClosedDays();
        }
        return findings;
    }

    private void count(String code, Finding.Severity severity, IntPredicate isBad) {
        long count = 0;
        int first = -1;
        int last = -1;
        for (int row = 0; row < bars.size(); row++) {
            if (isBad.test(row)) {
                first = first < 0 ? row : first;
                last = row;
                count++;
            }
        }
        if (count > 0) {
            find(code, severity, count, when(first), when(last));
        }
    }

    /** The day of a bar, and its close where a day has several. */
    private Object when(int row) {
        long time = bars.time()[row];
        return bars.frequency().isIntraday()
                ? Times.instant(time)
                : day(time, Calendars.zone(bars.instrument().venue()));
    }

    private void find(
            String code, Finding.Severity severity, long count, Object first, Object last) {
        Problem problem =
                Problem.of(
                        code,
                        "instrument",
                        bars.instrument(),
                        "frequency",
                        bars.frequency(),
                        "count",
                        count,
                        "time",
                        first,
                        "last",
                        last);
        findings.add(new Finding(severity, problem));
    }

    /** Written so that NaN fails too. */
    private boolean isInconsistent(int row) {
        double low = bars.low()[row];
        double high = bars.high()[row];
        double open = bars.open()[row];
        double close = bars.close()[row];
        boolean ordered = low <= open && low <= close && high >= open && high >= close;
        return !ordered || !isPositive(low) || !isPositive(high);
    }

    private static boolean isPositive(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    private boolean isJump(int row) {
        if (row == 0) {
            return false;
        }
        double before = bars.close()[row - 1] * bars.adjustmentFactor()[row - 1];
        double now = bars.close()[row] * bars.adjustmentFactor()[row];
        return now > JUMP_RATIO * before || now * JUMP_RATIO < before;
    }

    /** Rows of stretches in which all four prices are one and stay so. */
    private Set<Integer> staleRows() {
        Set<Integer> stale = new HashSet<>();
        int start = 0;
        for (int row = 1; row <= bars.size(); row++) {
            if (row == bars.size() || !isFlat(row) || bars.close()[row] != bars.close()[start]) {
                for (int i = start; row - start >= STALE_ROWS && isFlat(start) && i < row; i++) {
                    stale.add(i);
                }
                start = row;
            }
        }
        return stale;
    }

    private boolean isFlat(int row) {
        return bars.high()[row] == bars.low()[row];
    }

    private void checkClosedDays() {
        ClosedDays closed = ClosedDays.of(bars, calendar);
        if (closed.bars() > 0) {
            Problem problem =
                    Problem.of(
                            "data.check.closed-day",
                            "instrument",
                            bars.instrument(),
                            "frequency",
                            bars.frequency(),
                            "count",
                            closed.bars(),
                            "time",
                            closed.days().getFirst(),
                            "last",
                            closed.days().getLast(),
                            "days",
                            closed.firstDays());
            findings.add(new Finding(Finding.Severity.WARNING, problem));
        }
    }

    private void checkDays() {
        ZoneId zone = Calendars.zone(bars.instrument().venue());
        Set<LocalDate> seen = new HashSet<>();
        List<LocalDate> twice = new ArrayList<>();
        for (long time : bars.time()) {
            LocalDate day = day(time, zone);
            if (!seen.add(day)) {
                twice.add(day);
            }
        }
        if (!twice.isEmpty()) {
            find(
                    "data.check.duplicate-day",
                    Finding.Severity.ERROR,
                    twice.size(),
                    twice.getFirst(),
                    twice.getLast());
        }
        List<LocalDate> missing =
                calendar
                        .tradingDays(
                                day(bars.time()[0], zone), day(bars.time()[bars.size() - 1], zone))
                        .stream()
                        .filter(day -> !seen.contains(day) && !suspended.contains(day))
                        .toList();
        if (!missing.isEmpty()) {
            find(
                    "data.check.gap",
                    Finding.Severity.WARNING,
                    missing.size(),
                    missing.getFirst(),
                    missing.getLast());
        }
    }

    /** A close at midnight ends the day before. */
    private static LocalDate day(long time, ZoneId zone) {
        Instant within = Times.instant(time - 1);
        return LocalDate.ofInstant(within, zone);
    }
}
