package io.slipway.cli;

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
        RunComparison comparison =
                RunComparison.of(names.stream().map(new KeptRuns(invocation())::find).toList());
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
        RowNames words = new RowNames(console().messages());
        for (Map.Entry<String, List<@Nullable Object>> each : comparison.differences().entrySet()) {
            table.add(words.difference(each.getKey(), each.getValue()));
        }
        for (Map.Entry<String, List<@Nullable Object>> each : comparison.results().entrySet()) {
            table.add(words.result(each.getKey(), each.getValue()));
        }
        for (Map.Entry<String, List<@Nullable Object>> each : comparison.statistics().entrySet()) {
            table.add(words.statistic(each.getKey(), each.getValue()));
        }
        console().print(table);
        return DONE;
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
