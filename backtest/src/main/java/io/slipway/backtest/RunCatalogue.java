package io.slipway.backtest;

import io.slipway.model.FileFailure;
import io.slipway.model.Nearest;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The runs that are kept below a home folder, one folder each. Reading creates nothing. */
public final class RunCatalogue {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final Path folder;

    private RunCatalogue(Path folder) {
        this.folder = folder;
    }

    /** The runs of a home folder, which need not exist. */
    public static RunCatalogue of(Path home) {
        return new RunCatalogue(home.resolve("runs"));
    }

    /** Where a run belongs: {@code <home>/runs/<UTC time>-<first digits of its id>}. */
    public Path folderFor(RunResult result, Instant runAt) {
        return folder.resolve(STAMP.format(runAt) + "-" + result.identity().shortId());
    }

    /**
     * What was found.
     *
     * @param runs newest first
     * @param problems of folders that hold no readable run
     */
    public record Listing(List<StoredRun> runs, List<Problem> problems) {}

    /** Every run. A folder that cannot be read is told and does not hide the others. */
    public Listing list() {
        List<StoredRun> runs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path each : folders()) {
            try {
                runs.add(read(each));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        runs.sort(Comparator.comparing(StoredRun::runAt).thenComparing(StoredRun::name).reversed());
        return new Listing(List.copyOf(runs), List.copyOf(problems));
    }

    /**
     * The run of a name, of the beginning of a name or a run id, or the {@code latest}; the newest
     * where several runs have the same id. A whole name comes before the beginning of another.
     *
     * @throws ProblemException if there is none, or different ones
     */
    public StoredRun find(String nameOrId) {
        List<StoredRun> runs = list().runs();
        if (runs.isEmpty()) {
            throw new ProblemException(Problem.of("run.none", "folder", folder));
        }
        if (nameOrId.equals("latest")) {
            return runs.getFirst();
        }
        List<StoredRun> found = named(nameOrId, runs);
        long ids = found.stream().map(run -> run.text("runId")).distinct().count();
        if (ids > 1) {
            String names = String.join(", ", found.stream().map(StoredRun::name).toList());
            throw new ProblemException(
                    Problem.of("run.several-of-name", "name", nameOrId, "names", names));
        }
        if (found.isEmpty()) {
            throw new ProblemException(unknown(nameOrId, runs));
        }
        return found.getFirst();
    }

    private static List<StoredRun> named(String text, List<StoredRun> runs) {
        List<StoredRun> exact = runs.stream().filter(run -> run.name().equals(text)).toList();
        return exact.isEmpty()
                ? runs.stream()
                        .filter(run ->
                                run.name().startsWith(text) || run.text("runId").startsWith(text))
                        .toList()
                : exact;
    }

    /** Whether a run with this whole id is kept. */
    public boolean has(String runId) {
        return list().runs().stream().anyMatch(run -> run.text("runId").equals(runId));
    }

    /**
     * Deletes a run's folder. It is out of sight at once, whatever happens while its files go.
     *
     * @throws ProblemException if it is none of these runs, or cannot be deleted
     */
    public void delete(StoredRun run) {
        Path kept = folder.resolve(run.name());
        if (!kept.equals(run.folder())) {
            throw new IllegalArgumentException(run.folder() + " is not in " + folder);
        }
        Path going = folder.resolve("." + run.name() + ".deleted");
        try {
            Files.move(kept, going, StandardCopyOption.ATOMIC_MOVE);
            try (Stream<Path> found = Files.walk(going)) {
                for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of("run.not-deleted", "folder", kept, "reason", FileFailure.reason(e)),
                    e);
        }
    }

    private static Problem unknown(String name, List<StoredRun> runs) {
        return Nearest.to(name, runs.stream().map(StoredRun::name).toList())
                .map(near -> Problem.of("run.unknown-run-near", "name", name, "near", near))
                .orElseGet(() -> Problem.of("run.unknown-run", "name", name));
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(each -> !each.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /**
     * A run in any folder.
     *
     * @throws ProblemException if its files are not there or cannot be read
     */
    public static StoredRun read(Path run) {
        SequencedMap<String, @Nullable Object> summary = json(run.resolve("summary.json"));
        Object runAt = json(run.resolve("timings.json")).get("runAt");
        try {
            return new StoredRun(
                    String.valueOf(run.getFileName()),
                    run,
                    Instant.parse(String.valueOf(runAt)),
                    summary);
        } catch (DateTimeException e) {
            throw unreadable(run.resolve("timings.json"), e);
        }
    }

    private static SequencedMap<String, @Nullable Object> json(Path file) {
        try {
            LinkedHashMap<String, Object> read =
                    JSON.readValue(Files.readString(file), new TypeReference<>() {});
            SequencedMap<String, @Nullable Object> values = new LinkedHashMap<>();
            read.forEach(values::put);
            return values;
        } catch (IOException | JacksonException e) {
            throw unreadable(file, e);
        }
    }

    private static ProblemException unreadable(Path file, Exception e) {
        String reason =
                switch (e) {
                    case JacksonException json -> json.getOriginalMessage();
                    case IOException io -> FileFailure.reason(io);
                    default -> String.valueOf(e.getMessage());
                };
        return new ProblemException(
                Problem.of("run.unreadable", "file", file, "reason", reason), e);
    }
}
