package io.slipway.cli;

import io.slipway.backtest.Backtest;
import io.slipway.backtest.RunCatalogue;
import io.slipway.backtest.RunFiles;
import io.slipway.backtest.RunRequest;
import io.slipway.backtest.RunResult;
import io.slipway.backtest.RunSource;
import io.slipway.backtest.RunSummary;
import io.slipway.backtest.SpecificationOverrides;
import io.slipway.backtest.SpecificationReader;
import io.slipway.backtest.StrategyCatalogue;
import io.slipway.cli.console.ProgressLine;
import io.slipway.data.SnapshotId;
import io.slipway.data.store.Lake;
import io.slipway.model.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a strategy on history and writes its folder. */
@Command(name = "backtest", sortOptions = false)
final class BacktestCommand extends Action {

    @Parameters(descriptionKey = "spec", paramLabel = "SPEC.yaml|FILE.java|STRATEGY", arity = "1")
    private String spec = "";

    @Option(
            names = {"-i", "--instrument"},
            paramLabel = "X",
            split = ",",
            order = 1)
    private List<String> instruments = new ArrayList<>();

    @Option(names = "--universe", paramLabel = "NAME", order = 2)
    private @Nullable String universe;

    @Option(
            names = {"-f", "--frequency"},
            paramLabel = "1d|1h|1m",
            order = 3)
    private @Nullable String frequency;

    @Option(names = "--from", paramLabel = "DAY", order = 4)
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", order = 5)
    private @Nullable String to;

    @Option(names = "--set", paramLabel = "NAME=VALUE", order = 6)
    private List<String> settings = new ArrayList<>();

    @Option(names = "--cash", paramLabel = "N[CUR]", order = 7)
    private @Nullable String cash;

    @Option(names = "--fees", paramLabel = "MODEL", order = 8)
    private @Nullable String fees;

    @Option(names = "--slippage", paramLabel = "MODEL", order = 9)
    private @Nullable String slippage;

    @Option(names = "--fills", paramLabel = "WHEN", order = 10)
    private @Nullable String fills;

    @Option(names = "--account", paramLabel = "KIND", order = 11)
    private @Nullable String account;

    @Option(names = "--benchmark", paramLabel = "X", order = 12)
    private @Nullable String benchmark;

    @Option(names = "--risk-free", paramLabel = "RATE", order = 13)
    private @Nullable String riskFree;

    @Option(names = "--adjust", paramLabel = "none|splits|all", order = 14)
    private @Nullable String adjust;

    @Option(
            names = {"--min-quality", "--minimum-quality"},
            paramLabel = "SCORE",
            order = 17)
    private @Nullable String minimumQuality;

    @Option(names = "--out", paramLabel = "DIR", order = 15)
    private @Nullable String out;

    @Option(names = "--colours", paramLabel = "green-up|red-up", order = 16)
    private @Nullable String colours;

    BacktestCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    public Integer call() {
        RunRequest request = explained(this::request);
        Path anyRun = invocation().home().resolve("runs").resolve("run");
        RunFiles.requireWritable(out == null ? anyRun : invocation().path(out));
        RunFiles files = Reports.files(console(), colours);
        RunResult result = run(request);
        Instant runAt = invocation().environment().clock().instant();
        Path target =
                out == null
                        ? RunCatalogue.of(invocation().home()).folderFor(result, runAt)
                        : invocation().path(out);
        Path folder = files.write(result, target, runAt);
        console().timing("files written", null);
        tell(result, folder);
        return DONE;
    }

    private RunResult run(RunRequest request) {
        try (Lake lake = invocation().lake();
                ProgressLine progress = console().progress("cli.backtest.progress")) {
            String pinned = request.snapshot();
            RunSource source = RunSource.of(pinned == null ? lake : lake.at(SnapshotId.of(pinned)));
            RunResult result =
                    new Backtest(
                                    source,
                                    StrategyCatalogue.installed(),
                                    Version.number(),
                                    System::nanoTime)
                            .run(request, progress::at);
            console().timing("bars loaded", result.timings().load());
            console().timing(result.timings().events() + " events", result.timings().loop());
            console().timing("statistics", result.timings().evaluation());
            pin(lake, result);
            return result;
        }
    }

    /** What a run was made from stays readable, so that it can be repeated after later imports. */
    private void pin(Lake lake, RunResult result) {
        try {
            String snapshot = result.identity().snapshot();
            lake.pin(SnapshotId.of(snapshot), result.identity().runId());
        } catch (ProblemException e) {
            e.problems().forEach(console()::say);
            console().say("cli.backtest.not-pinned");
        }
    }

    /** What was asked, or what is wrong with it, with the instrument that was probably meant. */
    private RunRequest explained(Supplier<RunRequest> reader) {
        try {
            return reader.get();
        } catch (ProblemException e) {
            if (e.problems().stream().noneMatch(each -> each.code().equals("spec.no-instrument"))) {
                throw e;
            }
            try (Lake lake = invocation().lake()) {
                throw new ProblemException(InstrumentNames.of(lake).explain(e.problems()), e);
            }
        }
    }

    private RunRequest request() {
        Path file = invocation().path(spec);
        if (spec.endsWith(".java")) {
            return SpecificationReader.ofStrategy(file.toString(), overrides());
        }
        boolean isName = spec.matches("[A-Za-z][A-Za-z0-9_-]*") && !Files.exists(file);
        if (isName) {
            String known = StrategyCatalogue.installed().find(spec).name();
            return SpecificationReader.ofStrategy(known, overrides());
        }
        return SpecificationReader.read(file, overrides());
    }

    private SpecificationOverrides overrides() {
        SpecificationOverrides overrides = SpecificationOverrides.none();
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("universe", universe);
        values.put("frequency", frequency);
        values.put("from", from);
        values.put("to", to);
        values.put("cash", cash);
        values.put("fees", fees);
        values.put("slippage", slippage);
        values.put("fills", fills);
        values.put("account", account);
        values.put("benchmark", benchmark);
        values.put("riskFree", riskFree);
        values.put("adjust", adjust);
        values.put("minimumQuality", minimumQuality);
        for (Map.Entry<String, @Nullable String> each : values.entrySet()) {
            String value = each.getValue();
            overrides = value == null ? overrides : overrides.with(each.getKey(), value);
        }
        for (String instrument : instruments) {
            overrides = overrides.withInstrument(instrument);
        }
        for (String setting : settings) {
            overrides = overrides.withSetting(setting);
        }
        return overrides;
    }

    private void tell(RunResult result, Path folder) {
        Map<String, @Nullable Object> summary = new LinkedHashMap<>(RunSummary.of(result));
        if (console().isJson()) {
            summary.put("folder", folder);
            console().document(summary);
            return;
        }
        RunSheet sheet = new RunSheet(console(), summary);
        sheet.print();
        Reports.sayWhere(console(), folder);
    }
}
