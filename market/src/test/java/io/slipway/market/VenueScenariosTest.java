package io.slipway.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The conformance suite of venues, and the worked examples of docs/FILLS.md, run line by line. */
class VenueScenariosTest {

    private static final Path SUITE =
            Path.of("src/test/resources/io/slipway/market/venue.scenarios");
    private static final Path DOCUMENT = Path.of("../docs/FILLS.md");

    @TestFactory
    Stream<DynamicTest> suite() throws IOException {
        return tests(scenarios(Files.readAllLines(SUITE)));
    }

    @TestFactory
    Stream<DynamicTest> documentedExamples() throws IOException {
        return tests(examples(Files.readAllLines(DOCUMENT)));
    }

    @Test
    void everyRuleOfTheDocumentHasAnExample() throws IOException {
        List<String> lines = Files.readAllLines(DOCUMENT);
        long rules = lines.stream().filter(line -> line.startsWith("### ")).count();

        assertThat(examples(lines)).hasSizeGreaterThanOrEqualTo((int) rules);
        assertThat(rules).isGreaterThan(20);
    }

    private static Stream<DynamicTest> tests(Map<String, List<String>> scenarios) {
        assertThat(scenarios).isNotEmpty();
        return scenarios.entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(
                                entry.getKey(),
                                () -> Scenario.run(entry.getValue(), SimulatedVenue::new)));
    }

    /** A heading {@code == name} begins a scenario; {@code #} begins a comment. */
    private static Map<String, List<String>> scenarios(List<String> lines) {
        Map<String, List<String>> scenarios = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            String step = line.replaceFirst("#.*", "").strip();
            if (step.startsWith("==")) {
                current = new ArrayList<>();
                assertThat(scenarios.put(step.substring(2).strip(), current)).isNull();
            } else if (!step.isEmpty()) {
                current.add(step);
            }
        }
        return scenarios;
    }

    /** The blocks fenced as {@code ```fills}, named by the heading before them. */
    private static Map<String, List<String>> examples(List<String> lines) {
        Map<String, List<String>> examples = new LinkedHashMap<>();
        String heading = "";
        boolean inside = false;
        List<String> example = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("```")) {
                inside = line.equals("```fills");
                example = new ArrayList<>();
                if (inside) {
                    examples.put(heading + " (" + (examples.size() + 1) + ")", example);
                }
            } else if (inside) {
                String step = line.replaceFirst("#.*", "").strip();
                if (!step.isEmpty()) {
                    example.add(step);
                }
            } else if (line.startsWith("#")) {
                heading = line.replaceFirst("#+ *", "");
            }
        }
        return examples;
    }
}
