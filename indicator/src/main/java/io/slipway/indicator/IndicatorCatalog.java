package io.slipway.indicator;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All indicators by their names in expressions. */
public final class IndicatorCatalog {
    private static final Map<String, IndicatorDefinition> BY_NAME = index();

    /** Other names in use, TA-Lib's newer ones among them. */
    private static final Map<String, String> ALIASES =
            Map.of(
                    "CHAIKIN", "ADOSC",
                    "EFI", "FORCE",
                    "EMV", "EOM",
                    "ERI", "ELDER_RAY",
                    "KC", "KELTNER",
                    "MASSI", "MASS");

    private IndicatorCatalog() {}

    /** All definitions, in the order of the handbook. */
    public static Collection<IndicatorDefinition> all() {
        return BY_NAME.values();
    }

    /** The definition of a name or of another name in use for it, in capitals. */
    public static Optional<IndicatorDefinition> find(String name) {
        return Optional.ofNullable(BY_NAME.get(ALIASES.getOrDefault(name, name)));
    }

    /** Other names in use, each with the one of the catalogue. */
    public static Map<String, String> aliases() {
        return ALIASES;
    }

    private static Map<String, IndicatorDefinition> index() {
        Map<String, IndicatorDefinition> all = new LinkedHashMap<>();
        Stream.of(
                        CatalogOfAverages.all(),
                        CatalogOfOscillators.all(),
                        CatalogOfBars.all(),
                        CatalogOfVolume.all(),
                        CatalogOfStatistics.all())
                .flatMap(List::stream)
                .forEach(definition -> add(all, definition));
        return Collections.unmodifiableMap(all);
    }

    private static void add(Map<String, IndicatorDefinition> all, IndicatorDefinition definition) {
        if (all.put(definition.name(), definition) != null) {
            throw new IllegalStateException(definition + " is defined twice");
        }
    }
}
