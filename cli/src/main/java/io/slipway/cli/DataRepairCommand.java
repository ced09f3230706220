package io.slipway.cli;

import io.slipway.data.source.DataSource;
import io.slipway.data.store.Lake;
import io.slipway.data.sync.Repair;
import io.slipway.data.sync.SyncReport;
import io.slipway.data.sync.SyncRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches again what is damaged, missing, quarantined or doubtful. */
@Command(name = "repair", sortOptions = false)
final class DataRepairCommand extends Action {

    @Parameters(descriptionKey = "source", paramLabel = "SOURCE", arity = "1")
    private String source = "";

    @Option(names = "--datasets", paramLabel = "NAME[,NAME...]", split = ",", order = 1)
    private List<String> datasets = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DAY", order = 2)
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", order = 3)
    private @Nullable String to;

    DataRepairCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        LocalDate first = OptionText.day("--from", from);
        LocalDate last = OptionText.day("--to", to);
        if ((first == null) != (last == null)) {
            String missing = first == null ? "--from" : "--to";
            throw WrongUsage.of("cli.usage.missing", "names", missing, "command", "data repair");
        }
        try (Lake lake = invocation().lake();
                DataSource vendor = new Sources(invocation()).open(source)) {
            Repair.Due due = new Repair(lake, vendor, datasets).forget(first, last);
            SyncWork work = new SyncWork(invocation());
            SyncReport report =
                    work.run(lake, vendor, new SyncRequest(datasets, List.of(), null, null));
            if (console().isJson()) {
                document(due, work.document(report));
            } else {
                tell(due);
                work.tell(report);
            }
            return report.isComplete() ? DONE : FAILED;
        }
    }

    private void tell(Repair.Due due) {
        due.damaged().forEach(each -> console().say("cli.data.repair.damaged", "file", each));
        console()
                .say(
                        "cli.data.repair.due",
                        "days",
                        due.days().size(),
                        "symbols",
                        due.symbols().size());
    }

    private void document(Repair.Due due, Map<String, Object> sync) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("days", due.days().stream().map(LocalDate::toString).toList());
        document.put("instruments", due.symbols().stream().sorted().toList());
        document.put("damaged", due.damaged().stream().map(Object::toString).toList());
        document.put("sync", sync);
        console().document(document);
    }
}
