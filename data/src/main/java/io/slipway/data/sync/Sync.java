package io.slipway.data.sync;

import io.slipway.data.SnapshotId;
import io.slipway.data.quality.QualityTables;
import io.slipway.data.source.DataSource;
import io.slipway.data.source.Dataset;
import io.slipway.data.source.Rows;
import io.slipway.data.source.SourceException;
import io.slipway.data.store.Lake;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentType;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the lake up to date with a source. What is in the lake decides what is fetched, so it may
 * be killed at any moment and started again, and does nothing where nothing is due.
 *
 * <p>A slice is fetched as a whole, checked, and committed with others in a group. A slice that
 * fails is left out and due again at the next sync; a dataset that keeps failing is left alone; a
 * wrong token or a ban ends the sync. At the end what was written is scored. Used once, by one
 * thread.
 */
public final class Sync {

    private static final int QUOTA_WAITS = 20;

    private final Lake lake;
    private final DataSource source;
    private final SyncOptions options;
    private final Clock clock;
    private final Pause pause;
    private final SyncProgress progress;
    private final SyncLog log;

    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Set<String> left = new HashSet<>();
    private final Group group;
    private Coverage coverage;
    private Instant groupBegun = Instant.EPOCH;
    private @Nullable Problem stopped;
    private long restated;
    private long done;
    private long all;

    /** What is counted of one dataset. */
    private static final class Tally {

        long slices;
        long rows;
        long quarantined;
        long missing;
        int failuresInRow;
        final Set<Problem> problems = new LinkedHashSet<>();

        DatasetOutcome outcome(String dataset) {
            return new DatasetOutcome(
                    dataset, slices, rows, quarantined, missing, new ArrayList<>(problems));
        }
    }

    public Sync(
            Lake lake,
            DataSource source,
            SyncOptions options,
            Clock clock,
            Pause pause,
            SyncProgress progress) {
        this.lake = lake;
        this.source = source;
        this.options = options;
        this.clock = clock;
        this.pause = pause;
        this.progress = progress;
        this.log = SyncLog.open(lake.folder(), source.name());
        this.group = new Group(source.name());
        this.coverage = Coverage.of(source.name(), lake);
    }

    /**
     * Fetches what is due.
     *
     * @throws ProblemException if a dataset is not the source's, if the source is still locked out,
     *     or if the lake cannot be written
     * @throws InterruptedException if the thread is interrupted; what was fetched is in the lake
     */
    public SyncReport run(SyncRequest request) throws InterruptedException {
        requireDatasets(request);
        requireNoBan();
        try {
            execute(plan(request).reference());
            commit();
            coverage = Coverage.of(source.name(), lake);
            if (stopped == null) {
                execute(plan(request).rest());
            }
        } finally {
            commit();
            log.save();
        }
        QualityTables.update(lake, Group.PATIENCE);
        return report();
    }

    private void requireDatasets(SyncRequest request) {
        List<String> names = source.datasets().stream().map(Dataset::name).toList();
        for (String wanted : request.datasets()) {
            if (!names.contains(wanted)) {
                throw new ProblemException(
                        Problem.of(
                                "data.sync.no-such-dataset",
                                "source",
                                source.name(),
                                "dataset",
                                wanted,
                                "datasets",
                                String.join(", ", names)));
            }
        }
    }

    private void requireNoBan() {
        Instant until = log.time("banned").orElse(Instant.MIN);
        if (clock.instant().isBefore(until)) {
            throw new ProblemException(
                    Problem.of("data.sync.still-banned", "source", source.name(), "until", until));
        }
        log.remove("banned");
    }

    private SyncPlan plan(SyncRequest request) {
        return new SyncPlan(
                source,
                request,
                SourceCalendar.of(source.venue(), lake),
                coverage,
                instruments(),
                clock.instant(),
                options.refreshDays());
    }

    /** Whom statements and the like are asked for: shares, or everything where there are none. */
    private List<String> instruments() {
        List<Instrument> all = lake.instruments();
        boolean hasShares = all.stream().anyMatch(each -> each.type() == InstrumentType.STOCK);
        return all.stream()
                .filter(each -> !hasShares || each.type() == InstrumentType.STOCK)
                .map(each -> each.id().toString())
                .toList();
    }

