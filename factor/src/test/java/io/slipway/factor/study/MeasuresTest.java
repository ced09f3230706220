package io.slipway.factor.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.slipway.model.InstrumentId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The parts of a study, against the tests of alphalens where it has the same figure. */
class MeasuresTest {

    private static final double NAN = Double.NaN;

    private static CrossSection section(int day, int quantiles, double... values) {
        int[] names = IntStream.range(0, values.length).toArray();
        return CrossSection.of(day, day, names, values, quantiles);
    }

    private static Stability stability(int quantiles, int lag, double[]... days) {
        StabilityMeasure measure =
                new StabilityMeasure(days[0].length, days.length, quantiles, List.of(lag));
        for (int day = 0; day < days.length; day++) {
            measure.add(section(day, quantiles, days[day]));
        }
        return measure.result();
    }

    /** alphalens, test_quantize_factor. */
    @Test
    void quantilesAsAlphalens() {
        assertThat(section(0, 4, 1, 2, 3, 4).quantiles()).containsExactly(0, 1, 2, 3);
        assertThat(section(0, 4, 4, 3, 2, 1).quantiles()).containsExactly(3, 2, 1, 0);
        assertThat(section(0, 2, 1, 2, 3, 4).quantiles()).containsExactly(0, 0, 1, 1);
    }

    @Test
    void equalValuesAreNeverParted() {
        assertThat(section(0, 4, 1, 1, 1, 2).quantiles()).containsExactly(1, 1, 1, 3);
        assertThat(section(0, 3, 5, 5, 5, 5, 5, 5).quantiles()).containsOnly(1);
    }

    /** alphalens, test_quantile_turnover: all three of its cases. */
    @Test
    void turnoverAsAlphalens() {
        double[] up = {1, 2, 3, 4};
        double[] down = {4, 3, 2, 1};
        assertThat(stability(4, 1, up, down, up, up).turnover(1)[3]).containsExactly(NAN, 1, 1, 0);
        assertThat(stability(4, 1, up, up, up, up).turnover(1)[2]).containsExactly(NAN, 0, 0, 0);
        assertThat(stability(4, 1, up, down, up, down).turnover(1)[1])
                .containsExactly(NAN, 1, 1, 1);
    }

    /** alphalens, test_factor_rank_autocorrelation, over one row and over three. */
    @Test
    void rankAutocorrelationAsAlphalens() {
        double[] a = {1, 2, 3, 4};
        double[] b = {2, 1, 4, 3};
        double[] c = {4, 3, 2, 1};
        assertThat(stability(2, 1, c, a, c, a).autocorrelation()[0])
                .containsExactly(new double[] {NAN, -1, -1, -1}, within(1e-12));
        assertThat(stability(2, 3, a, b, c, a, b, c, b, c, a, b, b, c).autocorrelation()[0])
                .containsExactly(
                        new double[] {NAN, NAN, NAN, 1, 1, 1, 0.6, -0.6, -1, 1, -0.6, -1},
                        within(1e-12));
    }

    private static StudyMarket market(double[][] price) {
        List<InstrumentId> instruments = new ArrayList<>();
        for (int i = 0; i < price[0].length; i++) {
            instruments.add(InstrumentId.parse("S%03d.TEST".formatted(i)));
        }
        byte[][] flags = new byte[price.length][price[0].length];
        for (byte[] row : flags) {
            Arrays.fill(row, (byte) (Eligibility.MEMBER | Eligibility.TRADED));
        }
        int[] days = IntStream.range(0, price.length).toArray();
        return StudyMarket.of(instruments, days, Entry.OPEN, price, flags);
    }

    /** Values 1 to 10; the return from row 1 to row 2 is one percent of the value. */
    @Test
    void returnsAreThoseFromTheDayAfterTheSignal() {
        double[][] price = new double[3][10];
        double[] value = new double[10];
        for (int i = 0; i < 10; i++) {
            value[i] = i + 1;
            price[0][i] = 1000 - 90 * i; // must not matter
            price[1][i] = 50;
            price[2][i] = 50 * (1 + value[i] / 100);
        }
        HorizonMeasure measure = new HorizonMeasure(market(price), 1, 2, 5);
        measure.add(section(0, 5, value));
        measure.add(CrossSection.of(1, 1, IntStream.range(0, 10).toArray(), value, 5));
        HorizonResult result = measure.result();
        assertThat(result.ic()).containsExactly(new double[] {1, NAN}, within(1e-12));
        assertThat(result.rankIc()).containsExactly(new double[] {1, NAN}, within(1e-12));
        assertThat(result.quantiles()[0][0]).isCloseTo(0.015, within(1e-12));
        assertThat(result.quantiles()[4][0]).isCloseTo(0.095, within(1e-12));
        assertThat(result.spread()[0]).isCloseTo(0.08, within(1e-12));
        assertThat(result.everyone()[0]).isCloseTo(0.055, within(1e-12));
        assertThat(result.meanExcess())
                .containsExactly(new double[] {-0.04, -0.02, 0, 0.02, 0.04}, within(1e-12));
        assertThat(result.monotonicity()).isCloseTo(1, within(1e-12));
    }

    @Test
    void significanceLeavesOutDaysWithoutAValue() {
        Significance found = Significance.of(new double[] {1, NAN, 2, 3, NAN, 4}, 2);
        assertThat(found.count()).isEqualTo(4);
        assertThat(found.mean()).isEqualTo(2.5);
        assertThat(found.deviation()).isCloseTo(Math.sqrt(5.0 / 3), within(1e-12));
        assertThat(found.ratio()).isCloseTo(2.5 / Math.sqrt(5.0 / 3), within(1e-12));
        assertThat(found.lag()).isEqualTo(2);
        assertThat(found.positive()).isEqualTo(1);
        // Squares 5, products 1.25 and -1.5, weights 2/3 and 1/3, over n (n - 1).
        assertThat(found.tValue())
                .isCloseTo(2.5 / Math.sqrt((5 + 5.0 / 3 - 1) / 12), within(1e-12));
        assertThat(Significance.of(new double[] {NAN}, 0).mean()).isNaN();
    }
}
