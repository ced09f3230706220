package io.slipway.cli;

import io.slipway.cli.console.Environment;
import io.slipway.cli.console.Switches;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A user's desk: a folder to work in, a home, and the command line. */
final class Desk {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();
    private Clock clock = CLOCK;

    /** What a command did. */
    record Outcome(int code, String out, String err) {

        /** Standard output, which must be one JSON document and nothing else. */
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        /** The first problem of the document. */
        JsonNode error() {
            return json().get("error").get(0);
        }
    }

    Desk(Path folder) {
        this.folder = folder;
        variables.put("SLIPWAY_HOME", folder.resolve("home").toString());
        variables.put("PATH", folder.toString());
    }

    Path folder() {
        return folder;
    }

    Path home() {
        return folder.resolve("home");
    }

    Desk with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** Sets the time of day at the desk. */
    Desk at(Instant moment) {
        clock = Clock.fixed(moment, ZoneOffset.UTC);
        return this;
    }

    /** Runs a command to its end. */
    Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Program(environment(out, err)).run(arguments);
        return new Outcome(code, text(out), text(err));
    }

    /** One whose streams nobody reads. */
    Invocation invocation() {
        Environment environment =
                environment(new ByteArrayOutputStream(), new ByteArrayOutputStream());
        return new Invocation(environment, Switches.of(List.of(), environment));
    }

    private Environment environment(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new Environment(
                Map.copyOf(variables), folder, folder, stream(out), stream(err), false, clock);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Writes a file into the folder. */
    Path file(String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(folder.resolve(name).resolve("..").normalize());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below the folder, relative; but the lock a writer leaves and the cache. */
    List<String> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return List.copyOf(
                    new TreeSet<>(
                            all.filter(Files::isRegularFile)
                                    .map(file -> folder.relativize(file).toString())
                                    .filter(name -> !name.endsWith("writer.lock"))
                                    .filter(name -> !name.startsWith("home/cache/"))
                                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
