package io.slipway.backtest;

import io.slipway.model.FileFailure;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
    private static final int MAX_BYTES = 1_000_000;

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

    /** A device or a pipe has no size to ask for beforehand. */
    private static String bounded(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new ProblemException(Problem.of("spec.too-large", "file", file));
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
    }

    private static String text(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new ProblemException(Problem.of("spec.is-folder", "file", file));
            }
            return bounded(file);
        } catch (NoSuchFileException e) {
            throw new ProblemException(Problem.of("spec.no-file", "file", file), e);
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.of("spec.no-utf8", "file", file), e);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of("spec.unreadable", "file", file, "reason", FileFailure.reason(e)),
                    e);
        }
    }
}
