package io.slipway.backtest;

import io.slipway.data.store.ParquetTwins;
import io.slipway.model.FileFailure;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a run into a folder: {@code summary.json}, the tables as CSV and Parquet, {@code
 * run.yaml}, the strategy's own source if it has one, and the report. Everything is the same to the
 * byte when the run is repeated, but {@code timings.json}, which says when it was run and how long
 * it took.
 *
 * <p>The folder appears complete or not at all: it is written beside its place and renamed. It may
 * take the place of an earlier run's folder or of an empty one, of nothing else.
 */
public final class RunFiles {

    /** What makes a folder one of ours. */
    private static final List<String> MARKS = List.of("run.yaml", "summary.json");

    private final boolean parquet;
    private final @Nullable RunReport report;

    private RunFiles(boolean parquet, @Nullable RunReport report) {
        this.parquet = parquet;
        this.report = report;
    }

    /** Everything but a report. */
    public static RunFiles standard() {
        return new RunFiles(true, null);
    }

    public RunFiles withReport(RunReport writer) {
        return new RunFiles(parquet, writer);
    }

    /** Leaves the Parquet twins out. */
    public RunFiles withoutParquet() {
        return new RunFiles(false, report);
    }

    /**
     * Writes a run.
     *
     * @param runAt when it was run
     * @return the folder, absolute
     * @throws ProblemException if the folder holds something else or cannot be written
     */
    public Path write(RunResult result, Path target, Instant runAt) {
        Path folder = target.toAbsolutePath().normalize();
        Path part = beside(folder, ".part");
        try {
            requireReplaceable(folder);
            Files.createDirectories(parent(folder));
            delete(part);
            Files.createDirectory(part);
            fill(part, result, runAt);
            putInPlace(part, folder);
            return folder;
        } catch (IOException | UncheckedIOException e) {
            throw notWritten(folder, e);
        } finally {
            deleteQuietly(part);
        }
    }

    /**
     * Refuses a folder early, before a long run is done for nothing.
     *
     * @throws ProblemException if {@link #write} would refuse it now
     */
    public static void requireWritable(Path target) {
        Path folder = target.toAbsolutePath().normalize();
        Path trial = beside(folder, ".trial");
        try {
            requireReplaceable(folder);
            Files.createDirectories(parent(folder));
            Files.createDirectory(trial);
        } catch (IOException e) {
            throw notWritten(folder, e);
        } finally {
            deleteQuietly(trial);
        }
    }

    private static Path parent(Path folder) {
        Path parent = folder.getParent();
        return parent == null ? folder : parent;
    }

    /** In the same file system, hidden, and of this process alone. */
    private static Path beside(Path folder, String suffix) {
        String name = String.valueOf(folder.getFileName());
        return parent(folder).resolve("." + name + "." + ProcessHandle.current().pid() + suffix);
    }

    private static void requireReplaceable(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(Problem.of("run.out-is-file", "folder", folder));
        }
        try (Stream<Path> entries = Files.list(folder)) {
            boolean isEmpty = entries.findAny().isEmpty();
            boolean isOurs = MARKS.stream().allMatch(name -> Files.exists(folder.resolve(name)));
            if (!isEmpty && !isOurs) {
                throw new ProblemException(Problem.of("run.out-not-ours", "folder", folder));
            }
        }
    }

    private void fill(Path folder, RunResult result, Instant runAt) throws IOException {
        SequencedMap<String, SequencedMap<String, String>> tables =
                new RunTables(result, folder).write();
        if (parquet) {
            writeTwins(folder, tables);
        }
        Files.writeString(folder.resolve("run.yaml"), SpecificationWriter.write(result.request()));
        StrategySource source = result.source();
        if (source != null) {
            Files.writeString(folder.resolve(source.fileName()), source.text());
        }
        if (report != null) {
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("report.html"))) {
                report.write(result, out);
            }
        }
        Files.writeString(folder.resolve("summary.json"), RunSummary.json(result));
        Files.writeString(folder.resolve("timings.json"), timings(result.timings(), runAt));
    }

    private static void writeTwins(
            Path folder, SequencedMap<String, SequencedMap<String, String>> tables) {
        List<ParquetTwins.Twin> twins = new ArrayList<>();
        tables.forEach((name, columns) ->
                twins.add(
                        new ParquetTwins.Twin(
                                folder.resolve(name + ".csv"),
                                folder.resolve(name + ".parquet"),
                                columns)));
        ParquetTwins.write(twins);
    }

    private static String timings(RunTimings timings, Instant runAt) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("schemaVersion", SpecificationKey.VERSION);
        values.put("runAt", runAt.toString());
        values.put("loadMillis", timings.load().toMillis());
        values.put("loopMillis", timings.loop().toMillis());
        values.put("evaluationMillis", timings.evaluation().toMillis());
        values.put("events", timings.events());
        return RunSummary.json(values);
    }

    /** A reader sees the old folder or the new one; nothing in between is under the name. */
    private static void putInPlace(Path part, Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.move(part, folder);
            return;
        }
        Path old = beside(folder, ".old");
        delete(old);
        Files.move(folder, old);
        try {
            Files.move(part, folder);
        } catch (IOException e) {
            Files.move(old, folder);
            throw e;
        }
        delete(old);
    }

    private static ProblemException notWritten(Path folder, Exception e) {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        String reason =
                cause instanceof IOException io ? FileFailure.reason(io) : String.valueOf(cause);
        return new ProblemException(
                Problem.of("run.out-not-written", "folder", folder, "reason", reason), e);
    }

    private static void deleteQuietly(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            // What could not be written cannot be deleted either; the first error is told.
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
