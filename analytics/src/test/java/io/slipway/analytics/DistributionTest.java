package io.slipway.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantiles, moments, tails and the normal distribution. */
class DistributionTest {

    /** Values of empyrical's test of {@code value_at_risk}. */
    @ParameterizedTest
    @CsvSource({"0.1, 41", "0.2, 81", "0.3, 81.5"})
    void quantilesInterpolateAsNumpyDoes(double probability, double expected) {
        double[] values = {85, 1, 83, 82, 81, 84};

        assertThat(Quantiles.of(values, probability)).isCloseTo(expected, within(1e-12));
        assertThat(values).containsExactly(85, 1, 83, 82, 81, 84);
    }

    /** {@code numpy.percentile} of the same series. */
    @ParameterizedTest
    @CsvSource({"0.05, -0.0592", "0.95, 0.06955", "0.01, -0.06408", "0.99, 0.07847"})
    void quantilesOfBaconsPortfolio(double probability, double expected) {
        assertThat(Quantiles.of(Fixtures.BACON, probability)).isCloseTo(expected, within(1e-15));
    }

    @Property(tries = 400)
    void selectionFindsWhatSortingFinds(
            @ForAll @Size(min = 1, max = 80) List<@DoubleRange(min = -9, max = 9) Double> list,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(4) double probability) {
        double[] values = list.stream().mapToDouble(Double::doubleValue).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = (sorted.length - 1) * probability;
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        double expected =
                position == below
                        ? sorted[below]
                        : sorted[below] + (position - below) * (sorted[above] - sorted[below]);

        assertThat(Quantiles.of(values, probability)).isEqualTo(expected);
    }

    @Property(tries = 40)
    void selectionFindsWhatSortingFindsInLongAndRepetitiveSeries(
            @ForAll @IntRange(min = 601, max = 20_000) int length,
            @ForAll @IntRange(min = 1, max = 50) int distinct,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(4) double probability) {
        double[] values = Fixtures.generated(length, distinct, 0, distinct);
        for (int i = 0; i < length; i += 2) {
            values[i] = Math.rint(values[i]);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = Quantiles.rank(length, probability);
        double[] selected = values.clone();

        Quantiles.select(selected, rank, 0, length - 1);

        assertThat(selected[rank]).isEqualTo(sorted[rank]);
        assertThat(Arrays.stream(selected, 0, rank).max().orElse(sorted[0]))
                .isLessThanOrEqualTo(sorted[rank]);
        assertThat(Arrays.stream(selected, rank, length).min().orElseThrow())
                .isEqualTo(sorted[rank]);
    }

    @Test
    void selectionEndsOnSortedReversedAndEqualValues() {
        double[] rising = new double[100_000];
        Arrays.setAll(rising, i -> i);
        double[] falling = new double[100_000];
        Arrays.setAll(falling, i -> -i);

        assertThat(Quantiles.of(rising, 0.25)).isEqualTo(24999.75);
        assertThat(Quantiles.of(falling, 0.25)).isCloseTo(-74999.25, within(1e-9));
        assertThat(Quantiles.of(new double[100_000], 0.25)).isZero();
    }

    @Test
    void quantilesRefuseWhatTheyCannotAnswer() {
        assertThatThrownBy(() -> Quantiles.of(new double[0], 0.5))
                .hasMessageContaining("at least one value");
        assertThatThrownBy(() -> Quantiles.of(new double[1], 1.1))
                .hasMessageContaining("between 0 and 1, was 1.1");
        assertThatThrownBy(() -> Quantiles.of(new double[] {Double.NaN}, 0.5))
                .hasMessageContaining("values[0] must be finite, was NaN");
        assertThat(Quantiles.median(new double[0])).isNaN();
    }

    @Test
    void momentsSurviveALargeMean() {
        double[] values = Fixtures.generated(10_000, 5, 0, 1);
        double[] shifted = Arrays.stream(values).map(value -> value + 1e6).toArray();
        Moments near = Moments.of(values);
        Moments far = Moments.of(shifted);

        assertThat(far.deviation(Deviation.SAMPLE))
                .isCloseTo(near.deviation(Deviation.SAMPLE), within(1e-9));
        assertThat(far.skewness(Deviation.SAMPLE))
                .isCloseTo(near.skewness(Deviation.SAMPLE), within(1e-8));
    }

    /** Values of {@code scipy.stats.norm.ppf}. */
    @ParameterizedTest
    @CsvSource({
        "0.05, -1.6448536269514729",
        "0.01, -2.3263478740408408",
        "0.975, 1.959963984540054",
        "1e-6, -4.753424308822899",
        "0.5, 0"
    })
    void normalQuantiles(double probability, double expected) {
        assertThat(Normal.quantile(probability)).isCloseTo(expected, within(2e-14));
    }

    /** Values of {@code scipy.stats.norm.cdf}. */
    @ParameterizedTest
    @CsvSource({
        "-37, 5.7255712225239266e-300",
        "-10, 7.61985302416047e-24",
        "-7, 1.279812543885835e-12",
        "-1.5, 0.06680720126885807",
        "0, 0.5",
        "1.96, 0.9750021048517795",
        "5.9, 0.9999999981824922",
        "6.1, 0.9999999994696577"
    })
    void normalProbabilities(double x, double expected) {
        double tolerance = x < -6 ? 1e-12 * expected : 1e-15;

        assertThat(Normal.probabilityBelow(x)).isCloseTo(expected, within(tolerance));
    }

    @Property(tries = 200)
    void normalQuantileInvertsTheProbability(
            @ForAll @DoubleRange(min = 1e-9, max = 0.999999) @Scale(9) double probability) {
        assertThat(Normal.probabilityBelow(Normal.quantile(probability)))
                .isCloseTo(probability, within(1e-14));
    }

    @Test
    void cornishFisherOfANormalShapeIsGaussian() {
        Moments normalShape = new Moments(1000, 0.001, 0.1, 0, 3 * 0.1 * 0.1 / 1000, -0.05, 0.05);
        TailRisk gaussian = TailRisk.gaussian(normalShape, 0.95, Deviation.POPULATION);
        TailRisk modified = TailRisk.cornishFisher(normalShape, 0.95, Deviation.POPULATION);

        assertThat(modified.valueAtRisk()).isCloseTo(gaussian.valueAtRisk(), within(1e-14));
        assertThat(modified.expectedShortfall())
                .isCloseTo(gaussian.expectedShortfall(), within(1e-14));
    }

    @Property(tries = 200)
    void shortfallIsNeverBetterThanValueAtRisk(
            @ForAll @Size(min = 4, max = 60) List<@DoubleRange(min = -0.5, max = 0.5) @Scale(5) Double> list,
            @ForAll @DoubleRange(min = 0.9, max = 0.995) @Scale(3) double confidence) {
        double[] returns = list.stream().mapToDouble(Double::doubleValue).toArray();
        Moments moments = Moments.of(returns);
        TailRisk historical = TailRisk.historical(returns, confidence);
        TailRisk gaussian = TailRisk.gaussian(moments, confidence, Deviation.SAMPLE);
        TailRisk modified = TailRisk.cornishFisher(moments, confidence, Deviation.SAMPLE);

        assertThat(historical.expectedShortfall())
                .isLessThanOrEqualTo(historical.valueAtRisk() + 1e-15);
        assertThat(gaussian.expectedShortfall()).isLessThanOrEqualTo(gaussian.valueAtRisk());
        assertThat(!(modified.expectedShortfall() > modified.valueAtRisk())).isTrue();
    }
}
