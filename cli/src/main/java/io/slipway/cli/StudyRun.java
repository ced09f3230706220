package io.slipway.cli;

import io.slipway.cli.console.ProgressLine;
import io.slipway.data.BarQuery;
import io.slipway.data.BarSummary;
import io.slipway.data.panel.PanelReader;
import io.slipway.data.store.Lake;
import io.slipway.factor.eval.EvaluationOptions;
import io.slipway.factor.field.LakeFields;
import io.slipway.factor.lang.Compiler;
import io.slipway.factor.lang.Expression;
import io.slipway.factor.lang.Graph;
import io.slipway.factor.lang.Node;
import io.slipway.factor.library.FactorLibrary;
import io.slipway.factor.study.Correction;
import io.slipway.factor.study.Eligibility;
import io.slipway.factor.study.Grouping;
import io.slipway.factor.study.KnownFactor;
import io.slipway.factor.study.LakeStatus;
import io.slipway.factor.study.LibraryStudy;
import io.slipway.factor.study.MarketReader;
import io.slipway.factor.study.MembershipGrouping;
import io.slipway.factor.study.Ranking;
import io.slipway.factor.study.StudyContext;
import io.slipway.factor.study.StudyMarket;
import io.slipway.factor.study.StudyResult;
import io.slipway.factor.study.TradingStatus;
import io.slipway.factor.study.Trial;
import io.slipway.factor.study.TrialLedger;
import io.slipway.factor.study.VenueGrouping;
import io.slipway.model.Calendars;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.model.Times;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a market, studies expressions over it, and writes down that they were tried. */
final class StudyRun {

    private static final int FEW_DAYS = 250;
    private static final double CHANCE = 0.05;

    private final Invocation invocation;
    private final Lake lake;
    private final FactorScope scope;
    private final StudyRequest request;

    StudyRun(Invocation invocation, Lake lake, FactorScope scope, StudyRequest request) {
        this.invocation = invocation;
        this.lake = lake;
        this.scope = scope;
        this.request = request;
    }

    /** The days of the bars there are and were asked for. */
    private record Days(LocalDate first, LocalDate last) {}

    Ranking run(StudyFolder files) {
        FactorLibrary library = request.subject();
        Compiler compiler = FactorRun.compiler(lake);
        Graph graph = library.compile(compiler);
        Days days = days();
        Map<InstrumentId, List<TradingStatus.Span>> members = members(days);
        requireOneClose(members.keySet());
        PanelReader reader = open(graph, List.copyOf(members.keySet()));
        StudyMarket market = market(reader, members, days);
        requireKnown(market);
        LibraryStudy study =
                new LibraryStudy(
                        reader,
                        market,
                        compiler,
                        EvaluationOptions.DEFAULT.withThreads(scope.threads()));
        List<KnownFactor> known = new ArrayList<>();
        request.known()
                .forEach(each -> known.addAll(study.known(each.definitions(), each.factors())));
        List<StudyResult> results = study(study, library, known, rows(market));
        return ranking(results, market, files);
    }

    private List<StudyResult> study(
            LibraryStudy study,
            FactorLibrary library,
            List<KnownFactor> known,
            LibraryStudy.Rows rows) {
        List<StudyResult> results = new ArrayList<>();
        List<Expression> factors = library.factors();
        try (ProgressLine progress =
                invocation
                        .console()
                        .progress("cli.factor.study.progress", "name", library.name())) {
            study.run(
                    library.definitions(),
                    factors,
                    request::specification,
                    known,
                    rows,
                    result -> {
                        results.add(result);
                        progress.at(results.size(), factors.size());
                    });
        }
        return results;
    }

    private Days days() {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (BarSummary each : lake.list()) {
            if (each.frequency().equals(scope.length())) {
                ZoneId zone = Calendars.zone(each.instrument().venue());
                LocalDate begin = Times.instant(each.firstTime()).atZone(zone).toLocalDate();
                LocalDate end = Times.instant(each.lastTime()).atZone(zone).toLocalDate();
                first = begin.isBefore(first) ? begin : first;
                last = end.isAfter(last) ? end : last;
            }
        }
        @Nullable LocalDate from = scope.first();
        @Nullable LocalDate to = scope.last();
        if (first.isAfter(last)) {
            throw new ProblemException(Problem.of("factor.no-bars", "frequency", scope.length()));
        }
        return new Days(from == null ? first : from, to == null ? last : to);
    }

    private Map<InstrumentId, List<TradingStatus.Span>> members(Days days) {
        String universe = scope.universe();
        return universe == null
                ? StudyMembers.always(scope.ids(lake, invocation))
                : StudyMembers.of(
                        lake, universe, days.first(), days.last(), invocation.path(universe));
    }

