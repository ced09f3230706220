package io.slipway.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RollingTest {

    private static final Offset<Double> EIGHT_DECIMALS = within(1.5e-8);
    private static final Conventions DAILY = Conventions.daily();

    /** empyrical's test of {@code roll_sharpe_ratio}. */
    @Test
    void sharpeOfSixPeriods() {
        double[] rolling = Rolling.sharpe(Fixtures.NEGATIVE, 6, DAILY);

        assertThat(Arrays.copyOf(rolling, 5)).containsOnly(Double.NaN);
        assertThat(rolling[5]).isCloseTo(-18.09162052, EIGHT_DECIMALS);
        assertThat(rolling[6]).isCloseTo(-26.79897486, EIGHT_DECIMALS);
        assertThat(rolling[7]).isCloseTo(-26.69138263, EIGHT_DECIMALS);
        assertThat(rolling[8]).isCloseTo(-25.72298838, EIGHT_DECIMALS);
    }

    /** empyrical's test of {@code roll_alpha_beta}. */
    @Test
    void betaOfSixPeriods() {
        double[] negative = Fixtures.from(Fixtures.NEGATIVE, 1);
        double[] rolling = Rolling.beta(Fixtures.MIXED, negative, 6);

        assertThat(rolling[5]).isCloseTo(-0.76156584, EIGHT_DECIMALS);
        assertThat(rolling[6]).isCloseTo(-0.61682243, EIGHT_DECIMALS);
        assertThat(rolling[7]).isCloseTo(-0.41311475, EIGHT_DECIMALS);
    }

    @Property(tries = 60)
    void slidingGivesWhatEachWindowGivesAlone(
            @ForAll @IntRange(min = 1, max = 40) int window,
            @ForAll @IntRange(min = 0, max = 300) int length,
            @ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
        double[] returns = Fixtures.generated(length, seed, 0.001, 0.02);
        double[] benchmark = Fixtures.generated(length, seed + 1L, 0.001, 0.02);
        Conventions conventions = DAILY.withRiskFree(0.03);
        double[] sharpe = Rolling.sharpe(returns, window, conventions);
        double[] volatility = Rolling.volatility(returns, window, conventions);
        double[] beta = Rolling.beta(returns, benchmark, window);
        double[] total = Rolling.compoundReturn(returns, window);

        for (int i = window - 1; i < length; i++) {
            double[] own = Arrays.copyOfRange(returns, i - window + 1, i + 1);
            double[] theirs = Arrays.copyOfRange(benchmark, i - window + 1, i + 1);
            Statistics alone = ReturnStatistics.of(own, theirs, null, conventions);
            Statistics raw = ReturnStatistics.of(own, theirs, null, DAILY);
            assertSame(sharpe[i], alone.get(ReturnStatistic.SHARPE));
            assertSame(volatility[i], alone.get(ReturnStatistic.ANNUALIZED_VOLATILITY));
            assertSame(beta[i], raw.get(BenchmarkStatistic.BETA));
            assertSame(total[i], alone.get(ReturnStatistic.TOTAL_RETURN));
        }
    }

    private static void assertSame(double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual).isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
        }
    }

    @Test
    void roundingDoesNotBuildUpAfterACrash() {
        double[] returns = Fixtures.generated(100_000, 11, 0, 1e-6);
        returns[10] = 1e6;
        double[] rolling = Rolling.volatility(returns, 50, DAILY);
        double[] last = Arrays.copyOfRange(returns, returns.length - 50, returns.length);
        double expected = Moments.of(last).deviation(Deviation.SAMPLE) * Math.sqrt(252);

        assertThat(rolling[returns.length - 1]).isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void constantWindowsHaveNoSharpeRatio() {
        double[] returns = Fixtures.filled(20, 0.01);

        assertThat(Rolling.sharpe(returns, 5, DAILY)).containsOnly(Double.NaN);
        assertThat(Fixtures.from(Rolling.volatility(returns, 5, DAILY), 4)).containsOnly(0);
    }

    @Test
    void windowsLongerThanTheSeriesAreNeverFull() {
        assertThat(Rolling.sharpe(new double[3], 4, DAILY)).hasSize(3).containsOnly(Double.NaN);
        assertThat(Rolling.compoundReturn(new double[0], 4)).isEmpty();
    }

    @Test
    void refusesWindowsWithoutLength() {
        assertThatThrownBy(() -> Rolling.sharpe(new double[3], 0, DAILY))
                .hasMessage("window must be at least 1, was 0");
        assertThatThrownBy(() -> Rolling.beta(new double[3], new double[2], 1))
                .hasMessage("benchmark has 2 values, returns has 3");
        assertThatThrownBy(() -> Rolling.volatility(new double[] {Double.NaN}, 1, DAILY))
                .hasMessageContaining("returns[0] must be finite");
    }
}
