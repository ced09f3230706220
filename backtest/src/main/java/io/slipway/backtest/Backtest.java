package io.slipway.backtest;

import io.slipway.analytics.Statistics;
import io.slipway.data.BarColumns;
import io.slipway.feed.ReplayFeed;
import io.slipway.market.SimulatedVenue;
import io.slipway.model.Instrument;
import io.slipway.model.Money;
import io.slipway.model.Position;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.trading.InstrumentIndex;
import io.slipway.trading.LoopSetup;
import io.slipway.trading.Portfolio;
import io.slipway.trading.TradingLoop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs strategies on history. Immutable: any number of threads may run at the same time, each run
 * on the thread that asks for it. The same request on the same snapshot gives the same result.
 */
public final class Backtest {

    private final RunSource source;
    private final StrategyCatalogue strategies;
    private final String engineVersion;
    private final LongSupplier nanos;

    /**
     * Runs that are not timed: every duration in their {@link RunTimings} is zero.
     *
     * @param engineVersion version of Slipway, which becomes part of every run's id
     */
    public Backtest(RunSource source, StrategyCatalogue strategies, String engineVersion) {
        this(source, strategies, engineVersion, () -> 0);
    }

    /**
     * @param engineVersion version of Slipway, which becomes part of every run's id
     * @param nanos a stopwatch: nanoseconds since any moment, such as {@code System::nanoTime}
     */
    public Backtest(
            RunSource source,
            StrategyCatalogue strategies,
            String engineVersion,
            LongSupplier nanos) {
        this.source = source;
        this.strategies = strategies;
        this.engineVersion = engineVersion;
        this.nanos = nanos;
    }

    public RunResult run(RunSpecification specification) {
        return run(RunRequest.of(specification), Progress.NONE);
    }

    /**
     * Runs to the end.
     *
     * @throws ProblemException if the strategy or its parameters are wrong, an instrument or its
     *     bars are missing, something pinned has changed, or the strategy threw an exception (which
     *     is the cause then)
     */
    public RunResult run(RunRequest request, Progress progress) {
        return evaluate(request, progress).result();
    }

    /**
     * As {@link #run}, but only as far as the statistics: tables, notes and identity are made when
     * the result is asked for, which a search over parameters never does.
     */
    public EvaluatedRun evaluate(RunRequest request, Progress progress) {
        LoadedStrategy loaded = strategies.find(request.specification().strategy());
        requirePinned(request, loaded);
        LoadedStrategy.Prepared prepared = loaded.prepare(request.specification().parameters());
        return new Run(request, loaded, prepared).execute(progress);
    }

    private void requirePinned(RunRequest request, LoadedStrategy loaded) {
        String snapshot = request.snapshot();
        if (snapshot != null && !snapshot.equals(source.snapshot())) {
            throw new ProblemException(
                    Problem.of(
                            "run.other-snapshot", "pinned", snapshot, "found", source.snapshot()));
        }
        StrategySource origin = loaded.origin();
        String pinned = request.strategySha256();
        if (pinned != null && (origin == null || !pinned.equals(origin.sha256()))) {
            throw new ProblemException(Problem.of("run.other-source", "file", loaded.name()));
        }
    }

    /** What one run passes from step to step. */
    private final class Run {
        private final RunRequest request;
        private final RunSpecification asked;
        private final LoadedStrategy loaded;
        private final LoadedStrategy.Prepared prepared;

        Run(RunRequest request, LoadedStrategy loaded, LoadedStrategy.Prepared prepared) {
            this.request = request;
            this.asked = request.specification();
            this.loaded = loaded;
            this.prepared = prepared;
        }

