package io.slipway.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HistogramTest {

    /** {@code numpy.histogram(r, "fd")} of the portfolio of Bacon (2008). */
    @Test
    void freedmanAndDiaconisAsNumpy() {
        Histogram histogram = Histogram.of(Fixtures.BACON);

        assertThat(histogram.bins())
                .extracting(Histogram.Bin::count)
                .containsExactly(3, 2, 6, 7, 2, 4);
        assertThat(histogram.bins().get(1).from()).isCloseTo(-0.0406666666666667, within(1e-12));
        assertThat(histogram.bins().getFirst().from()).isEqualTo(-0.065);
        assertThat(histogram.bins().getLast().to()).isEqualTo(0.081);
    }

    /** {@code numpy.histogram(x, "sturges")}. */
    @Test
    void sturgesWhereTheQuartilesCoincide() {
        Histogram histogram = Histogram.of(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 2, 3});

        assertThat(histogram.bins())
                .extracting(Histogram.Bin::count)
                .containsExactly(8, 0, 1, 0, 1);
    }

    @Test
    void equalValuesShareOneBin() {
        assertThat(Histogram.of(Fixtures.filled(7, 0.25)).bins())
                .containsExactly(new Histogram.Bin(0.25, 0.25, 7));
        assertThat(Histogram.of(new double[0]).bins()).isEmpty();
    }

    @Test
    void outliersDoNotMakeEndlessBins() {
        double[] values = Fixtures.generated(1000, 3, 0, 0.01);
        values[0] = 1e9;

        assertThat(Histogram.of(values).bins()).hasSize(200);
    }

    @Property(tries = 100)
    void everyValueIsInTheBinThatHoldsIt(
            @ForAll @IntRange(min = 2, max = 400) int length,
            @ForAll @IntRange(min = 1, max = 60) int count) {
        double[] values = Fixtures.generated(length, length * 61L + count, 0, 0.1);
        Histogram histogram = Histogram.of(values, count);

        for (int i = 0; i < count; i++) {
            Histogram.Bin bin = histogram.bins().get(i);
            boolean last = i == count - 1;
            long inside =
                    Arrays.stream(values)
                            .filter(v ->
                                    v >= bin.from() && (v < bin.to() || (last && v == bin.to())))
                            .count();
            assertThat((long) bin.count()).isEqualTo(inside);
        }
        assertThat(histogram.bins().stream().mapToInt(Histogram.Bin::count).sum())
                .isEqualTo(length);
    }

    @Test
    void refusesNothingToCount() {
        assertThatThrownBy(() -> Histogram.of(new double[0], 3))
                .hasMessage("a histogram needs values and bins, had 0 and 3");
        assertThatThrownBy(() -> Histogram.of(new double[] {Double.NaN}))
                .hasMessageContaining("values[0] must be finite, was NaN");
    }
}
