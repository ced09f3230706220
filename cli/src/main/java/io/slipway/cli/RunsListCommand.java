package io.slipway.cli;

import io.slipway.backtest.RunCatalogue;
import io.slipway.backtest.StoredRun;
import io.slipway.cli.console.TextTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Shows the runs that are kept, newest first. */
@Command(name = "list", sortOptions = false)
final class RunsListCommand extends Action {

    private static final List<String> SHOWN =
            List.of("runId", "strategy", "instruments", "frequency", "from", "to", "finalEquity");

    RunsListCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        RunCatalogue.Listing listing = RunCatalogue.of(invocation().home()).list();
        if (console().isJson()) {
            console()
                    .document(
                            Map.of(
                                    "runs",
                                    listing.runs().stream().map(RunsListCommand::entry).toList(),
                                    "problems",
                                    listing.problems().stream().map(console()::document).toList()));
        } else if (listing.runs().isEmpty()) {
            console()
                    .say(
                            "cli.runs.empty",
                            "home",
                            invocation().home(),
                            "slipway",
                            invocation().command());
        } else {
            table(listing.runs());
        }
        if (!console().isJson()) {
            listing.problems().forEach(console()::note);
        }
        return listing.problems().isEmpty() ? DONE : FAILED;
    }

    private void table(List<StoredRun> runs) {
        TextTable table =
                console()
                        .table(
                                "cli.column.run",
                                "cli.column.strategy",
                                "cli.column.instruments",
                                "cli.column.first",
                                "cli.column.last",
                                "report.stat.cagr",
                                "report.stat.sharpe",
                                "report.stat.maxDrawdown",
                                "report.stat.trades")
                        .right(5, 6, 7, 8);
        for (StoredRun run : runs) {
            RunSheet sheet = new RunSheet(console(), run.summary());
            table.add(
                    run.name(),
                    sheet.word("strategy"),
                    sheet.instruments(),
                    sheet.word("from"),
                    sheet.word("to"),
                    Figures.percent(run.statistics().get("cagr")),
                    Figures.ratio(run.statistics().get("sharpe")),
                    Figures.percent(run.statistics().get("maxDrawdown")),
                    sheet.word("trades"));
        }
        console().print(table);
    }

    private static Map<String, @Nullable Object> entry(StoredRun run) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("name", run.name());
        entry.put("folder", run.folder());
        entry.put("runAt", run.runAt());
        SHOWN.forEach(key -> entry.put(key, run.summary().get(key)));
        entry.put("cagr", run.statistics().get("cagr"));
        entry.put("sharpe", run.statistics().get("sharpe"));
        entry.put("maxDrawdown", run.statistics().get("maxDrawdown"));
        return entry;
    }
}
