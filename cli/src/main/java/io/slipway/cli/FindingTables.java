package io.slipway.cli;

import io.slipway.cli.console.Console;
import io.slipway.cli.console.TextTable;
import io.slipway.data.store.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** What a check of the lake found: a sentence for each rule, and a row for each series it hit. */
final class FindingTables {

    private static final int MOST_ROWS = 20;
    private static final String RULE = "cli.data.check.rule.";

    private final Console console;

    FindingTables(Console console) {
        this.console = console;
    }

    void print(List<Finding> findings) {
        SequencedMap<String, List<Finding>> byRule = new LinkedHashMap<>();
        for (Finding each : findings) {
            byRule.computeIfAbsent(each.problem().code(), _ -> new ArrayList<>()).add(each);
        }
        byRule.forEach(this::rule);
    }

    private void rule(String code, List<Finding> findings) {
        String heading = RULE + code.substring(code.lastIndexOf('.') + 1);
        if (!console.messages().has(heading)) {
            findings.forEach(each ->
                    console.print(severity(each) + " " + console.messages().text(each.problem())));
            return;
        }
        console.print(severity(findings.getFirst()) + " " + console.messages().text(heading));
        TextTable table =
                console.table(
                                "cli.column.instrument",
                                "cli.column.frequency",
                                "cli.column.bars",
                                "cli.column.first",
                                "cli.column.last")
                        .right(2);
        findings.stream().limit(MOST_ROWS).forEach(each -> row(table, each));
        table.lines().forEach(line -> console.print("  " + line));
        if (findings.size() > MOST_ROWS) {
            console.say("cli.data.check.more", "count", findings.size() - MOST_ROWS);
        }
        console.print("");
    }

    private static void row(TextTable table, Finding finding) {
        Map<String, String> arguments = finding.problem().arguments();
        table.add(
                arguments.getOrDefault("instrument", ""),
                arguments.getOrDefault("frequency", ""),
                arguments.getOrDefault("count", ""),
                arguments.getOrDefault("time", ""),
                arguments.getOrDefault("last", ""));
    }

    private String severity(Finding finding) {
        String word = finding.severity().name().toLowerCase(Locale.ROOT);
        return console.messages().text("cli.data.check." + word);
    }
}
