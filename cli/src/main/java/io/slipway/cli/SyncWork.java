package io.slipway.cli;

import io.slipway.cli.console.Console;
import io.slipway.cli.console.ProgressLine;
import io.slipway.cli.console.TextTable;
import io.slipway.data.source.DataSource;
import io.slipway.data.store.Lake;
import io.slipway.data.sync.DatasetOutcome;
import io.slipway.data.sync.Sync;
import io.slipway.data.sync.SyncOptions;
import io.slipway.data.sync.SyncProgress;
import io.slipway.data.sync.SyncReport;
import io.slipway.data.sync.SyncRequest;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs a sync, tells how it goes, and says what it did. */
final class SyncWork {

    private final Console console;
    private final Clock clock;

    SyncWork(Invocation invocation) {
        this.console = invocation.console();
        this.clock = invocation.environment().clock();
    }

    SyncReport run(Lake lake, DataSource source, SyncRequest request) {
        try (ProgressLine line =
                console.progress("cli.data.sync.progress", "source", source.name())) {
            return new Sync(lake, source, SyncOptions.DEFAULT, clock, this::pause, told(line))
                    .run(request);
        } catch (InterruptedException e) {
            throw new ProblemException(Problem.of("cli.data.sync.interrupted"), e);
        }
    }

    private void pause(Instant moment) throws InterruptedException {
        Duration left = Duration.between(clock.instant(), moment);
        if (left.isPositive()) {
            Thread.sleep(left);
        }
    }

    private SyncProgress told(ProgressLine line) {
        return new SyncProgress() {
            @Override
            public void at(String dataset, String slice, long done, long all) {
                line.at(done, all);
            }

            @Override
            public void waits(Problem problem, Instant until) {
                console.note(problem);
            }

            @Override
            public void fails(Problem problem) {
                console.note(problem);
            }
        };
    }

    void tell(SyncReport report) {
        if (report.datasets().isEmpty()) {
            console.say("cli.data.sync.nothing", "source", report.source());
        } else {
            console.print(table(report));
            console.say(
                    "cli.data.sync.summary",
                    "source",
                    report.source(),
                    "slices",
                    "%,d".formatted(report.slices()),
                    "rows",
                    "%,d".formatted(report.rows()),
                    "restated",
                    "%,d".formatted(report.restated()));
        }
        if (report.stopped() != null) {
            console.say(report.stopped());
        }
        if (!report.isComplete()) {
            console.say("cli.data.sync.incomplete");
        }
        console.say("cli.data.list.snapshot", "snapshot", report.snapshot());
    }

    private TextTable table(SyncReport report) {
        TextTable table =
                console.table(
                                "cli.column.dataset",
                                "cli.column.slices",
                                "cli.column.rows",
                                "cli.column.set-aside",
                                "cli.column.missing")
                        .right(1, 2, 3, 4);
        for (DatasetOutcome each : report.datasets()) {
            table.add(
                    each.dataset(),
                    "%,d".formatted(each.slices()),
                    "%,d".formatted(each.rows()),
                    "%,d".formatted(each.quarantined()),
                    "%,d".formatted(each.missing()));
        }
        return table;
    }

    Map<String, Object> document(SyncReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("source", report.source());
        document.put("complete", report.isComplete());
        document.put("slices", report.slices());
        document.put("rows", report.rows());
        document.put("restated", report.restated());
        document.put(
                "stopped", report.stopped() == null ? null : console.document(report.stopped()));
        document.put("datasets", report.datasets().stream().map(this::document).toList());
        document.put("snapshot", report.snapshot());
        return document;
    }

    private Map<String, Object> document(DatasetOutcome outcome) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("dataset", outcome.dataset());
        document.put("slices", outcome.slices());
        document.put("rows", outcome.rows());
        document.put("quarantined", outcome.quarantined());
        document.put("missing", outcome.missing());
        document.put("problems", outcome.problems().stream().map(console::document).toList());
        return document;
    }
}