        EvaluatedRun execute(Progress progress) {
            long begun = nanos.getAsLong();
            RunScope scope = new RunScope(source, asked);
            List<Instrument> instruments = scope.instruments();
            RunDays days = RunDays.of(instruments, asked.frequency(), source);
            List<BarColumns> columns = scope.bars(instruments, days, prepared.needs().warmUpBars());
            BarColumns benchmark =
                    asked.benchmark() == null ? null : scope.benchmark(asked.benchmark(), days);
            scope.requireQuality(columns);
            long loadedAt = nanos.getAsLong();

            Replayed replayed = replay(scope, instruments, days, columns, benchmark, progress);
            long replayedAt = nanos.getAsLong();

            EvaluatedRun.Evaluated evaluated = evaluated(replayed);
            RunTimings timings =
                    new RunTimings(
                            Duration.ofNanos(loadedAt - begun),
                            Duration.ofNanos(replayedAt - loadedAt),
                            Duration.ofNanos(nanos.getAsLong() - replayedAt),
                            replayed.events);
            return new EvaluatedRun(
                    evaluated,
                    replayed.journal,
                    timings,
                    () -> result(replayed, evaluated, timings));
        }

        private Replayed replay(
                RunScope scope,
                List<Instrument> instruments,
                RunDays days,
                List<BarColumns> columns,
                @Nullable BarColumns benchmark,
                Progress progress) {
            List<Instrument> present = withBars(instruments, columns);
            Money cash = asked.cash().in(present.getFirst().currency());
            InstrumentIndex index = InstrumentIndex.of(present);
            RunJournal journal = new RunJournal(index);
            TradingLoop loop = loop(index, cash, days, journal);
            EquityRecorder recorder = new EquityRecorder(longest(columns).time());
            Replay replay =
                    new Replay(
                            new ReplayFeed(columns, scope.actions(columns)),
                            loop,
                            recorder,
                            new FailureSite(loaded, prepared.strategy()),
                            progress,
                            total(columns));
            long events = replay.run(days.firstTime(asked.from()), prepared.needs().warmUpBars());
            Books books = new Books(index, cash, loop.portfolio(), recorder.curve());
            return new Replayed(books, journal, days, columns, benchmark, events);
        }

        private EvaluatedRun.Evaluated evaluated(Replayed replayed) {
            Books books = replayed.books;
            DailyBooks daily = new DailyBooks(books.curve, replayed.days);
            DailySeries series = daily.series(books.cash.toDouble(), replayed.benchmark);
            Evaluation evaluation =
                    new Evaluation(resolved(books, replayed.days), books.index, books.curve, daily);
            Statistics statistics =
                    evaluation.statistics(
                            daily, series, replayed.journal.fills(), replayed.journal.trades());
            return new EvaluatedRun.Evaluated(
                    books.curve, daily, series, statistics, evaluation.conventions(replayed.days));
        }

        private TradingLoop loop(
                InstrumentIndex index, Money cash, RunDays days, RunJournal journal) {
            return new TradingLoop(
                    new LoopSetup(
                            index,
                            cash,
                            prepared.strategy(),
                            prepared.needs(),
                            new SimulatedVenue(Policies.venue(asked, days)),
                            asked.risk().gate(),
                            journal));
        }

        private RunResult result(
                Replayed replayed, EvaluatedRun.Evaluated evaluated, RunTimings timings) {
            long begun = nanos.getAsLong();
            Books books = replayed.books;
            RunDays days = replayed.days;
            RunSpecification specification = resolved(books, days);
            List<OrderOutcome> orders = replayed.journal.orders();
            Ledger ledger = ledger(replayed, orders);
            RunResult written =
                    new RunResult(
                            specification,
                            loaded.origin(),
                            identity(specification, ledger),
                            books.index.instruments(),
                            withoutWarmUp(replayed.columns, days.firstTime(asked.from())),
                            ledger,
                            books.curve,
                            evaluated.daily(),
                            evaluated.statistics(),
                            evaluated.conventions(),
                            notes(replayed, evaluated.books(), orders),
                            timings);
            Duration writing = Duration.ofNanos(nanos.getAsLong() - begun);
            return written.withEvaluation(timings.evaluation().plus(writing));
        }

        private Ledger ledger(Replayed replayed, List<OrderOutcome> orders) {
            RunJournal journal = replayed.journal;
            return new Ledger(
                    replayed.books.cash,
                    replayed.books.portfolio.cash(),
                    orders,
                    journal.fills(),
                    journal.trades(),
                    journal.movements(),
                    positions(replayed.books));
        }

