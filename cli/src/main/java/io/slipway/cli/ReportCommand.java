package io.slipway.cli;

import io.slipway.analytics.Statistic;
import io.slipway.analytics.Statistics;
import io.slipway.backtest.ReturnsOptions;
import io.slipway.backtest.ReturnsReport;
import io.slipway.backtest.report.StatisticGroups;
import io.slipway.backtest.report.Wording;
import io.slipway.cli.console.TextTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Statistics and report for any series of returns. */
@Command(name = "report", sortOptions = false)
final class ReportCommand extends Action {

    @Option(names = "--returns", paramLabel = "FILE.csv", required = true, order = 1)
    private String returns = "";

    @Option(names = "--column", paramLabel = "C", order = 2)
    private @Nullable String column;

    @Option(names = "--benchmark", paramLabel = "C", order = 3)
    private @Nullable String benchmark;

    @Option(names = "--risk-free", paramLabel = "C|RATE", order = 4)
    private @Nullable String riskFree;

    @Option(names = "--periods-per-year", paramLabel = "N", order = 5)
    private @Nullable String periodsPerYear;

    @Option(names = "--out", paramLabel = "DIR", order = 6)
    private @Nullable String out;

    @Option(names = "--colours", paramLabel = "green-up|red-up", order = 7)
    private @Nullable String colours;

    ReportCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        Double periods =
                OptionText.readIfGiven(
                        "--periods-per-year", periodsPerYear, "252", ReportCommand::positive);
        ReturnsReport report =
                ReturnsReport.of(
                        invocation().path(returns),
                        new ReturnsOptions(column, benchmark, riskFree, periods));
        Path folder = out == null ? null : invocation().path(out);
        if (folder != null) {
            new ReturnsFolder(console(), colours).write(report, folder);
        }
        tell(report, folder);
        return DONE;
    }

    private static double positive(String text) {
        double value = Double.parseDouble(text);
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private void tell(ReturnsReport report, @Nullable Path folder) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>(report.summary());
        if (console().isJson()) {
            if (folder != null) {
                document.put("folder", folder);
            }
            console().document(document);
            return;
        }
        console().print(report.name());
        Wording wording = new Wording(console().messages());
        console().print(statistics(report.statistics(), wording));
        console().print("");
        TextTable conventions =
                new TextTable(List.of(console().messages().text("report.conventions"), ""));
        report.conventions()
                .forEach((key, value) ->
                        conventions.add(
                                wording.convention(key), wording.conventionValue(key, value)));
        console().print(conventions);
        report.notes()
                .forEach(note ->
                        console().say("cli.run.note", "note", console().messages().text(note)));
        if (folder != null) {
            Reports.sayWhere(console(), folder);
        }
    }

    /** Every figure in its group. */
    private TextTable statistics(Statistics statistics, Wording wording) {
        TextTable table = console().table("cli.column.statistic", "cli.column.value").right(1);
        Figures figures = new Figures();
        StatisticGroups.of(statistics)
                .forEach((group, members) -> {
                    table.add("[" + wording.group(group) + "]", "");
                    for (Statistic each : members) {
                        table.add(
                                wording.statistic(each.key()),
                                shown(figures, each.key(), statistics.get(each)));
                    }
                });
        return table;
    }

    private static String shown(Figures figures, String name, double value) {
        return figures.statistic(name, Double.isNaN(value) ? null : value);
    }
}
