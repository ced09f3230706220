package io.slipway.cli;

import io.slipway.data.store.CheckReport;
import io.slipway.data.store.Finding;
import io.slipway.data.store.Lake;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks the lake; ends with 1 if something is wrong or lost. */
@Command(name = "check", sortOptions = false)
final class DataCheckCommand extends Action {

    @Option(names = "--strict", order = 1)
    private boolean strict;

    DataCheckCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        try (Lake lake = invocation().lake()) {
            CheckReport report = lake.check();
            if (console().isJson()) {
                document(report);
            } else {
                sentences(report);
            }
            boolean isGood = strict ? report.findings().isEmpty() : report.isSound();
            return isGood ? DONE : FAILED;
        }
    }

    private void sentences(CheckReport report) {
        new FindingTables(console()).print(report.findings());
        console()
                .say(
                        "cli.data.check.summary",
                        "files",
                        report.files(),
                        "series",
                        report.series(),
                        "bars",
                        "%,d".formatted(report.bars()),
                        "errors",
                        count(report, Finding.Severity.ERROR),
                        "warnings",
                        count(report, Finding.Severity.WARNING));
    }

    private void document(CheckReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("sound", report.isSound());
        document.put("files", report.files());
        document.put("series", report.series());
        document.put("bars", report.bars());
        document.put("errors", count(report, Finding.Severity.ERROR));
        document.put("warnings", count(report, Finding.Severity.WARNING));
        List<Map<String, Object>> findings = report.findings().stream().map(this::entry).toList();
        document.put("findings", findings);
        console().document(document);
    }

    private Map<String, Object> entry(Finding finding) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("severity", word(finding));
        entry.putAll(console().document(finding.problem()));
        return entry;
    }

    private static String word(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    private static long count(CheckReport report, Finding.Severity severity) {
        return report.findings().stream().filter(each -> each.severity() == severity).count();
    }
}
