package io.slipway.backtest;

import io.slipway.data.BarColumns;
import io.slipway.market.FillTiming;
import io.slipway.model.Calendar;
import io.slipway.model.Currency;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a reader must know about the data of a run before believing its result. */
final class RunNotes {

    private static final long LATE_DAYS = 7;

    /** Fewer returns than this say little about a year. */
    static final int SHORT_SERIES = 30;

    private final RunSpecification specification;
    private final RunDays days;
    private final List<Problem> notes = new ArrayList<>();

    RunNotes(RunSpecification specification, RunDays days) {
        this.specification = specification;
        this.days = days;
    }

    List<Problem> all() {
        return notes;
    }

    void add(Problem note) {
        notes.add(note);
    }

    void check(List<BarColumns> columns, long firstTime, int warmUpBars) {
        if (FillTiming.parse(specification.fills()).isOptimistic()) {
            add(Problem.of("run.note.optimistic-fills", "fills", specification.fills()));
        }
        LocalDate from =
                specification.from() == null ? first(columns, firstTime) : specification.from();
        LocalDate to = specification.to() == null ? last(columns) : specification.to();
        for (BarColumns each : columns) {
            int before = each.firstAtOrAfter(firstTime);
            noteRange(each, before, from, to);
            noteMissingDays(each);
            // Not where data begin with the run: a repeated run, which names its days, says the
            // same.
            if (before > 0 && before < warmUpBars) {
                add(
                        Problem.of(
                                "run.note.short-warm-up",
                                "instrument",
                                each.instrument(),
                                "bars",
                                before,
                                "wanted",
                                warmUpBars));
            }
        }
    }

    private LocalDate first(List<BarColumns> columns, long firstTime) {
        LocalDate first = LocalDate.MAX;
        for (BarColumns each : columns) {
            LocalDate begins = days.dayOf(each.time()[each.firstAtOrAfter(firstTime)]);
            first = begins.isBefore(first) ? begins : first;
        }
        return first;
    }

    private LocalDate last(List<BarColumns> columns) {
        LocalDate last = LocalDate.MIN;
        for (BarColumns each : columns) {
            LocalDate ends = days.dayOf(each.time()[each.size() - 1]);
            last = ends.isAfter(last) ? ends : last;
        }
        return last;
    }

    private void noteRange(BarColumns columns, int firstBar, LocalDate from, LocalDate to) {
        LocalDate first = days.dayOf(columns.time()[firstBar]);
        LocalDate last = days.dayOf(columns.time()[columns.size() - 1]);
        if (from.plusDays(LATE_DAYS).isBefore(first)) {
            note("run.note.starts-late", columns.instrument(), from, first);
        }
        if (to.minusDays(LATE_DAYS).isAfter(last)) {
            note("run.note.ends-early", columns.instrument(), to, last);
        }
    }

    private void note(String code, InstrumentId id, LocalDate asked, LocalDate found) {
        add(Problem.of(code, "instrument", id, "asked", asked, "found", found));
    }

    /** Trading days of the venue between the first and the last bar that have no bar at all. */
    private void noteMissingDays(BarColumns columns) {
        Calendar calendar = days.calendar(columns.instrument().venue());
        boolean isCoarse = columns.frequency().compareTo(Frequency.DAY) > 0;
        if (isCoarse || calendar.basis() == Calendar.Basis.ASSUMED) {
            return;
        }
        Set<Long> present = new HashSet<>();
        for (int day : days.sample(columns.time()).epochDay()) {
            present.add((long) day);
        }
        List<LocalDate> expected =
                calendar.tradingDays(
                        days.dayOf(columns.time()[0]),
                        days.dayOf(columns.time()[columns.size() - 1]));
        List<LocalDate> missing =
                expected.stream().filter(day -> !present.contains(day.toEpochDay())).toList();
        if (!missing.isEmpty()) {
            add(
                    Problem.of(
                            "run.note.missing-days",
                            "instrument",
                            columns.instrument(),
                            "count",
                            missing.size(),
                            "first",
                            missing.getFirst(),
                            "last",
                            missing.getLast()));
        }
    }

    void noteBenchmark(BarColumns benchmark, EquityCurve curve) {
        LocalDate first = days.dayOf(benchmark.time()[0]);
        LocalDate last = days.dayOf(benchmark.time()[benchmark.size() - 1]);
        if (benchmark.time()[0] > curve.time()[0]) {
            noteBenchmark("run.note.benchmark-late", benchmark, first);
        }
        LocalDate end = days.dayOf(curve.time()[curve.size() - 1]);
        if (last.plusDays(LATE_DAYS).isBefore(end)) {
            noteBenchmark("run.note.benchmark-ends", benchmark, last);
        }
    }

    /** Returns of the benchmark are in its own currency: rates of exchange are not in them. */
    void noteCurrency(Currency currency, List<Instrument> known) {
        for (Instrument each : known) {
            if (each.id().equals(specification.benchmark())
                    && !each.currency().code().equals(currency.code())) {
                add(
                        Problem.of(
                                "run.note.benchmark-currency",
                                "instrument",
                                each.id(),
                                "theirs",
                                each.currency(),
                                "ours",
                                currency));
            }
        }
    }

    void noteShortSeries(int periods) {
        if (periods < SHORT_SERIES) {
            add(shortSeries(periods));
        }
    }

    /** Said of figures per year that stretch a short series. */
    static Problem shortSeries(int periods) {
        return Problem.of("returns.note.short-series", "count", periods);
    }

    /**
     * Why nothing was traded, as far as it can be known from outside the strategy.
     *
     * @param bars of the longest series, those before the run included
     */
    void noteNoTrade(List<OrderOutcome> orders, int bars, int warmUpBars) {
        long denied = orders.stream().filter(each -> !each.passedGate()).count();
        if (!orders.isEmpty()) {
            add(
                    Problem.of(
                            denied == orders.size()
                                    ? "run.note.all-denied"
                                    : "run.note.none-filled",
                            "orders",
                            orders.size(),
                            "denied",
                            denied));
        } else if (bars < warmUpBars) {
            add(Problem.of("run.note.all-warm-up", "bars", bars, "wanted", warmUpBars));
        } else {
            add(Problem.of("run.note.no-order", "bars", bars));
        }
    }

    private void noteBenchmark(String code, BarColumns benchmark, LocalDate day) {
        add(Problem.of(code, "instrument", benchmark.instrument(), "day", day));
    }
}
