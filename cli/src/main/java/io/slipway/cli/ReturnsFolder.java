package io.slipway.cli;

import io.slipway.backtest.ReturnsReport;
import io.slipway.backtest.report.HtmlReport;
import io.slipway.cli.console.Console;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report on a series of returns into a folder: {@code report.html} and {@code
 * summary.json}. Each file appears complete or not at all, and a folder with anything else in it is
 * left alone.
 */
final class ReturnsFolder {

    private static final List<String> OURS = List.of("summary.json", "report.html");

    private final HtmlReport page;

    ReturnsFolder(Console console, @Nullable String colours) {
        this.page = Reports.page(console, colours);
    }

    void write(ReturnsReport report, Path folder) {
        try {
            Files.createDirectories(folder);
            requireOurs(folder);
            StringWriter html = new StringWriter();
            page.write(report, html);
            put(folder.resolve("report.html"), html.toString());
            put(folder.resolve("summary.json"), report.json());
        } catch (IOException e) {
            throw new ProblemException(FileProblem.notWritten(folder, e), e);
        }
    }

    private static void requireOurs(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.anyMatch(each -> !OURS.contains(String.valueOf(each.getFileName())))) {
                throw new ProblemException(Problem.of("run.out-not-ours", "folder", folder));
            }
        }
    }

    private static void put(Path file, String text) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
