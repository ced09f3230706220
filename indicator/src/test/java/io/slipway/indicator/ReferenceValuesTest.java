package io.slipway.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.slipway.indicator.References.Reference;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The values of reference-values.txt: published tables, books, and the expected values of other
 * libraries' tests, each with its source.
 */
class ReferenceValuesTest {
    private static final References REFERENCES = References.load();

    /** Those without a published value, computed by hand in {@link HandComputedTest}. */
    static final Set<String> BY_HAND = Set.of("ZLEMA", "HV", "LINEARREG_ANGLE", "ULCER");

    static List<Reference> references() {
        return REFERENCES.all();
    }

    @ParameterizedTest
    @MethodSource("references")
    void asPublished(Reference reference) {
        double[] actual = REFERENCES.actual(reference);
        for (References.Value value : reference.values()) {
            assertThat(actual[value.bar()])
                    .as("%s at %s", reference, value.bar())
                    .isCloseTo(value.expected(), within(reference.tolerance()));
        }
    }

    @Test
    void everyIndicatorHasOne() {
        Set<String> without = new TreeSet<>();
        IndicatorCatalog.all().forEach(definition -> without.add(definition.name()));
        REFERENCES.all().forEach(reference -> without.remove(reference.indicator()));
        assertThat(without).containsExactlyInAnyOrderElementsOf(BY_HAND);
    }
}
