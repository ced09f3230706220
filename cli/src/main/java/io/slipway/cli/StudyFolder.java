package io.slipway.cli;

import io.slipway.backtest.report.ReportColours;
import io.slipway.backtest.report.StudyReport;
import io.slipway.cli.console.Console;
import io.slipway.cli.console.JsonText;
import io.slipway.factor.study.HorizonResult;
import io.slipway.factor.study.Ranking;
import io.slipway.factor.study.StudyContext;
import io.slipway.factor.study.StudyResult;
import io.slipway.factor.study.StudySummary;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where studies are written: {@code report.html}, {@code study.json} and {@code daily.csv} of one
 * factor; of a library {@code ranking.html}, {@code .csv} and {@code .json}, and those of each
 * factor in {@code factors}.
 */
final class StudyFolder {

    /** Version of the tables. */
    private static final int SCHEMA_VERSION = 1;

    private final Path folder;
    private final StudyReport page;

    StudyFolder(Console console, @Nullable String colours, Path folder) {
        ReportColours wished =
                OptionText.readIfGiven(
                        "--colours", colours, "green-up, red-up", ReportColours::parse);
        StudyReport report = StudyReport.in(console.messages());
        this.page = wished == null ? report : report.withColours(wished);
        this.folder = folder;
    }

    /** Writes the files of one factor. */
    void add(StudyResult result, StudyContext context, boolean isOfLibrary) {
        String name = result.specification().name();
        Path into = isOfLibrary ? folder.resolve("factors") : folder;
        put(
                into.resolve(isOfLibrary ? name + ".html" : "report.html"),
                out -> page.write(result, context, out));
        put(
                into.resolve(isOfLibrary ? name + ".json" : "study.json"),
                out -> out.append(json(StudySummary.of(result, context))));
        put(
                into.resolve(isOfLibrary ? name + ".csv" : "daily.csv"),
                out -> out.append(daily(result)));
    }

    /** Writes the table of a library; of a single factor there is none. */
    void write(Ranking ranking, boolean isLibrary) {
        if (!isLibrary) {
            return;
        }
        put(folder.resolve("ranking.html"), out -> page.write(ranking, true, out));
        put(folder.resolve("ranking.csv"), out -> out.append(csv(ranking)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("rankingSchemaVersion", SCHEMA_VERSION);
        document.put("library", ranking.library());
        document.put("universe", ranking.context().universe());
        document.put("snapshot", ranking.context().snapshot());
        document.put("trials", ranking.context().correction().trials());
        document.put("factors", ranking.rows().stream().map(Ranking.Row::figures).toList());
        put(folder.resolve("ranking.json"), out -> out.append(json(document)));
    }

    private static String json(Map<String, Object> document) {
        return JsonText.of(document) + "\n";
    }

    private static String csv(Ranking ranking) {
        StringBuilder text = new StringBuilder();
        for (Ranking.Row row : ranking.rows()) {
            Map<String, Object> figures = row.figures();
            if (text.isEmpty()) {
                text.append(String.join(",", figures.keySet())).append('\n');
            }
            text.append(
                            figures.values().stream()
                                    .map(StudyFolder::cell)
                                    .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    /** Empty where a number is not defined; texts in quotes where they must be. */
    private static String cell(Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number) ? number.toString() : "";
        }
        String text = value.toString();
        return text.matches("[^\",\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String daily(StudyResult result) {
        HorizonResult headline = result.headline();
        StringBuilder text = new StringBuilder("day,names,coverage,ic,rank_ic");
        for (int q = 1; q <= headline.quantiles().length; q++) {
            text.append(",q").append(q);
        }
        text.append('\n');
        for (int i = 0; i < result.days(); i++) {
            text.append(LocalDate.ofEpochDay(result.epochDay()[i]));
            text.append(',').append(result.sample().names()[i]);
            text.append(',').append(cell(result.sample().coverage()[i]));
            text.append(',').append(cell(headline.ic()[i]));
            text.append(',').append(cell(headline.rankIc()[i]));
            for (double[] quantile : headline.quantiles()) {
                text.append(',').append(cell(quantile[i]));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** What writes a file. */
    private interface Content {
        void write(Writer out) throws IOException;
    }

    /** A file is there whole or as it was. */
    private static void put(Path file, Content content) {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            StringWriter text = new StringWriter();
            content.write(text);
            Files.writeString(part, text.toString());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ProblemException(FileProblem.notWritten(file, e), e);
        } finally {
            discard(part);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException _) {
            // Another file of the folder told of it already, or will.
        }
    }
}
