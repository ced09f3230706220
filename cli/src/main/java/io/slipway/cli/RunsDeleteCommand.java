package io.slipway.cli;

import io.slipway.backtest.RunCatalogue;
import io.slipway.backtest.StoredRun;
import io.slipway.data.SnapshotId;
import io.slipway.data.store.Lake;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Deletes runs and lets go of the data they were made from. A full run id whose folder lies
 * elsewhere, or is gone, lets go of its data.
 */
@Command(name = "delete", sortOptions = false)
final class RunsDeleteCommand extends Action {

    @Parameters(descriptionKey = "run", paramLabel = "RUN", arity = "1..*")
    private List<String> names = new ArrayList<>();

    @Option(names = "--yes", order = 1)
    private boolean yes;

    RunsDeleteCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        RunCatalogue catalogue = RunCatalogue.of(invocation().home());
        SequencedMap<Path, StoredRun> runs = new LinkedHashMap<>();
        List<SnapshotId> released = new ArrayList<>();
        try (Lake lake = invocation().lake()) {
            for (String name : names) {
                if (lake.holders().contains(name) && !catalogue.has(name)) {
                    released.addAll(yes ? lake.release(name) : List.of());
                } else {
                    StoredRun run = catalogue.find(name);
                    runs.put(run.folder(), run);
                }
            }
            if (!yes) {
                throw WrongUsage.of(
                        "cli.usage.delete-runs",
                        "count",
                        names.size(),
                        "folders",
                        String.join(", ", runs.keySet().stream().map(Path::toString).toList()));
            }
            for (StoredRun run : runs.values()) {
                catalogue.delete(run);
                if (!catalogue.has(run.text("runId"))) {
                    released.addAll(lake.release(run.text("runId")));
                }
            }
        }
        tell(List.copyOf(runs.keySet()), released);
        return DONE;
    }

    private void tell(List<Path> deleted, List<SnapshotId> released) {
        if (console().isJson()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("deleted", deleted);
            document.put("released", released);
            console().document(document);
            return;
        }
        deleted.forEach(folder -> console().say("cli.runs.deleted", "folder", folder));
        released.forEach(each -> console().say("cli.runs.released", "snapshot", each));
    }
}
