package io.slipway.data.csv;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the files that paths name. */
final class ImportFiles {

    private static final int MAX_DEPTH = 8;
    private static final Pattern NAME = Pattern.compile("(?i)[^.].*\\.(csv|tsv|txt)(\\.gz)?");

    private ImportFiles() {}

    /**
     * The files themselves, and of a folder all {@code .csv}, {@code .tsv} and {@code .txt} files,
     * also packed with gzip, by name.
     *
     * @throws ProblemException if a path is not there or a folder has no such file
     */
    static List<Path> of(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path));
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new ProblemException(Problem.of("data.import.no-such-file", "file", path));
            }
        }
        return files;
    }

    private static List<Path> inFolder(Path folder) {
        try (Stream<Path> walk = Files.walk(folder, MAX_DEPTH)) {
            List<Path> files =
                    walk.filter(Files::isRegularFile)
                            .filter(file ->
                                    NAME.matcher(String.valueOf(file.getFileName())).matches())
                            .sorted()
                            .toList();
            if (files.isEmpty()) {
                throw new ProblemException(Problem.of("data.import.empty-folder", "file", folder));
            }
            return files;
        } catch (UncheckedIOException e) {
            throw LineSource.unreadable(folder, new IOException(e.getMessage(), e));
        } catch (IOException e) {
            throw LineSource.unreadable(folder, e);
        }
    }
}
