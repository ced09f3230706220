package io.slipway.cli.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of this checkout as a person would see them: sources, texts, scripts. */
final class Checkout {
    private static final Set<String> NOT_OURS =
            Set.of(".git", "target", "node_modules", ".idea", ".vscode", ".settings");
    private static final Set<String> TEXT_ENDINGS =
            Set.of(
                    "java",
                    "md",
                    "xml",
                    "properties",
                    "yaml",
                    "yml",
                    "json",
                    "html",
                    "css",
                    "js",
                    "mjs",
                    "ts",
                    "tsx",
                    "sh",
                    "sql",
                    "editorconfig",
                    "gitignore",
                    "gitattributes");
    private static final Set<String> TEXT_NAMES =
            Set.of("slipway", "run", "compare", "LICENSE", "NOTICE");

    private final Path root;

    private Checkout(Path root) {
        this.root = root;
    }

    /** The checkout that these tests run in. */
    static Checkout here() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("slipway"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "no folder above has the launcher: run Maven in a checkout");
            }
            folder = parent;
        }
        return new Checkout(folder);
    }

    Path root() {
        return root;
    }

    /** Every text file, relative to the root, in order. */
    List<Path> texts() {
        return files(path -> {
            String name = path.getFileName().toString();
            int dot = name.lastIndexOf('.');
            return TEXT_NAMES.contains(name) || TEXT_ENDINGS.contains(name.substring(dot + 1));
        });
    }

    List<Path> files(Predicate<Path> wanted) {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.map(root::relativize)
                    .filter(Checkout::isOurs)
                    .filter(path -> Files.isRegularFile(root.resolve(path)))
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders of the modules that the root pom names. */
    List<String> modules() {
        return Pattern.compile("<module>([^<]+)</module>")
                .matcher(read(Path.of("pom.xml")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    String read(Path relative) {
        try {
            return Files.readString(root.resolve(relative));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + relative + " as UTF-8", e);
        }
    }

    private static boolean isOurs(Path relative) {
        for (Path part : relative) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }
}
