package io.slipway.cli;

import io.slipway.data.source.DataSource;
import io.slipway.data.store.Lake;
import io.slipway.data.sync.SyncReport;
import io.slipway.data.sync.SyncRequest;
import io.slipway.data.universe.Universes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings the lake up to date with a source; ends with 1 if something due could not be had. */
@Command(name = "sync", sortOptions = false)
final class DataSyncCommand extends Action {

    @Parameters(descriptionKey = "source", paramLabel = "SOURCE", arity = "1")
    private String source = "";

    @Option(names = "--datasets", paramLabel = "NAME[,NAME...]", split = ",", order = 1)
    private List<String> datasets = new ArrayList<>();

    @Option(names = "--universe", paramLabel = "U", order = 2)
    private @Nullable String universe;

    @Option(names = "--from", paramLabel = "DAY", order = 3)
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", order = 4)
    private @Nullable String to;

    DataSyncCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        LocalDate first = OptionText.day("--from", from);
        LocalDate last = OptionText.day("--to", to);
        try (Lake lake = invocation().lake();
                DataSource vendor = new Sources(invocation()).open(source)) {
            SyncRequest request = new SyncRequest(datasets, symbols(lake), first, last);
            SyncWork work = new SyncWork(invocation());
            SyncReport report = work.run(lake, vendor, request);
            if (console().isJson()) {
                console().document(work.document(report));
            } else {
                work.tell(report);
            }
            return report.isComplete() ? DONE : FAILED;
        }
    }

    /** Members of the universe today; an instrument or several may stand for one. */
    private List<String> symbols(Lake lake) {
        if (universe == null || universe.equals("all")) {
            return List.of();
        }
        LocalDate today =
                LocalDate.ofInstant(invocation().environment().clock().instant(), ZoneOffset.UTC);
        return new Universes(lake)
                .at(universe, today, invocation().path(universe)).members().stream()
                        .map(each -> each.instrument().toString())
                        .toList();
    }
}
