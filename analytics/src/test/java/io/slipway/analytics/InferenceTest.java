package io.slipway.analytics;

import static io.slipway.analytics.MultipleTesting.BENJAMINI_HOCHBERG;
import static io.slipway.analytics.MultipleTesting.BONFERRONI;
import static io.slipway.analytics.MultipleTesting.HOLM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranks, correlations, and what chance alone would bring. */
class InferenceTest {

    /** Example of Benjamini and Hochberg (1995), section 3.2. */
    private static final double[] PAPER = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
        0.5719, 0.6528, 0.7590, 1.0000
    };

    @Test
    void rankdataOfTheSciPyManual() {
        assertThat(Ranks.of(new double[] {0, 2, 3, 2})).containsExactly(1, 2.5, 4, 2.5);
        assertThat(Ranks.of(new double[] {-0.0, 0.0})).containsExactly(1.5, 1.5);
        assertThat(Ranks.of(new double[0])).isEmpty();
    }

    @Test
    void correlationsOfTheSciPyManual() {
        assertThat(
                        Correlation.pearson(
                                new double[] {1, 2, 3, 4, 5}, new double[] {10, 9, 2.5, 6, 4}))
                .isCloseTo(-0.7426106572325057, within(1e-15));
        assertThat(Correlation.spearman(new double[] {1, 2, 3, 4, 5}, new double[] {5, 6, 7, 8, 7}))
                .isCloseTo(0.8207826816681233, within(1e-15));
    }

    @Test
    void noCorrelationWhereOneIsConstant() {
        assertThat(Correlation.spearman(new double[] {1, 2, 3}, new double[] {7, 7, 7})).isNaN();
    }

    /** Critical values of the usual table, two-sided. */
    @ParameterizedTest
    @CsvSource({
        "12.706204736, 1, 0.05",
        "2.228138852, 10, 0.05",
        "3.169272673, 10, 0.01",
        "2.042272456, 30, 0.05",
        "1.979930405, 120, 0.05"
    })
    void studentsTable(double t, double degrees, double p) {
        assertThat(StudentT.twoSided(t, degrees)).isCloseTo(p, within(1e-9));
        assertThat(StudentT.probabilityBelow(-t, degrees)).isCloseTo(p / 2, within(1e-9));
    }

    @Property
    void studentHasClosedFormsForOneAndTwoDegrees(
            @ForAll @DoubleRange(min = 0, max = 50) double t) {
        assertThat(StudentT.twoSided(t, 1))
                .isCloseTo(1 - 2 / Math.PI * Math.atan(t), within(1e-13));
        assertThat(StudentT.twoSided(t, 2)).isCloseTo(1 - t / Math.sqrt(2 + t * t), within(1e-13));
    }

    @Property
    void studentNearsTheNormal(@ForAll @DoubleRange(min = -5, max = 5) double t) {
        assertThat(StudentT.probabilityBelow(t, 1e8))
                .isCloseTo(Normal.probabilityBelow(t), within(1e-7));
    }

    /** By hand: squares 5, products 1.25 and -1.5 at one and two steps. */
    @Test
    void neweyWestByHand() {
        double[] values = {1, 2, 3, 4};
        assertThat(NeweyWest.of(values, 0).standardError())
                .isCloseTo(Math.sqrt(5.0 / 12), within(1e-15));
        assertThat(NeweyWest.of(values, 1).standardError())
                .isCloseTo(Math.sqrt(6.25 / 12), within(1e-15));
        NeweyWest two = NeweyWest.of(values, 2);
        assertThat(two.standardError())
                .isCloseTo(Math.sqrt((5 + 4.0 / 3 * 1.25 - 2.0 / 3 * 1.5) / 12), within(1e-15));
        assertThat(two.tValue()).isCloseTo(2.5 / two.standardError(), within(1e-15));
        assertThat(two.pValue()).isEqualTo(StudentT.twoSided(two.tValue(), 3));
    }

    @Test
    void neweyWestOfTooLittle() {
        assertThat(NeweyWest.of(new double[0], 3).tValue()).isNaN();
        assertThat(NeweyWest.of(new double[] {1}, 3).pValue()).isNaN();
        assertThat(NeweyWest.of(new double[] {2, 2, 2}, 1).tValue()).isNaN();
        assertThat(NeweyWest.of(new double[] {1, 2}, 9).lag()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"100, 4", "99, 3", "1000, 6", "2500, 8", "10, 2"})
    void lagByTheRuleOfThumb(int count, int lag) {
        assertThat(NeweyWest.lagFor(count)).isEqualTo(lag);
    }

    @Test
    void theExampleOfBenjaminiAndHochberg() {
        assertThat(rejected(BONFERRONI)).isEqualTo(3);
        assertThat(rejected(BENJAMINI_HOCHBERG)).isEqualTo(4);
        assertThat(rejected(HOLM)).isEqualTo(3);
    }

    private static long rejected(MultipleTesting method) {
        return Arrays.stream(method.adjust(PAPER)).filter(p -> p <= 0.05).count();
    }

    /** Outputs of R's {@code p.adjust}. */
    @Test
    void adjustedAsRDoes() {
        double[] p = {0.01, 0.04, 0.03, 0.005};
        assertThat(BONFERRONI.adjust(p))
                .containsExactly(new double[] {0.04, 0.16, 0.12, 0.02}, within(1e-12));
        assertThat(HOLM.adjust(p))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
        assertThat(BENJAMINI_HOCHBERG.adjust(new double[] {0.01, 0.005, 0.3, 0.31, 0.32}))
                .containsExactly(new double[] {0.025, 0.025, 0.32, 0.32, 0.32}, within(1e-12));
        assertThat(BENJAMINI_HOCHBERG.adjust(new double[] {0.01, 0.5, 0.9, 0.001, 0.2}))
                .containsExactly(new double[] {0.025, 0.625, 0.9, 0.005, 1.0 / 3}, within(1e-12));
    }

    @Test
    void anUndefinedOneIsATrialToo() {
        assertThat(BONFERRONI.adjust(new double[] {0.01, Double.NaN}))
                .containsExactly(0.02, Double.NaN);
        assertThatThrownBy(() -> HOLM.adjust(new double[] {1.5}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void correctionsKeepOrderAndNeverHelp(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 20) Integer> twentieths) {
        double[] p = twentieths.stream().mapToDouble(i -> i / 20.0).toArray();
        for (MultipleTesting method : MultipleTesting.values()) {
            double[] adjusted = method.adjust(p);
            double[] bonferroni = BONFERRONI.adjust(p);
            for (int i = 0; i < p.length; i++) {
                assertThat(adjusted[i]).isBetween(p[i], bonferroni[i] + 1e-12);
                for (int j = 0; j < p.length; j++) {
                    assertThat(p[i] < p[j] && adjusted[i] > adjusted[j]).isFalse();
                    assertThat(p[i] == p[j] && adjusted[i] != adjusted[j]).isFalse();
                }
            }
        }
    }
}