    private void execute(List<SyncPlan.Step> steps) throws InterruptedException {
        all += steps.size();
        for (SyncPlan.Step step : steps) {
            String dataset = step.dataset().name();
            if (stopped != null || left.contains(dataset)) {
                tally(dataset).missing++;
            } else {
                progress.at(dataset, step.slice().toString(), done, all);
                fetch(step);
            }
            done++;
        }
    }

    private Tally tally(String dataset) {
        return tallies.computeIfAbsent(dataset, _ -> new Tally());
    }

    private void fetch(SyncPlan.Step step) throws InterruptedException {
        for (int waits = 0; ; waits++) {
            try {
                take(step, source.fetch(step.dataset(), step.slice()));
                return;
            } catch (SourceException e) {
                boolean mayWait = e.kind() == SourceException.Kind.QUOTA && waits < QUOTA_WAITS;
                if (!mayWait || !await(e)) {
                    fail(step, e);
                    return;
                }
            }
        }
    }

    private boolean await(SourceException e) throws InterruptedException {
        if (e.until().isAfter(clock.instant().plus(options.longestWait()))) {
            return false;
        }
        commit();
        progress.waits(e.problem(), e.until());
        pause.until(e.until());
        return true;
    }

    private void take(SyncPlan.Step step, Rows rows) {
        Problem problem =
                new SliceCheck(source.name(), coverage, log, clock.instant())
                        .problem(step.dataset(), step.slice(), rows);
        if (problem != null) {
            fail(step, problem);
            return;
        }
        if (group.isEmpty()) {
            groupBegun = clock.instant();
        }
        group.add(step.dataset(), step.slice(), step.newest(), rows);
        coverage.note(step.dataset(), step.slice(), step.newest(), rows.size());
        Tally tally = tally(step.dataset().name());
        tally.slices++;
        tally.rows += rows.size();
        tally.failuresInRow = 0;
        boolean isOld = !clock.instant().isBefore(groupBegun.plus(options.groupTime()));
        if (group.rows() >= options.groupRows() || isOld) {
            commit();
        }
    }

    private void fail(SyncPlan.Step step, SourceException e) {
        fail(step, e.problem());
        switch (e.kind()) {
            case WRONG_TOKEN -> stopped = e.problem();
            case BANNED -> {
                stopped = e.problem();
                log.put("banned", e.until());
            }
            case NOT_ALLOWED, CHANGED_COLUMNS, QUOTA -> left.add(step.dataset().name());
            case TRUNCATED, UNREACHABLE, REFUSED -> {
                // Counted; the next slice may be had.
            }
        }
    }

    private void fail(SyncPlan.Step step, Problem problem) {
        String dataset = step.dataset().name();
        Tally tally = tally(dataset);
        tally.missing++;
        tally.problems.add(problem);
        log.put(dataset + ".failed", clock.instant());
        log.put(dataset + ".failure", problem.code());
        progress.fails(problem);
        if (++tally.failuresInRow >= options.failures()) {
            left.add(dataset);
        }
    }

    private void commit() {
        if (group.isEmpty()) {
            return;
        }
        LocalDate seen = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Group.Done result = group.commit(lake, seen);
        restated += result.restated();
        result.quarantined().forEach((dataset, count) -> tally(dataset).quarantined += count);
        progress.commits(done, all);
    }

    private SyncReport report() {
        List<DatasetOutcome> outcomes = new ArrayList<>();
        for (Dataset dataset : source.datasets()) {
            Tally tally = tallies.get(dataset.name());
            if (tally != null) {
                outcomes.add(tally.outcome(dataset.name()));
                if (tally.missing == 0) {
                    log.put(dataset.name() + ".succeeded", clock.instant());
                    log.remove(dataset.name() + ".failure");
                }
            }
        }
        log.put("ran", clock.instant());
        log.save();
        SnapshotId snapshot = lake.snapshot();
        return new SyncReport(source.name(), outcomes, restated, stopped, snapshot);
    }
}
