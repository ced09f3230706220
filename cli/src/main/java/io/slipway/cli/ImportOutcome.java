package io.slipway.cli;

import io.slipway.cli.console.Console;
import io.slipway.cli.console.TextTable;
import io.slipway.data.csv.BadRowReason;
import io.slipway.data.csv.CsvUnderstanding;
import io.slipway.data.csv.ImportResult;
import io.slipway.model.Instrument;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells what an import did: how files were understood, what came in, what was set aside. */
final class ImportOutcome {

    private static final int MOST_SHOWN = 20;

    private final Console console;
    private final ImportResult result;

    ImportOutcome(Console console, ImportResult result) {
        this.console = console;
        this.result = result;
    }

    void tell(boolean isActions) {
        if (console.isJson()) {
            console.document(document());
            return;
        }
        result.understandings().stream().limit(MOST_SHOWN).forEach(this::understood);
        more(result.understandings().size());
        created();
        setAside();
        console.say(
                isActions ? "cli.data.import.actions" : "cli.data.import.bars",
                "imported",
                "%,d".formatted(result.imported()),
                "instruments",
                result.perInstrument().size(),
                "inserted",
                "%,d".formatted(result.changes().inserted()),
                "replaced",
                "%,d".formatted(result.changes().replaced()),
                "unchanged",
                "%,d".formatted(result.changes().unchanged()));
    }

    private void understood(CsvUnderstanding understanding) {
        console.print(understanding.file());
        understanding.lines().forEach(line -> console.print("  " + console.messages().text(line)));
    }

    private void more(int size) {
        if (size > MOST_SHOWN) {
            console.say("cli.data.import.more", "count", size - MOST_SHOWN);
        }
    }

    private void created() {
        if (result.created().isEmpty()) {
            return;
        }
        TextTable table =
                console.table(
                                "cli.column.instrument",
                                "cli.column.type",
                                "cli.column.currency",
                                "cli.column.tick",
                                "cli.column.lot")
                        .right(3, 4);
        for (Instrument each : result.created().stream().limit(MOST_SHOWN).toList()) {
            table.add(
                    each.id().toString(),
                    each.type().toString(),
                    each.currency().code(),
                    each.tickSize().toString(),
                    each.lotSize().toString());
        }
        console.say("cli.data.import.created");
        console.print(table);
        more(result.created().size());
    }

    private void setAside() {
        if (result.quarantined() == 0) {
            return;
        }
        console.say(
                "cli.data.import.set-aside",
                "count",
                result.quarantined(),
                "file",
                result.quarantineFile().map(Object::toString).orElse(""));
        result.reasons().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each ->
                        console.print("  %6d  %s".formatted(each.getValue(), name(each.getKey()))));
    }

    private String name(BadRowReason reason) {
        return console.messages().text("cli.reason." + reason.text());
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("imported", result.imported());
        document.put("quarantined", result.quarantined());
        document.put("reasons", reasons());
        document.put("quarantineFile", result.quarantineFile().orElse(null));
        document.put("instruments", result.perInstrument());
        document.put("created", result.created().stream().map(ImportOutcome::entry).toList());
        document.put("changes", changes());
        document.put("files", result.understandings().stream().map(this::entry).toList());
        document.put("snapshot", result.snapshot());
        return document;
    }

    private Map<String, Object> reasons() {
        Map<String, Object> reasons = new LinkedHashMap<>();
        result.reasons().entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey()))
                .forEach(each -> reasons.put(each.getKey().text(), each.getValue()));
        return reasons;
    }

    private Map<String, Object> changes() {
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("inserted", result.changes().inserted());
        changes.put("replaced", result.changes().replaced());
        changes.put("unchanged", result.changes().unchanged());
        return changes;
    }

    private static Map<String, Object> entry(Instrument instrument) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("instrument", instrument.id());
        entry.put("type", instrument.type());
        entry.put("currency", instrument.currency().code());
        entry.put("tick", instrument.tickSize().toString());
        entry.put("lot", instrument.lotSize().toString());
        return entry;
    }

    private Map<String, Object> entry(CsvUnderstanding understanding) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", understanding.file());
        entry.put("encoding", understanding.format().encoding().name());
        entry.put("delimiter", understanding.delimiterName());
        entry.put("decimal", understanding.format().point());
        entry.put("columns", understanding.columns());
        entry.put("dateForm", understanding.format().dateForm());
        entry.put("zone", understanding.zone());
        entry.put("stamp", understanding.stamp());
        entry.put("notes", understanding.notes().stream().map(console::document).toList());
        return entry;
    }
}
