package io.slipway.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/INDICATORS.md} says what the catalogue says, and where the tests' values are from.
 */
class IndicatorsPageTest {
    private static final String MARK = "<!-- From here on written by IndicatorsPageTest. -->\n";
    private static final Map<String, List<IndicatorDefinition>> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("Averages and what is drawn over the price", CatalogOfAverages.all());
        SECTIONS.put("Oscillators", CatalogOfOscillators.all());
        SECTIONS.put("Ranges, direction and prices of bars", CatalogOfBars.all());
        SECTIONS.put("Volume", CatalogOfVolume.all());
        SECTIONS.put("Statistics and cycles", CatalogOfStatistics.all());
    }

    /**
     * {@code mvn -pl indicator test -Dtest=IndicatorsPageTest -Dslipway.write.indicators=true}
     * writes it.
     */
    @Test
    void pageIsTheCatalogue() throws IOException {
        Path page = Path.of("..", "docs", "INDICATORS.md");
        String text = Files.readString(page);
        String expected = text.substring(0, text.indexOf(MARK) + MARK.length()) + tables();
        if (Boolean.getBoolean("slipway.write.indicators")) {
            Files.writeString(page, expected);
        }
        assertThat(page).content().isEqualTo(expected);
    }

    @Test
    void sectionsHoldTheCatalogue() {
        assertThat(SECTIONS.values().stream().flatMap(List::stream).map(Object::toString))
                .containsExactlyElementsOf(
                        IndicatorCatalog.all().stream().map(Object::toString).toList());
    }

    private static String tables() {
        Map<String, Set<String>> sources = new LinkedHashMap<>();
        for (References.Reference reference : References.load().all()) {
            sources.computeIfAbsent(reference.indicator(), key -> new LinkedHashSet<>())
                    .add(reference.source());
        }
        ReferenceValuesTest.BY_HAND.forEach(
                name -> sources.put(name, Set.of("by hand, HandComputedTest")));
        StringBuilder text = new StringBuilder();
        SECTIONS.forEach((title, definitions) -> {
            text.append("\n## ").append(title).append("\n\n");
            text.append("| Call and defaults | What | Outputs | Lookback | Unstable |");
            text.append(" Variant | Values checked against |\n");
            text.append("|---|---|---|---|---|---|---|\n");
            for (IndicatorDefinition definition : definitions) {
                text.append(row(definition, sources));
            }
        });
        return text.toString();
    }

    private static String row(IndicatorDefinition definition, Map<String, Set<String>> sources) {
        int unstable = definition.unstablePeriod();
        return "| `"
                + call(definition)
                + "` | "
                + definition.title()
                + " | "
                + String.join(", ", definition.outputs())
                + " | "
                + definition.lookback()
                + " | "
                + (unstable == Indicator.WHOLE_HISTORY ? "always" : Integer.toString(unstable))
                + " | "
                + definition.variant()
                + " | "
                + String.join("; ", sources.getOrDefault(definition.name(), Set.of()))
                + " |\n";
    }

    private static String call(IndicatorDefinition definition) {
        String series =
                switch (definition.series()) {
                    case 0 -> "";
                    case 1 -> definition.fields().isEmpty() ? "x" : "mark";
                    default -> "x, y";
                };
        String parameters =
                definition.parameters().stream()
                        .map(p -> p.name() + "=" + IndicatorParameter.text(p.defaultValue()))
                        .collect(Collectors.joining(", "));
        String comma = series.isEmpty() || parameters.isEmpty() ? "" : ", ";
        return definition.name() + "(" + series + comma + parameters + ")";
    }
}
