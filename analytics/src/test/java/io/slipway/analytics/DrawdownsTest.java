package io.slipway.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DrawdownsTest {

    @Test
    void worstComesFirstWithItsPlaces() {
        double[] equity = {100, 110, 99, 104.5, 110, 120, 60, 90, 119};

        assertThat(Drawdowns.worst(equity, 5))
                .containsExactly(
                        new Drawdown(5, 6, Drawdown.NONE, 8, -0.5),
                        new Drawdown(1, 2, 4, 4, 99.0 / 110 - 1));
        assertThat(Drawdowns.worst(equity, 1)).hasSize(1);
        assertThat(Drawdowns.worst(equity, 0)).isEmpty();
    }

    @Test
    void lengthsCountPeriodsBetweenPlaces() {
        Drawdown recovered = new Drawdown(1, 3, 7, 7, -0.1);
        Drawdown open = new Drawdown(1, 3, Drawdown.NONE, 9, -0.1);

        assertThat(recovered.length()).isEqualTo(6);
        assertThat(recovered.lengthToTrough()).isEqualTo(2);
        assertThat(recovered.lengthToRecovery()).isEqualTo(4);
        assertThat(open.recovered()).isFalse();
        assertThat(open.length()).isEqualTo(8);
        assertThat(open.lengthToRecovery()).isEqualTo(Drawdown.NONE);
    }

    /**
     * The portfolio of Bacon (2008): from its high of January 2001 it falls 14.467 % to June and
     * has not recovered at the end of the year.
     */
    @Test
    void deepestFallOfBaconsPortfolio() {
        Drawdown worst = Drawdowns.worstOfReturns(Fixtures.BACON, 1).getFirst();

        assertThat(worst.peak()).isEqualTo(13);
        assertThat(worst.trough()).isEqualTo(18);
        assertThat(worst.recovered()).isFalse();
        assertThat(worst.last()).isEqualTo(24);
        assertThat(worst.depth()).isCloseTo(-0.144672955739218, within(1e-12));
    }

    @Test
    void startingCapitalIsAPeak() {
        assertThat(Drawdowns.maxOfReturns(new double[] {-0.25, 0.1})).isEqualTo(-0.25);
        assertThat(Drawdowns.columnOfReturns(new double[] {-0.25, 1})).containsExactly(-0.25, 0);
        assertThat(Drawdowns.worstOfReturns(new double[] {-0.25, 1}, 3))
                .containsExactly(new Drawdown(0, 1, 2, 2, -0.25));
    }

    @Test
    void aRisingCurveHasNone() {
        double[] equity = {1, 1, 2, 2, 3};

        assertThat(Drawdowns.max(equity)).isZero();
        assertThat(Drawdowns.worst(equity, 3)).isEmpty();
        assertThat(Drawdowns.column(equity)).containsOnly(0);
        assertThat(Drawdowns.maxOfReturns(new double[0])).isNaN();
    }

    @Test
    void equalDepthsComeInTheOrderOfTime() {
        double[] equity = {100, 50, 100, 50, 100, 50};

        assertThat(Drawdowns.worst(equity, 2)).extracting(Drawdown::peak).containsExactly(0, 2);
    }

    @Test
    void refusesWhatHasNoPeak() {
        assertThatThrownBy(() -> Drawdowns.max(new double[0]))
                .hasMessageContaining("at least one value");
        assertThatThrownBy(() -> Drawdowns.max(new double[] {0, 1}))
                .hasMessageContaining("equity[0] must be positive");
        assertThatThrownBy(() -> Drawdowns.column(new double[] {1, Double.NaN}))
                .hasMessageContaining("equity[1] must be finite, was NaN");
        assertThatThrownBy(() -> Drawdowns.worst(new double[] {1}, -1))
                .hasMessageContaining("count must not be negative, was -1");
    }

    @Property(tries = 300)
    void columnIsTheFallFromTheHighestPointSoFar(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0.5, max = 200) Double> points) {
        double[] equity = points.stream().mapToDouble(Double::doubleValue).toArray();
        double[] column = Drawdowns.column(equity);

        for (int i = 0; i < equity.length; i++) {
            double highest = 0;
            for (int k = 0; k <= i; k++) {
                highest = Math.max(highest, equity[k]);
            }
            assertThat(column[i]).isEqualTo(equity[i] / highest - 1).isBetween(-1.0, 0.0);
        }
    }

    @Property(tries = 300)
    void episodesAgreeWithTheColumn(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0.5, max = 200) Double> points) {
        double[] equity = points.stream().mapToDouble(Double::doubleValue).toArray();
        double[] column = Drawdowns.column(equity);
        List<Drawdown> all = Drawdowns.worst(equity, equity.length);
        int periodsBelow = 0;

        for (Drawdown one : all) {
            assertThat(one.depth()).isEqualTo(column[one.trough()]).isNegative();
            assertThat(column[one.peak()]).isZero();
            assertThat(one.peak()).isLessThan(one.trough());
            assertThat(one.trough()).isLessThanOrEqualTo(one.last());
            periodsBelow += one.length() - (one.recovered() ? 1 : 0);
        }
        assertThat(all).isSortedAccordingTo((a, b) -> Double.compare(a.depth(), b.depth()));
        assertThat(periodsBelow).isEqualTo((int) Arrays.stream(column).filter(d -> d < 0).count());
        assertThat(Drawdowns.max(equity)).isEqualTo(all.isEmpty() ? 0 : all.getFirst().depth());
    }
}
