package io.slipway.cli;

import io.slipway.data.BarQuery;
import io.slipway.data.store.ExportFormat;
import io.slipway.data.store.Lake;
import io.slipway.model.Calendars;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.Times;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes bars to CSV or Parquet files. */
@Command(name = "export", sortOptions = false)
final class DataExportCommand extends Action {

    @Parameters(descriptionKey = "target", paramLabel = "TARGET", arity = "1")
    private String target = "";

    @Option(
            names = {"-i", "--instrument"},
            paramLabel = "X",
            split = ",",
            order = 1)
    private List<String> instruments = new ArrayList<>();

    @Option(
            names = {"-f", "--frequency"},
            paramLabel = "1d|1h|1m",
            order = 2)
    private String frequency = "1d";

    @Option(names = "--from", paramLabel = "DAY", order = 3)
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", order = 4)
    private @Nullable String to;

    @Option(names = "--format", paramLabel = "csv|parquet", order = 5)
    private @Nullable String format;

    DataExportCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        Frequency length = OptionText.read("--frequency", frequency, "1d, 1h, 5m", Frequency::of);
        ExportFormat as = format();
        try (Lake lake = invocation().lake()) {
            List<InstrumentId> ids = ids(lake, length);
            List<Path> files = lake.export(query(ids, length), invocation().path(target), as);
            if (console().isJson()) {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("files", files);
                document.put("snapshot", lake.snapshot());
                console().document(document);
            }
            files.forEach(file -> console().print(file.toString()));
            return DONE;
        }
    }

    private List<InstrumentId> ids(Lake lake, Frequency length) {
        if (!instruments.isEmpty()) {
            return InstrumentNames.of(lake).read("--instrument", instruments);
        }
        return lake.list().stream()
                .filter(each -> each.frequency().equals(length))
                .map(each -> each.instrument())
                .toList();
    }

    private ExportFormat format() {
        if (format != null) {
            return OptionText.read(
                    "--format",
                    format,
                    "csv, parquet",
                    text -> ExportFormat.valueOf(text.toUpperCase(Locale.ROOT)));
        }
        String name = String.valueOf(Path.of(target).getFileName());
        int dot = name.lastIndexOf('.');
        String ending = dot < 1 || isFolder() ? "" : name.substring(dot + 1);
        return switch (ending.toLowerCase(Locale.ROOT)) {
            case "", "csv" -> ExportFormat.CSV;
            case "parquet" -> ExportFormat.PARQUET;
            default ->
                    throw WrongUsage.of(
                            "cli.usage.export-ending", "target", target, "ending", ending);
        };
    }

    private boolean isFolder() {
        return target.endsWith("/") || Files.isDirectory(invocation().path(target));
    }

    /** Days are those of the instruments' venues; where these differ, the widest range. */
    private BarQuery query(List<InstrumentId> ids, Frequency length) {
        LocalDate first = OptionText.day("--from", from);
        LocalDate last = OptionText.day("--to", to);
        if (first != null && last != null && first.isAfter(last)) {
            throw WrongUsage.of("cli.usage.from-after-to", "from", first, "to", last);
        }
        long fromTime = Long.MAX_VALUE;
        long toTime = Long.MIN_VALUE;
        for (InstrumentId id : ids) {
            fromTime = Math.min(fromTime, first == null ? Long.MIN_VALUE : start(first, id));
            toTime = Math.max(toTime, last == null ? Long.MAX_VALUE : start(last.plusDays(1), id));
        }
        return ids.isEmpty()
                ? BarQuery.all(ids, length)
                : new BarQuery(ids, length, fromTime, toTime);
    }

    private static long start(LocalDate day, InstrumentId id) {
        return Times.epochNanos(day.atStartOfDay(Calendars.zone(id.venue())).toInstant());
    }
}
