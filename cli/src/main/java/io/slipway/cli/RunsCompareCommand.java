package io.slipway.cli;

import io.slipway.backtest.RunCatalogue;
import io.slipway.backtest.RunComparison;
import io.slipway.cli.console.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows runs side by side. */
@Command(name = "compare", sortOptions = false)
final class RunsCompareCommand extends Action {

    @Parameters(descriptionKey = "run", paramLabel = "RUN", arity = "2..*")
    private List<String> names = new ArrayList<>();

    RunsCompareCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        RunComparison comparison = RunCatalogue.of(invocation().home()).compare(names);
        if (console().isJson()) {
            document(comparison);
            return DONE;
        }
        List<String> titles = new ArrayList<>(List.of(""));
        titles.addAll(comparison.names());
        TextTable table = new TextTable(titles);
        for (int i = 1; i < titles.size(); i++) {
            table.right(i);
        }
        add(comparison.differences(), table);
        add(comparison.results(), table);
        Figures figures = new Figures();
        for (Map.Entry<String, List<@Nullable Object>> each : comparison.statistics().entrySet()) {
            table.add(statistics(each.getKey(), each.getValue(), figures));
        }
        console().print(table);
        return DONE;
    }

    private static void add(Map<String, List<@Nullable Object>> rows, TextTable table) {
        for (Map.Entry<String, List<@Nullable Object>> each : rows.entrySet()) {
            table.add(row(each.getKey(), each.getValue()));
        }
    }

    private static List<String> row(String key, List<@Nullable Object> values) {
        List<String> row = new ArrayList<>(List.of(key));
        values.forEach(each -> row.add(each == null ? Figures.NONE : shortened(each.toString())));
        return row;
    }

    /** Hashes by their first digits, which tell them apart. */
    private static String shortened(String text) {
        return text.matches("[0-9a-f]{64}") ? text.substring(0, 12) : text;
    }

    private static List<String> statistics(
            String key, List<@Nullable Object> values, Figures figures) {
        List<String> row = new ArrayList<>(List.of(key));
        values.forEach(each -> row.add(figures.statistic(key, each)));
        return row;
    }

    private void document(RunComparison comparison) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("runs", comparison.names());
        document.put("differences", comparison.differences());
        document.put("results", comparison.results());
        document.put("statistics", comparison.statistics());
        console().document(document);
    }
}
