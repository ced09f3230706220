package io.slipway.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/STATISTICS.md} is made from the javadoc of the statistics. When this test fails, copy
 * {@code target/STATISTICS.md}, which it writes, over the document.
 */
class StatisticsDocumentTest {

    private static final Pattern CONSTANT =
            Pattern.compile(
                    "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+([A-Z0-9_]+)\\(\"(\\w+)\", Unit\\.\\w+\\)",
                    Pattern.DOTALL);
    private static final Pattern PARTS =
            Pattern.compile("(.*): \\{@code (.*)\\}\\. Source: (.*)\\.");
    private static final Map<String, Statistic[]> FAMILIES =
            new TreeMap<>(
                    Map.of(
                            "1 ReturnStatistic", ReturnStatistic.values(),
                            "2 BenchmarkStatistic", BenchmarkStatistic.values(),
                            "3 TradeStatistic", TradeStatistic.values(),
                            "4 ActivityStatistic", ActivityStatistic.values()));

    @Test
    void documentStatesWhatTheJavadocStates() throws IOException {
        String expected = document();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "STATISTICS.md"), expected);

        assertThat(Path.of("..", "docs", "STATISTICS.md"))
                .as("copy analytics/target/STATISTICS.md to docs/STATISTICS.md")
                .hasContent(expected);
    }

    @Test
    void namesAreUniqueOverAllFamilies() {
        List<String> keys = keys().toList();

        assertThat(new HashSet<>(keys)).hasSameSizeAs(keys).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void namesAreCamelCase() {
        assertThat(keys()).allMatch(key -> key.matches("[a-z][A-Za-z0-9]*"));
    }

    private static Stream<String> keys() {
        return FAMILIES.values().stream().flatMap(Stream::of).map(Statistic::key);
    }

    private static String document() throws IOException {
        StringBuilder text =
                new StringBuilder(
                        """
                        # Statistics

                        Every figure with its formula and source, made from the javadoc of the `analytics` module.
                        What is not defined is null in JSON and a dash in a report. A loss is a negative number.
                        Fractions are shown as percentages: 0.05 is 5 %.
                        """);
        for (Map.Entry<String, Statistic[]> family : FAMILIES.entrySet()) {
            String name = family.getKey().substring(2);
            text.append(section(name, Files.readString(source(name)), family.getValue()));
        }
        return text.toString();
    }

    private static Path source(String name) {
        return Path.of("src/main/java/io/slipway/analytics", name + ".java");
    }

    private static String section(String name, String source, Statistic[] statistics) {
        Map<String, String> docs = javadocs(source);
        List<String> lines = new ArrayList<>();
        lines.add("\n## " + title(name) + "\n");
        lines.add(introduction(source) + "\n");
        lines.add("| Name | Unit | What | Formula | Source |");
        lines.add("|---|---|---|---|---|");
        for (Statistic statistic : statistics) {
            lines.add(row(statistic, docs.getOrDefault(statistic.key(), "")));
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static String title(String name) {
        return name.replace("Statistic", " statistics").replace("Activity", "Portfolio activity");
    }

    private static String introduction(String source) {
        String doc = source.substring(source.indexOf("/**"), source.indexOf("*/"));
        return plain(doc.substring(doc.indexOf("<p>") + 3));
    }

    private static Map<String, String> javadocs(String source) {
        String body = source.substring(source.indexOf("public enum"));
        Matcher matcher = CONSTANT.matcher(body);
        Map<String, String> docs = new TreeMap<>();
        while (matcher.find()) {
            docs.put(matcher.group(3), oneLine(matcher.group(1)));
        }
        return docs;
    }

    private static String row(Statistic statistic, String javadoc) {
        Matcher parts = PARTS.matcher(javadoc);
        assertThat(parts.matches())
                .as("javadoc of %s: 'What: {@code formula}. Source: who.'", statistic)
                .isTrue();
        return "| `%s` | %s | %s | `%s` | %s |"
                .formatted(
                        statistic.key(),
                        statistic.unit().name().toLowerCase(Locale.ROOT),
                        parts.group(1),
                        parts.group(2),
                        parts.group(3));
    }

    private static String oneLine(String javadoc) {
        return javadoc.replaceAll("\\n *\\*(?=\\s)", " ").replaceAll("\\s+", " ").strip();
    }

    private static String plain(String javadoc) {
        return oneLine(javadoc)
                .replaceAll("\\{@code ([^}]*)\\}", "`$1`")
                .replaceAll("\\{@link ([^}]*)\\}", "`$1`");
    }
}
