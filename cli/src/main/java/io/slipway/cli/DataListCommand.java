package io.slipway.cli;

import io.slipway.cli.console.TextTable;
import io.slipway.data.BarSummary;
import io.slipway.data.store.Lake;
import io.slipway.model.Calendars;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Times;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Shows what bars there are. */
@Command(name = "list", sortOptions = false)
final class DataListCommand extends Action {

    DataListCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        try (Lake lake = invocation().lake()) {
            Map<InstrumentId, Instrument> instruments =
                    lake.instruments().stream()
                            .collect(Collectors.toMap(Instrument::id, Function.identity()));
            List<BarSummary> summaries = lake.list();
            if (console().isJson()) {
                document(lake, summaries, instruments);
            } else if (summaries.isEmpty()) {
                console()
                        .say(
                                "cli.data.list.empty",
                                "home",
                                invocation().home(),
                                "slipway",
                                invocation().command());
            } else {
                table(summaries, instruments);
                console().say("cli.data.list.snapshot", "snapshot", lake.snapshot());
            }
            return DONE;
        }
    }

    private void document(
            Lake lake, List<BarSummary> summaries, Map<InstrumentId, Instrument> instruments) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("snapshot", lake.snapshot());
        document.put("bars", summaries.stream().map(each -> entry(each, instruments)).toList());
        console().document(document);
    }

    private static Map<String, Object> entry(
            BarSummary summary, Map<InstrumentId, Instrument> instruments) {
        Instrument instrument = instruments.get(summary.instrument());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("instrument", summary.instrument());
        entry.put("name", instrument == null ? "" : instrument.name());
        entry.put("currency", currency(instrument));
        entry.put("frequency", summary.frequency());
        entry.put("firstTime", Times.instant(summary.firstTime()));
        entry.put("lastTime", Times.instant(summary.lastTime()));
        entry.put("rows", summary.rows());
        return entry;
    }

    private void table(List<BarSummary> summaries, Map<InstrumentId, Instrument> instruments) {
        TextTable table =
                console()
                        .table(
                                "cli.column.instrument",
                                "cli.column.name",
                                "cli.column.frequency",
                                "cli.column.first",
                                "cli.column.last",
                                "cli.column.bars",
                                "cli.column.currency")
                        .right(5);
        for (BarSummary each : summaries) {
            Instrument instrument = instruments.get(each.instrument());
            String currency = currency(instrument);
            table.add(
                    each.instrument().toString(),
                    instrument == null ? "" : instrument.name(),
                    each.frequency().toString(),
                    time(each.firstTime(), each),
                    time(each.lastTime(), each),
                    "%,d".formatted(each.rows()),
                    currency == null ? "" : currency);
        }
        console().print(table);
    }

    private static @Nullable String currency(@Nullable Instrument instrument) {
        return instrument == null ? null : instrument.currency().code();
    }

    /** The trading day, or the minute in UTC of bars that are shorter. */
    private static String time(long epochNanos, BarSummary summary) {
        Frequency frequency = summary.frequency();
        return frequency.isIntraday()
                ? Times.instant(epochNanos).atZone(ZoneOffset.UTC).toLocalDateTime() + "Z"
                : Times.instant(epochNanos)
                        .atZone(Calendars.zone(summary.instrument().venue()))
                        .toLocalDate()
                        .toString();
    }
}
