package io.slipway.backtest;

import io.slipway.data.AdjustmentFactors;
import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.BarSummary;
import io.slipway.model.Calendars;
import io.slipway.model.CorporateAction;
import io.slipway.model.Currency;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what a run asks for, or says what there is instead. */
final class RunScope {

    /** Longer histories than this are not searched for warm-up bars. */
    private static final long LONGEST_WARM_UP_NANOS = 40L * 366 * 86_400_000_000_000L;

    private static final long WARM_UP_PADDING_NANOS = 15L * 86_400_000_000_000L;

    private final RunSource source;
    private final RunSpecification specification;
    private final Map<InstrumentId, Instrument> known;

    RunScope(RunSource source, RunSpecification specification) {
        this.source = source;
        this.specification = specification;
        this.known =
                source.instruments().stream()
                        .collect(
                                Collectors.toMap(
                                        Instrument::id,
                                        Function.identity(),
                                        (a, b) -> a,
                                        TreeMap::new));
    }

    /** The instruments of the run by id, all in one currency. */
    List<Instrument> instruments() {
        List<InstrumentId> ids =
                specification.universe() == null
                        ? specification.instruments()
                        : universe(specification.universe());
        List<Problem> problems = new ArrayList<>();
        List<Instrument> found = new ArrayList<>();
        for (InstrumentId id : ids) {
            Instrument instrument = known.get(id);
            if (instrument == null) {
                problems.add(unknown(id));
            } else {
                found.add(instrument);
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems, null);
        }
        found.sort(Comparator.comparing(Instrument::id));
        requireOneCurrency(found);
        return found;
    }

    /** Everything with bars of the frequency, of one venue or of all. */
    private List<InstrumentId> universe(String name) {
        List<InstrumentId> members =
                source.summaries().stream()
                        .filter(each -> each.frequency().equals(specification.frequency()))
                        .map(BarSummary::instrument)
                        .filter(id -> name.equals("all") || name.equals(id.venue().code()))
                        .toList();
        if (members.isEmpty()) {
            TreeSet<String> venues = new TreeSet<>();
            known.keySet().forEach(id -> venues.add(id.venue().code()));
            throw new ProblemException(
                    Problem.of(
                            "run.unknown-universe",
                            "universe",
                            name,
                            "frequency",
                            specification.frequency(),
                            "known",
                            "all, " + String.join(", ", venues)));
        }
        return members;
    }

    /** Refuses, by name, bars whose score falls short of what the run demands. */
    void requireQuality(List<BarColumns> columns) {
        double minimum = specification.minimumQuality();
        if (minimum == 0) {
            return;
        }
        List<InstrumentId> ids = columns.stream().map(BarColumns::instrument).toList();
        List<Problem> problems = new ArrayList<>();
        new TreeMap<>(
                        source.scores(
                                ids,
                                specification.frequency(),
                                specification.from(),
                                specification.to()))
                .forEach((instrument, score) -> {
                    if (score < minimum) {
                        problems.add(
                                Problem.of(
                                        "run.low-quality",
                                        "instrument",
                                        instrument,
                                        "score",
                                        String.format(Locale.ROOT, "%.4f", score),
                                        "minimum",
                                        minimum));
                    }
                });
        if (!problems.isEmpty()) {
            throw new ProblemException(problems, null);
        }
    }

    private Problem unknown(InstrumentId id) {
        return NearestInstrument.unknown(id, known.keySet());
    }

    private void requireOneCurrency(List<Instrument> instruments) {
        Instrument first = instruments.getFirst();
        for (Instrument other : instruments) {
            if (!other.currency().code().equals(first.currency().code())) {
                throw new ProblemException(
                        Problem.of(
                                "run.several-currencies",
                                "one",
                                first.id(),
                                "oneCurrency",
                                first.currency(),
                                "other",
                                other.id(),
                                "otherCurrency",
                                other.currency()));
            }
        }
        Currency cash = specification.cash().currency();
        if (cash != null && !cash.code().equals(first.currency().code())) {
            throw new ProblemException(
                    Problem.of(
                            "run.other-currency",
                            "cash",
                            specification.cash(),
                            "instrument",
                            first.id(),
                            "currency",
                            first.currency()));
        }
    }

    /**
     * The bars of the run with up to {@code warmUpBars} before it, adjusted as the specification
     * says.
     *
     * @throws ProblemException naming an instrument without bars in the range, and what there is
     */
    List<BarColumns> bars(List<Instrument> instruments, RunDays days, int warmUpBars) {
        List<InstrumentId> ids = instruments.stream().map(Instrument::id).toList();
        long first = days.firstTime(specification.from());
        long last = days.lastTime(specification.to());
        List<BarColumns> loaded = new ArrayList<>();
        for (BarColumns columns : load(ids, first, last, warmUpBars)) {
            int start = Math.max(0, columns.firstAtOrAfter(first) - warmUpBars);
            BarColumns cut = start == 0 ? columns : columns.slice(start, columns.size());
            if (cut.size() > 0 && cut.time()[cut.size() - 1] >= first) {
                loaded.add(adjusted(cut));
            }
        }
        requireAll(ids, loaded);
        return loaded;
    }

