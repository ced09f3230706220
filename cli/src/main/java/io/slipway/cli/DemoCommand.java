package io.slipway.cli;

import io.slipway.backtest.Backtest;
import io.slipway.backtest.RunRequest;
import io.slipway.backtest.RunResult;
import io.slipway.backtest.RunSource;
import io.slipway.backtest.RunSummary;
import io.slipway.backtest.StrategyCatalogue;
import io.slipway.cli.console.TextTable;
import io.slipway.data.sample.DemoSet;
import io.slipway.data.store.Lake;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * Loads sample data, runs three strategies, and says what to do next. Repeating it adds nothing.
 */
@Command(name = "demo", sortOptions = false)
final class DemoCommand extends Action {

    private static final Duration FETCH_LIMIT = Duration.ofSeconds(60);

    /** A run and where its files are. */
    private record Shown(DemoRun run, RunResult result, Path folder) {}

    DemoCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        try (Lake lake = invocation().lake()) {
            DemoSet.Loaded loaded = DemoSet.load(lake, FETCH_LIMIT, console()::note);
            console().timing("data loaded", null);
            loaded.problems().forEach(console()::note);
            List<Shown> shown = new ArrayList<>();
            for (DemoRun run : DemoRun.of(loaded)) {
                console().note("cli.demo.running", "strategy", run.strategy());
                shown.add(run(lake, run));
                console().timing(run.strategy(), null);
            }
            tell(loaded, shown);
            return DONE;
        }
    }

    private Shown run(Lake lake, DemoRun run) {
        RunRequest request = run.request();
        RunResult result =
                new Backtest(
                                RunSource.of(lake),
                                StrategyCatalogue.installed(),
                                Version.number(),
                                System::nanoTime)
                        .run(request.specification());
        Path target = invocation().home().resolve("runs").resolve("demo-" + run.strategy());
        Path folder =
                Reports.files(console(), null)
                        .write(result, target, invocation().environment().clock().instant());
        return new Shown(run, result, folder);
    }

    private void tell(DemoSet.Loaded loaded, List<Shown> shown) {
        if (console().isJson()) {
            document(loaded, shown);
            return;
        }
        console().say("cli.demo.data");
        for (DemoSet.Part part : loaded.parts()) {
            String bars = "%,d".formatted(part.bars());
            console().print("  " + bars + "  " + console().messages().text(part.description()));
        }
        console().print("");
        console().print(table(shown));
        console().print("");
        console().say("cli.demo.reports");
        shown.forEach(
                each -> console().print("  " + each.folder().resolve("report.html").toString()));
        console().print("");
        console().say("cli.demo.next", "slipway", invocation().command());
    }

    private TextTable table(List<Shown> shown) {
        TextTable table =
                console()
                        .table(
                                "cli.column.strategy",
                                "cli.column.instruments",
                                "cli.column.period",
                                "report.stat.cagr",
                                "report.stat.sharpe",
                                "report.stat.maxDrawdown",
                                "report.stat.trades",
                                "report.stat.benchmarkCagr",
                                "cli.column.origin")
                        .right(3, 4, 5, 6, 7);
        for (Shown each : shown) {
            Map<String, Double> figures = each.result().statistics().asMap();
            table.add(
                    each.run().strategy(),
                    each.run().scope(),
                    each.result().specification().from()
                            + " .. "
                            + each.result().specification().to(),
                    Figures.percent(defined(figures, "cagr")),
                    Figures.ratio(defined(figures, "sharpe")),
                    Figures.percent(defined(figures, "maxDrawdown")),
                    String.valueOf(each.result().trades().size()),
                    Figures.percent(defined(figures, "benchmarkCagr")),
                    console()
                            .messages()
                            .text(
                                    each.run().isSynthetic()
                                            ? "cli.demo.synthetic"
                                            : "cli.demo.real"));
        }
        return table;
    }

    private static @Nullable Double defined(Map<String, Double> figures, String name) {
        Double value = figures.get(name);
        return value == null || value.isNaN() ? null : value;
    }

    private void document(DemoSet.Loaded loaded, List<Shown> shown) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("data", loaded.parts().stream().map(this::entry).toList());
        document.put("problems", loaded.problems().stream().map(console()::document).toList());
        document.put("runs", shown.stream().map(DemoCommand::entry).toList());
        console().document(document);
    }

    private Map<String, Object> entry(DemoSet.Part part) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("description", console().messages().text(part.description()));
        entry.put("synthetic", part.synthetic());
        entry.put("instruments", part.instruments());
        entry.put("bars", part.bars());
        return entry;
    }

    private static Map<String, @Nullable Object> entry(Shown shown) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>(RunSummary.of(shown.result()));
        entry.put("synthetic", shown.run().isSynthetic());
        entry.put("folder", shown.folder());
        entry.put("report", shown.folder().resolve("report.html"));
        return entry;
    }
}