        /** Nothing left to default: what is written down repeats the run. */
        private RunSpecification resolved(Books books, RunDays days) {
            long[] time = books.curve.time();
            LocalDate from = asked.from() == null ? days.dayOf(time[0]) : asked.from();
            LocalDate to = asked.to() == null ? days.dayOf(time[time.length - 1]) : asked.to();
            InitialCash cash = new InitialCash(books.cash.amount(), books.cash.currency());
            return asked.withStrategy(asked.strategy(), prepared.parameters())
                    .withScope(asked.instruments(), from, to, cash);
        }

        private RunIdentity identity(RunSpecification specification, Ledger ledger) {
            StrategySource origin = loaded.origin();
            RunRequest pinned =
                    new RunRequest(
                            specification,
                            source.snapshot(),
                            engineVersion,
                            origin == null ? null : origin.sha256());
            String yaml = SpecificationWriter.write(pinned);
            return RunIdentity.of(
                    Hashes.sha256(yaml.getBytes(StandardCharsets.UTF_8)),
                    () -> OrderHash.of(ledger.orders(), ledger.fills()),
                    source.snapshot(),
                    engineVersion);
        }

        private List<Problem> notes(
                Replayed replayed, DailyBooks daily, List<OrderOutcome> orders) {
            RunDays days = replayed.days;
            RunNotes notes = new RunNotes(asked, days);
            String written = request.engineVersion();
            if (written != null && !written.equals(engineVersion)) {
                notes.add(
                        Problem.of(
                                "run.note.other-engine",
                                "written",
                                written,
                                "running",
                                engineVersion));
            }
            notes.check(
                    replayed.columns, days.firstTime(asked.from()), prepared.needs().warmUpBars());
            if (replayed.benchmark != null) {
                notes.noteBenchmark(replayed.benchmark, replayed.books.curve);
                notes.noteCurrency(replayed.books.cash.currency(), source.instruments());
            }
            notes.noteShortSeries(daily.size());
            if (replayed.journal.fills().isEmpty()) {
                notes.noteNoTrade(
                        orders, longest(replayed.columns).size(), prepared.needs().warmUpBars());
            }
            if (daily.solventDays() < daily.size()) {
                LocalDate day = LocalDate.ofEpochDay(daily.epochDay(daily.solventDays()));
                notes.add(Problem.of("run.note.ruined", "day", day));
            }
            return notes.all();
        }
    }

    /** The books when the replay has ended. */
    private record Books(
            InstrumentIndex index, Money cash, Portfolio portfolio, EquityCurve curve) {}

    /** What there is to evaluate. */
    private record Replayed(
            Books books,
            RunJournal journal,
            RunDays days,
            List<BarColumns> columns,
            @Nullable BarColumns benchmark,
            long events) {}

    private static List<HeldPosition> positions(Books books) {
        List<HeldPosition> held = new ArrayList<>();
        for (Position position : books.portfolio.positions()) {
            Instrument instrument = books.portfolio.instrument(position.instrument());
            held.add(
                    HeldPosition.of(
                            position, instrument, books.portfolio.lastPrice(instrument.id())));
        }
        return held;
    }

    private static List<Instrument> withBars(
            List<Instrument> instruments, List<BarColumns> columns) {
        return instruments.stream()
                .filter(instrument ->
                        columns.stream()
                                .anyMatch(each -> each.instrument().equals(instrument.id())))
                .toList();
    }

    private static List<BarColumns> withoutWarmUp(List<BarColumns> columns, long firstTime) {
        return columns.stream()
                .map(each -> {
                    int first = each.firstAtOrAfter(firstTime);
                    return first == 0 ? each : each.slice(first, each.size());
                })
                .toList();
    }

    private static BarColumns longest(List<BarColumns> columns) {
        return columns.stream().max(Comparator.comparingInt(BarColumns::size)).orElseThrow();
    }

    private static long total(List<BarColumns> columns) {
        return columns.stream().mapToLong(BarColumns::size).sum();
    }
}
