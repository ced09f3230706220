package io.slipway.factor.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PreparerTest {

    private static final double NAN = Double.NaN;

    private static double[] done(String steps, double... values) {
        return done(steps, Section.of(everyone(values.length)), values);
    }

    private static double[] done(String steps, Section section, double... values) {
        double[] row = values.clone();
        new Preparer(Preparation.parse(steps), row.length).apply(row, section);
        return row;
    }

    private static boolean[] everyone(int count) {
        boolean[] all = new boolean[count];
        Arrays.fill(all, true);
        return all;
    }

    private static Section with(int[] industry, double... size) {
        Map<String, double[]> numbers = size.length == 0 ? Map.of() : Map.of("size", size);
        return new Section(everyone(industry.length), Map.of("industry", industry), numbers);
    }

    /** Median 3, median absolute deviation 1. */
    @Test
    void winsorisesByTheMedianAbsoluteDeviation() {
        assertThat(done("winsorise(mad,3)", 1, 2, 3, 4, 100))
                .containsExactly(new double[] {1, 2, 3, 4, 3 + 3 * 1.4826}, within(1e-12));
        assertThat(done("winsorise(mad)", 5, 5, 5, 9)).containsExactly(5, 5, 5, 9);
    }

    /** The quantiles 0.1 and 0.9 of 1 to 5 are 1.4 and 4.6 by R's type 7. */
    @Test
    void winsorisesByQuantiles() {
        assertThat(done("winsorise(quantile,0.1)", 5, 1, NAN, 2, 3, 4))
                .containsExactly(new double[] {4.6, 1.4, NAN, 2, 3, 4}, within(1e-12));
    }

    /** Mean 2, sample deviation the root of 20. */
    @Test
    void winsorisesByDeviations() {
        assertThat(done("winsorise(sigma,1)", 0, 0, 0, 0, 10))
                .containsExactly(new double[] {0, 0, 0, 0, 2 + Math.sqrt(20)}, within(1e-12));
    }

    /** Mean 5, squared deviations 32 over 7. */
    @Test
    void standardisesByDeviations() {
        double one = Math.sqrt(32.0 / 7);
        assertThat(done("standardise", 2, 4, 4, 4, 5, 5, 7, 9))
                .containsExactly(
                        new double[] {
                            -3 / one, -1 / one, -1 / one, -1 / one, 0, 0, 2 / one, 4 / one
                        },
                        within(1e-12));
        assertThat(done("standardise(zscore)", 4, 4, NAN)).containsExactly(0, 0, NAN);
    }

    @Test
    void standardisesByRanks() {
        assertThat(done("standardise(rank)", 30, 10, NAN, 20, 10))
                .containsExactly(0.875, 0.25, NAN, 0.625, 0.25);
    }

    /** The abscissae of R's {@code qqnorm(1:10)}. */
    @Test
    void standardisesToNormalScores() {
        assertThat(done("standardise(rank_gauss)", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
                .containsExactly(
                        new double[] {
                            -1.5466353,
                            -1.0004905,
                            -0.6554235,
                            -0.3754618,
                            -0.1225808,
                            0.1225808,
                            0.3754618,
                            0.6554235,
                            1.0004905,
                            1.5466353
                        },
                        within(1e-7));
    }

    @Test
    void takesIndustriesOut() {
        Section section = with(new int[] {7, 7, 3, 3, 3, 9, -1});
        assertThat(done("neutralise(industry)", section, 1, 3, 2, 4, 9, 5, 6))
                .containsExactly(-1, 1, -3, -1, 4, 0, NAN);
    }

    /** Anscombe's first set: intercept 3.0000909, slope 0.5000909 (R's {@code anscombe}). */
    @Test
    void takesSizeOut() {
        double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
        double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
        double[] expected = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            expected[i] = y[i] - 3.0000909 - 0.5000909 * x[i];
        }
        Section section = new Section(everyone(x.length), Map.of(), Map.of("size", x));
        assertThat(done("neutralise(size)", section, y)).containsExactly(expected, within(1e-6));
    }

    @Test
    void takesNothingMoreOutWhereSizeSaysNothingMore() {
        Section section = with(new int[] {1, 1, 2, 2}, 5, 5, 8, 8);
        assertThat(done("neutralise(industry,size)", section, 1, 3, 2, 8))
                .containsExactly(new double[] {-1, 1, -3, 3}, within(1e-12));
    }

    @Property
    void residualsHaveNothingInCommonWithWhatWasTakenOut(
            @ForAll @LongRange(min = 1, max = 100_000) long seed,
            @ForAll @IntRange(min = 1, max = 40) int count) {
        Random random = new Random(seed);
        int[] industry = new int[count];
        double[] size = new double[count];
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            industry[i] = random.nextInt(5);
            size[i] = 20 + 3 * random.nextGaussian();
            values[i] = random.nextGaussian() + industry[i] + 0.3 * size[i];
        }
        double[] left = done("neutralise(industry,size)", with(industry, size), values);
        double[] sums = new double[5];
        double product = 0;
        for (int i = 0; i < count; i++) {
            sums[industry[i]] += left[i];
            product += left[i] * size[i];
        }
        assertThat(Arrays.stream(sums).map(Math::abs).max().orElse(0)).isLessThan(1e-9);
        assertThat(product).isCloseTo(0, within(1e-8));
        assertThat(done("neutralise(industry,size)", with(industry, size), left))
                .containsExactly(left, within(1e-9));
    }

    @Test
    void fills() {
        Section section =
                new Section(
                        new boolean[] {true, true, true, true, true, false},
                        Map.of("industry", new int[] {1, 1, 1, 2, -1, 1}),
                        Map.of());
        double[] row = {1, 5, NAN, NAN, NAN, 100};
        assertThat(done("fill(zero)", section, row)).containsExactly(1, 5, 0, 0, 0, NAN);
        assertThat(done("fill(median)", section, row)).containsExactly(1, 5, 3, 3, 3, NAN);
        assertThat(done("fill(drop)", section, row)).containsExactly(1, 5, NAN, NAN, NAN, NAN);
        double[] other = {1, 5, NAN, 9, NAN, 100};
        assertThat(done("fill(group_median)", section, other)).containsExactly(1, 5, 3, 9, 5, NAN);
    }

    @Test
    void fillsForwardNoFurtherThanSaid() {
        Preparer preparer = new Preparer(Preparation.parse("fill(forward,2)"), 1);
        Section section = Section.of(new boolean[] {true});
        double[] shown = new double[6];
        double[] given = {NAN, 4, NAN, NAN, NAN, 6};
        for (int i = 0; i < given.length; i++) {
            double[] row = {given[i]};
            preparer.apply(row, section);
            shown[i] = row[0];
        }
        assertThat(shown).containsExactly(NAN, 4, 4, 4, NAN, 6);
    }

    @Test
    void infiniteIsMissingAndStepsFollowEachOther() {
        assertThat(done("winsorise(mad,3) | standardise | fill(zero)", 1, 2, 3, 1 / 0.0))
                .containsExactly(new double[] {-1, 0, 1, 0}, within(1e-12));
        assertThat(done("", 1, 1 / 0.0)).containsExactly(1, NAN);
    }

    @Test
    void refusesAnotherNumberOfInstruments() {
        Preparer preparer = new Preparer(Preparation.NONE, 2);
        assertThatThrownBy(() -> preparer.apply(new double[3], Section.of(new boolean[3])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