    /** Rows are days, so everyone's day must end at the same time. */
    private static void requireOneClose(Set<InstrumentId> instruments) {
        Map<ZoneId, String> zones =
                instruments.stream()
                        .collect(
                                Collectors.toMap(
                                        id -> Calendars.zone(id.venue()),
                                        id -> id.venue().code(),
                                        (a, _) -> a));
        if (zones.size() > 1) {
            throw new ProblemException(
                    Problem.of(
                            "factor.study.venues-differ",
                            "venues",
                            zones.values().stream().sorted().collect(Collectors.joining(", "))));
        }
    }

    private PanelReader open(Graph graph, List<InstrumentId> instruments) {
        BarQuery query = scope.query(instruments);
        int lookback = graph.needsAllRows() ? Node.ALL_ROWS : graph.lookback();
        PanelReader reader =
                PanelReader.open(
                        lake,
                        new LakeFields(lake),
                        query,
                        Math.max(lookback, Eligibility.SEASONING));
        if (reader.cells() == 0) {
            throw new ProblemException(
                    Problem.of("factor.no-bars", "frequency", query.frequency()));
        }
        return reader;
    }

    private StudyMarket market(
            PanelReader reader, Map<InstrumentId, List<TradingStatus.Span>> members, Days days) {
        List<Grouping> groupings = new ArrayList<>();
        MembershipGrouping.industries(lake).ifPresent(groupings::add);
        VenueGrouping venues = new VenueGrouping(reader.instruments());
        if (venues.titles().size() > 1) {
            groupings.add(venues);
        }
        TradingStatus status = LakeStatus.of(lake, members, days.first(), days.last());
        return MarketReader.read(reader, request.entry(), status, groupings);
    }

    private void requireKnown(StudyMarket market) {
        Set<String> there = new LinkedHashSet<>(market.groupNames());
        there.addAll(market.numberNames());
        for (String need : request.preparation().needs()) {
            if (!there.contains(need)) {
                throw new ProblemException(Problem.of("factor.study.needs." + need));
            }
        }
    }

    private LibraryStudy.Rows rows(StudyMarket market) {
        LocalDate from = scope.first();
        int first = from == null ? 0 : market.rowAtOrAfter(from.toEpochDay());
        return new LibraryStudy.Rows(first, market.rows() - 1);
    }

    private Ranking ranking(List<StudyResult> results, StudyMarket market, StudyFolder files) {
        TrialLedger ledger = TrialLedger.in(invocation.home());
        List<Trial> trials = results.stream().map(this::trial).toList();
        List<Trial> tried = ledger.distinct();
        ledger.add(trials);
        List<Correction> corrections = Correction.of(tried, trials);
        List<Ranking.Row> rows = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            StudyContext context = context(results.get(i), corrections.get(i), market);
            rows.add(new Ranking.Row(results.get(i), corrections.get(i)));
            files.add(results.get(i), context, request.isLibrary());
        }
        StudyContext all =
                request.isLibrary()
                        ? new StudyContext(
                                universe(),
                                market.size(),
                                lake.snapshot().toString(),
                                corrections.getFirst(),
                                common(market, results.getFirst().days()))
                        : context(results.getFirst(), corrections.getFirst(), market);
        return new Ranking(request.subject().name(), all, rows);
    }

    private Trial trial(StudyResult result) {
        var found = result.headline().rankIcSignificance();
        String conditions =
                "prepare=%s horizon=%d entry=%s universe=%s from=%s to=%s frequency=%s"
                        .formatted(
                                request.preparation(),
                                request.horizons().getFirst(),
                                request.entry(),
                                universe(),
                                scope.first(),
                                scope.last(),
                                scope.length());
        return new Trial(
                invocation.environment().clock().instant(),
                result.specification().expression(),
                conditions,
                found.count(),
                found.ratio(),
                found.pValue());
    }

    private String universe() {
        String universe = scope.universe();
        return universe == null ? scope.named() : universe;
    }

    private StudyContext context(StudyResult result, Correction correction, StudyMarket market) {
        List<Problem> notes = new ArrayList<>(common(market, result.days()));
        if (correction.holm() > CHANCE) {
            notes.add(
                    Problem.of(
                            "factor.study.note.chance",
                            "trials",
                            correction.trials(),
                            "p",
                            "%.3f".formatted(correction.holm())));
        }
        if (result.sample().used() == 0) {
            notes.add(Problem.of("factor.study.note.nothing"));
        }
        return new StudyContext(
                universe(), market.size(), lake.snapshot().toString(), correction, notes);
    }

    private List<Problem> common(StudyMarket market, int days) {
        List<Problem> notes = new ArrayList<>();
        if (days < FEW_DAYS) {
            notes.add(Problem.of("factor.study.note.few-days", "days", days));
        }
        boolean isMainland = market.instruments().stream().anyMatch(TradingStatus::isMainland);
        if (isMainland && !LakeStatus.hasLimits(lake)) {
            notes.add(Problem.of("factor.study.note.no-limits"));
        }
        if (scope.universe() == null) {
            notes.add(Problem.of("factor.study.note.chosen"));
        }
        return notes;
    }
}