    private List<BarColumns> load(List<InstrumentId> ids, long first, long last, int warmUpBars) {
        if (first == Long.MIN_VALUE || warmUpBars == 0) {
            return query(ids, first, last);
        }
        long length = specification.frequency().length().toNanos();
        int sessionShare = specification.frequency().isIntraday() ? 6 : 2;
        long before = length * warmUpBars * sessionShare + WARM_UP_PADDING_NANOS;
        List<BarColumns> loaded = query(ids, first - before, last);
        while (before < LONGEST_WARM_UP_NANOS && lacksWarmUp(loaded, first, warmUpBars)) {
            before *= 4;
            loaded = query(ids, Math.max(first - before, Long.MIN_VALUE / 2), last);
        }
        return loaded;
    }

    /** Whether an earlier start could bring more: none of the series has what is wanted. */
    private boolean lacksWarmUp(List<BarColumns> loaded, long first, int warmUpBars) {
        for (BarColumns columns : loaded) {
            if (columns.firstAtOrAfter(first) < warmUpBars
                    && columns.time()[0] > firstTimeOf(columns.instrument())) {
                return true;
            }
        }
        return false;
    }

    private long firstTimeOf(InstrumentId id) {
        return summary(id, specification.frequency()).stream()
                .mapToLong(BarSummary::firstTime)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private List<BarSummary> summary(InstrumentId id, Frequency frequency) {
        return source.summaries().stream()
                .filter(each -> each.instrument().equals(id) && each.frequency().equals(frequency))
                .toList();
    }

    private List<BarColumns> query(List<InstrumentId> ids, long first, long last) {
        return source.bars(new BarQuery(ids, specification.frequency(), first, last));
    }

    private BarColumns adjusted(BarColumns columns) {
        return switch (specification.adjust()) {
            case ALL -> columns;
            case NONE -> withFactor(columns, ones(columns.size()));
            case SPLITS -> {
                List<CorporateAction> splits =
                        source.actions(columns.instrument()).stream()
                                .filter(each -> each.type() == CorporateAction.Type.SPLIT)
                                .toList();
                yield withFactor(
                        columns, AdjustmentFactors.of(columns.time(), columns.close(), splits));
            }
        };
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static BarColumns withFactor(BarColumns columns, double[] factor) {
        return BarColumns.of(
                columns.instrument(),
                columns.frequency(),
                columns.time(),
                columns.open(),
                columns.high(),
                columns.low(),
                columns.close(),
                columns.volume(),
                columns.amount(),
                factor);
    }

    private void requireAll(List<InstrumentId> ids, List<BarColumns> loaded) {
        List<Problem> problems = new ArrayList<>();
        for (InstrumentId id : ids) {
            if (loaded.stream().noneMatch(each -> each.instrument().equals(id))) {
                problems.add(noBars(id));
            }
        }
        // A universe is what there is: members without bars in the range are left out.
        boolean isUniverse = specification.universe() != null && !loaded.isEmpty();
        if (!problems.isEmpty() && !isUniverse) {
            throw new ProblemException(problems, null);
        }
    }

    private Problem noBars(InstrumentId id) {
        List<BarSummary> all =
                source.summaries().stream().filter(each -> each.instrument().equals(id)).toList();
        List<BarSummary> same = summary(id, specification.frequency());
        if (all.isEmpty()) {
            return Problem.of("run.no-bars", "instrument", id);
        }
        if (same.isEmpty()) {
            String frequencies =
                    all.stream()
                            .map(each -> each.frequency().toString())
                            .collect(Collectors.joining(", "));
            return Problem.of(
                    "run.no-bars-of-frequency",
                    "instrument",
                    id,
                    "frequency",
                    specification.frequency(),
                    "known",
                    frequencies);
        }
        return Problem.of(
                "run.no-bars-in-range",
                "instrument",
                id,
                "frequency",
                specification.frequency(),
                "from",
                specification.from() == null ? "beginning" : specification.from(),
                "to",
                specification.to() == null ? "end" : specification.to(),
                "first",
                when(same.getFirst().firstTime(), id),
                "last",
                when(same.getFirst().lastTime(), id));
    }

    /** The day of a bar where it is one; its close elsewhere. A close at midnight ends a day. */
    private Object when(long time, InstrumentId id) {
        return specification.frequency().isIntraday()
                ? Times.instant(time)
                : LocalDate.ofInstant(Times.instant(time - 1), Calendars.zone(id.venue()));
    }

    /** Splits and dividends that fall between the first and the last bar of their instrument. */
    List<CorporateAction> actions(List<BarColumns> columns) {
        List<CorporateAction> actions = new ArrayList<>();
        for (BarColumns each : columns) {
            long first = each.time()[0];
            long last = each.time()[each.size() - 1];
            for (CorporateAction action : source.actions(each.instrument())) {
                if (action.knownTime() > first && action.knownTime() <= last) {
                    actions.add(action);
                }
            }
        }
        return actions;
    }

    /** Daily or run-frequency bars of the benchmark, with some before the run. */
    BarColumns benchmark(InstrumentId id, RunDays days) {
        long last = days.lastTime(specification.to());
        for (Frequency frequency : List.of(specification.frequency(), Frequency.DAY)) {
            List<BarColumns> found =
                    source.bars(new BarQuery(List.of(id), frequency, Long.MIN_VALUE, last));
            if (!found.isEmpty()) {
                return found.getFirst();
            }
        }
        throw new ProblemException(known.containsKey(id) ? noBars(id) : unknown(id));
    }
}
