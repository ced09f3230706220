package io.slipway.cli;

import io.slipway.cli.console.TextTable;
import io.slipway.data.source.DataSource;
import io.slipway.data.store.Lake;
import io.slipway.data.sync.DatasetStatus;
import io.slipway.data.sync.SyncOptions;
import io.slipway.data.sync.SyncStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows how up to date every dataset is; ends with 1 if one is late. */
@Command(name = "status", sortOptions = false)
final class DataStatusCommand extends Action {

    @Parameters(descriptionKey = "source", paramLabel = "SOURCE", arity = "0..1")
    private @Nullable String source;

    DataStatusCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        List<DatasetStatus> statuses = new ArrayList<>();
        try (Lake lake = invocation().lake()) {
            for (DataSource each : sources()) {
                List<DatasetStatus> of =
                        SyncStatus.of(
                                lake,
                                each,
                                SyncOptions.DEFAULT,
                                invocation().environment().clock());
                // A source nobody has synced is no news, unless it is asked for.
                if (source != null || of.stream().anyMatch(one -> one.slices() > 0)) {
                    statuses.addAll(of);
                }
                each.close();
            }
        }
        if (console().isJson()) {
            document(statuses);
        } else if (statuses.isEmpty()) {
            console().say("cli.data.status.empty");
        } else {
            table(statuses);
        }
        return statuses.stream().anyMatch(DatasetStatus::late) ? FAILED : DONE;
    }

    private List<DataSource> sources() {
        Sources sources = new Sources(invocation());
        List<DataSource> all = sources.all();
        if (source == null) {
            return all;
        }
        List<DataSource> one = all.stream().filter(each -> each.name().equals(source)).toList();
        return one.isEmpty() ? List.of(sources.open(source)) : one;
    }

    private void document(List<DatasetStatus> statuses) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("late", statuses.stream().anyMatch(DatasetStatus::late));
        document.put("datasets", statuses.stream().map(DataStatusCommand::entry).toList());
        console().document(document);
    }

    private static Map<String, Object> entry(DatasetStatus status) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("source", status.source());
        entry.put("dataset", status.dataset());
        entry.put("title", status.title());
        entry.put("slices", status.slices());
        entry.put("rows", status.rows());
        entry.put("newest", status.newest());
        entry.put("published", status.published());
        entry.put("lagDays", status.lagDays() < 0 ? null : status.lagDays());
        entry.put("late", status.late());
        entry.put("score", status.score());
        entry.put("lastSuccess", status.succeeded());
        entry.put("lastFailure", status.failed());
        entry.put("failure", status.failure().isEmpty() ? null : status.failure());
        return entry;
    }

    private void table(List<DatasetStatus> statuses) {
        TextTable table =
                console()
                        .table(
                                "cli.column.source",
                                "cli.column.dataset",
                                "cli.column.newest",
                                "cli.column.published",
                                "cli.column.lag",
                                "cli.column.rows",
                                "cli.column.score",
                                "cli.column.last-success",
                                "cli.column.failure")
                        .right(4, 5, 6);
        for (DatasetStatus each : statuses) {
            table.add(
                    each.source(),
                    each.dataset(),
                    text(each.newest()),
                    text(each.published()),
                    each.lagDays() < 0 ? "" : Integer.toString(each.lagDays()),
                    "%,d".formatted(each.rows()),
                    "%.3f".formatted(each.score()),
                    text(each.succeeded()),
                    each.failure());
        }
        console().print(table);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
