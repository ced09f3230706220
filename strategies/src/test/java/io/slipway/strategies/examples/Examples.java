package io.slipway.strategies.examples;

import io.slipway.backtest.Backtest;
import io.slipway.backtest.Progress;
import io.slipway.backtest.RunRequest;
import io.slipway.backtest.RunResult;
import io.slipway.backtest.RunSource;
import io.slipway.backtest.SpecificationOverrides;
import io.slipway.backtest.SpecificationReader;
import io.slipway.backtest.StrategyCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The example specifications. */
public final class Examples {

    static final Path FOLDER = Path.of("..", "examples");

    private Examples() {}

    /** Their names without {@code .yaml}, in alphabetical order. */
    public static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RunRequest read(String name) {
        Path file = FOLDER.resolve(name + ".yaml");
        return SpecificationReader.read(file, SpecificationOverrides.none());
    }

    public static RunResult run(String name, RunSource source) {
        return new Backtest(source, StrategyCatalogue.installed(), "test")
                .run(read(name), Progress.NONE);
    }
}
