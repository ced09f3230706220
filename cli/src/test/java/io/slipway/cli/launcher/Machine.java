package io.slipway.cli.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A made-up machine in a folder: a checkout with the real launcher, a path without Java or Maven,
 * and JDKs whose {@code java} prints what it was started with.
 */
final class Machine {
    private static final List<String> TOOLS =
            List.of(
                    "bash",
                    "env",
                    "readlink",
                    "dirname",
                    "uname",
                    "find",
                    "head",
                    "tail",
                    "sed",
                    "grep",
                    "date",
                    "touch",
                    "mkdir",
                    "rm",
                    "mv",
                    "cp",
                    "ln",
                    "ls",
                    "sort",
                    "sleep",
                    "cat");

    private final Path folder;
    private final Path checkout;
    private final Map<String, String> environment = new HashMap<>();

    Machine(Path folder) throws IOException {
        this.folder = folder;
        this.checkout = Files.createDirectories(folder.resolve("my slipway"));
        Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("jdks"));
        for (String tool : TOOLS) {
            script(
                    folder.resolve("bin").resolve(tool),
                    "#!/bin/sh\nexec " + which(tool) + " \"$@\"\n");
        }
        script(checkout.resolve("slipway"), Files.readString(launcher()));
        source("pom.xml", "<project/>");
        source("cli/pom.xml", "<project/>");
        source("cli/src/main/java/Main.java", "class Main {}");
        source("bench/pom.xml", "<project/>");
        source("bench/src/main/java/Bench.java", "class Bench {}");
        environment.put("PATH", folder.resolve("bin").toString());
        environment.put("SLIPWAY_JDK_FOLDERS", folder.resolve("jdks").toString());
        environment.put("HOME", folder.toString());
        environment.put("LANG", "C.UTF-8");
    }

    Path checkout() {
        return checkout;
    }

    Path folder() {
        return folder;
    }

    Machine with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** A JDK among the installed ones; returns its folder. */
    Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve("jdks").resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        // Trained with -XX:AOTCacheOutput it leaves a cache; with "exit N" it ends with N.
        script(
                home.resolve("bin/java"),
                """
                #!/usr/bin/env bash
                for argument in "$@"; do
                  case $argument in
                    -XX:AOTCacheOutput=*) echo cache > "${argument#*=}"; exit ;;
                  esac
                done
                echo "version %s"
                printf 'argument <%%s>\\n' "$@"
                [ "${@: -2:1}" = exit ] && exit "${@: -1}"
                exit 0
                """
                        .formatted(version));
        return home;
    }

    /** A Maven that counts its builds and leaves two jars, as the real one would. */
    Machine maven() throws IOException {
        return maven(
                """
                echo "[INFO] Building Slipway cli 0.1.0                 [1/1]"
                mkdir -p "$root/cli/target/launcher/app/lib"
                echo jar > "$root/cli/target/launcher/app/lib/slipway-cli-0.1.0.jar"
                echo jar > "$root/cli/target/launcher/app/lib/picocli-4.7.7.jar"
                """);
    }

    Machine maven(String body) throws IOException {
        String head =
                """
                #!/usr/bin/env bash
                while [ "$1" != -f ]; do shift; done
                root=$(dirname "$2")
                echo "$JAVA_HOME" >> "$root/builds"
                """;
        script(folder.resolve("bin/mvn"), head + body);
        return this;
    }

    void source(String path, String text) throws IOException {
        Path file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    int builds() throws IOException {
        Path builds = checkout.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    Outcome start(String... arguments) throws IOException, InterruptedException {
        return start(checkout.resolve("slipway"), arguments);
    }

    Outcome start(Path program, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = process(program, arguments, out, err);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the launcher hangs; it said " + Files.readString(err));
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Process process(Path program, String[] arguments, Path out, Path err)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                                .toList());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.directory(folder.toFile());
        return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }

    private static Path launcher() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isRegularFile(folder.resolve("slipway"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("run Maven in a checkout");
        }
        return folder.resolve("slipway");
    }

    private static Path which(String tool) {
        for (String folder : List.of("/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")) {
            Path path = Path.of(folder, tool);
            if (Files.isExecutable(path)) {
                return path;
            }
        }
        throw new IllegalStateException(tool + " is not on this machine");
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    /** What one start said and how it ended. */
    record Outcome(int exitCode, String out, String err) {}
}
