package io.slipway.cli;

import io.slipway.data.quality.QualityCheck;
import io.slipway.data.quality.SeriesScore;
import io.slipway.data.store.CheckReport;
import io.slipway.data.store.Finding;
import io.slipway.data.store.Lake;
import io.slipway.data.store.LakeWriter;
import io.slipway.model.InstrumentId;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks the lake; ends with 1 if something is wrong or lost. */
@Command(name = "check", sortOptions = false)
final class DataCheckCommand extends Action {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Option(names = "--strict", order = 1)
    private boolean strict;

    @Option(names = "--explain", paramLabel = "X", order = 2)
    private @Nullable String explain;

    @Option(names = "--drop-damaged", order = 3)
    private boolean dropDamaged;

    private final QualitySummary quality = new QualitySummary();
    private final List<SeriesScore> explained = new ArrayList<>();

    DataCheckCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        try (Lake lake = invocation().lake()) {
            List<Path> dropped = dropDamaged ? drop(lake) : List.of();
            CheckReport report = lake.check();
            score(lake, report);
            if (console().isJson()) {
                document(report, dropped);
            } else {
                dropped.forEach(file -> console().say("cli.data.check.dropped", "file", file));
                sentences(report);
            }
            boolean isGood = strict ? report.findings().isEmpty() : report.isSound();
            return isGood ? DONE : FAILED;
        }
    }

    /** What is damaged cannot be scored. */
    private void score(Lake lake, CheckReport report) {
        InstrumentId wanted = explain == null ? null : OptionText.instrument("--explain", explain);
        boolean isReadable =
                report.findings().stream()
                        .noneMatch(each -> each.problem().code().startsWith("data.check.file"));
        if (isReadable) {
            new QualityCheck(lake)
                    .run(each -> {
                        quality.add(each);
                        if (each.instrument().equals(wanted)) {
                            explained.add(each);
                        }
                    });
        }
        if (wanted != null && explained.isEmpty()) {
            throw new ProblemException(
                    Problem.of("cli.data.check.no-such-instrument", "instrument", wanted));
        }
    }

    /** Forgets what cannot be read any more; the bars in it may be imported again. */
    private List<Path> drop(Lake lake) {
        try (LakeWriter writer = lake.write(PATIENCE, console()::note)) {
            List<Path> dropped = writer.dropDamaged();
            if (!dropped.isEmpty()) {
                writer.commit();
            }
            return dropped;
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
        quality.tell(console());
        explained.forEach(each -> QualitySummary.explain(console(), each));
    }

    private void document(CheckReport report, List<Path> dropped) {
        Map<String, Object> document = new LinkedHashMap<>();
        if (dropDamaged) {
            document.put("dropped", dropped);
        }
        document.put("sound", report.isSound());
        document.put("files", report.files());
        document.put("series", report.series());
        document.put("bars", report.bars());
        document.put("errors", count(report, Finding.Severity.ERROR));
        document.put("warnings", count(report, Finding.Severity.WARNING));
        List<Map<String, Object>> findings = report.findings().stream().map(this::entry).toList();
        document.put("findings", findings);
        document.put("quality", quality.document());
        if (explain != null) {
            document.put("explained", explained.stream().map(QualitySummary::explained).toList());
        }
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
