package io.slipway.cli;

import io.slipway.backtest.StoredRun;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one run that is kept. */
@Command(name = "show", sortOptions = false)
final class RunsShowCommand extends Action {

    @Parameters(descriptionKey = "run", paramLabel = "RUN", arity = "0..1")
    private String name = "latest";

    RunsShowCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        StoredRun run = new KeptRuns(invocation()).find(name);
        if (console().isJson()) {
            Map<String, @Nullable Object> document = new LinkedHashMap<>(run.summary());
            document.put("name", run.name());
            document.put("folder", run.folder());
            console().document(document);
            return DONE;
        }
        console().print(run.name());
        new RunSheet(console(), run.summary()).print();
        Reports.sayWhere(console(), run.folder());
        return DONE;
    }
}
