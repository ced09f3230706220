package io.slipway.factor.study;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every hypothesis ever tried, so that each further one is judged by how many there were. A file of
 * JSON lines that only grows: lines are added whole and together, under a lock that other processes
 * see, and are on disk when {@link #add} returns. A line that a crash cut off counts for nothing.
 *
 * <p>Within one process at most one thread at a time may add to the same file.
 */
public final class TrialLedger {

    /** Version of the lines. */
    public static final int SCHEMA_VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    public TrialLedger(Path file) {
        this.file = file;
    }

    /** The ledger of a home folder. */
    public static TrialLedger in(Path home) {
        return new TrialLedger(home.resolve("studies").resolve("trials.jsonl"));
    }

    public Path file() {
        return file;
    }

    /**
     * The hypotheses tried so far, each as it was last tried, in the order of their first trials.
     *
     * @throws ProblemException if a line cannot be read or is of a newer version
     */
    public List<Trial> distinct() {
        Map<String, Trial> distinct = new LinkedHashMap<>();
        all().forEach(trial -> distinct.put(trial.key(), trial));
        return List.copyOf(distinct.values());
    }

    /** Every line, in order. */
    public List<Trial> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file);
            List<Trial> trials = new ArrayList<>();
            int from = 0;
            int line = 1;
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
                trials.add(read(text.substring(from, end), line++));
                from = end + 1;
            }
            return trials;
        } catch (IOException e) {
            throw problem("factor.study.ledger-not-read", e.toString(), e);
        }
    }

    /** Adds trials, all or none. */
    public void add(List<Trial> trials) {
        StringBuilder lines = new StringBuilder();
        trials.forEach(trial -> lines.append(line(trial)).append('\n'));
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (FileChannel channel =
                            FileChannel.open(
                                    file,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.READ,
                                    StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                channel.position(wholeLines(channel));
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.truncate(channel.position());
                channel.force(true);
            }
        } catch (IOException e) {
            throw problem("factor.study.ledger-not-written", e.toString(), e);
        }
    }

    /** Where the last whole line ends. */
    private static long wholeLines(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long at = channel.size(); at > 0; at--) {
            one.clear();
            channel.read(one, at - 1);
            if (one.get(0) == '\n') {
                return at;
            }
        }
        return 0;
    }

    private static String line(Trial trial) {
        ObjectNode node = JSON.createObjectNode();
        node.put("schemaVersion", SCHEMA_VERSION);
        node.put("time", trial.time().toString());
        node.put("expression", trial.expression());
        node.put("conditions", trial.conditions());
        node.put("days", trial.days());
        put(node, "rankIr", trial.rankIr());
        put(node, "pValue", trial.pValue());
        return JSON.writeValueAsString(node);
    }

    private static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    private Trial read(String text, int line) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.path("schemaVersion").asInt(0) > SCHEMA_VERSION) {
                throw new ProblemException(
                        Problem.of("factor.study.ledger-newer", "file", file, "line", line));
            }
            return new Trial(
                    Instant.parse(node.required("time").asString()),
                    node.required("expression").asString(),
                    node.required("conditions").asString(),
                    node.required("days").asInt(),
                    number(node.required("rankIr")),
                    number(node.required("pValue")));
        } catch (JacksonException | java.time.DateTimeException | IllegalArgumentException e) {
            throw problem("factor.study.ledger-not-read", "line " + line, e);
        }
    }

    private static double number(JsonNode node) {
        return node.isNull() ? Double.NaN : node.asDouble();
    }

    private ProblemException problem(String code, String reason, @Nullable Exception cause) {
        return new ProblemException(Problem.of(code, "file", file, "reason", reason), cause);
    }
}
