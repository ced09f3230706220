package io.slipway.backtest;

import io.slipway.model.FileFailure;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;

/**
 * Reads run specifications from YAML files and options. Every problem is found before any is told:
 * the exception names file, line or option, key, value and what would be right.
 */
public final class SpecificationReader {

    /** Larger files are no specifications. */
    private static final long MAX_BYTES = 1_000_000;

    private SpecificationReader() {}

    /**
     * @param file YAML; a strategy that is a source file is looked for relative to the file's
     *     folder
     * @throws ProblemException naming everything that is wrong
     */
    public static RunRequest read(Path file, SpecificationOverrides overrides) {
        Path parent = file.getParent();
        return parse(file.toString(), text(file), parent == null ? Path.of("") : parent, overrides);
    }

    /** A run of a strategy of which nothing is written down: options say the rest. */
    public static RunRequest ofStrategy(String strategy, SpecificationOverrides overrides) {
        YamlNode.Mapping empty =
                new YamlNode.Mapping(new LinkedHashMap<>(), new LinkedHashMap<>(), 1);
        return build(
                new SpecificationValues(strategy, empty),
                overrides.with("strategy", strategy),
                Path.of(""));
    }

    static RunRequest parse(
            String name, String yaml, Path folder, SpecificationOverrides overrides) {
        return build(new SpecificationValues(name, YamlReader.read(name, yaml)), overrides, folder);
    }

    private static RunRequest build(
            SpecificationValues values, SpecificationOverrides overrides, Path folder) {
        values.override(overrides);
        return new SpecificationBuilder(values, overrides, folder).build();
    }

    private static String text(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new ProblemException(Problem.of("spec.is-folder", "file", file));
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new ProblemException(Problem.of("spec.too-large", "file", file));
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ProblemException(Problem.of("spec.no-file", "file", file), e);
        } catch (MalformedInputException e) {
            throw new ProblemException(Problem.of("spec.no-utf8", "file", file), e);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of("spec.unreadable", "file", file, "reason", FileFailure.reason(e)),
                    e);
        }
    }
}
