package io.slipway.analytics;

import static io.slipway.analytics.BenchmarkStatistic.*;
import static io.slipway.analytics.ReturnStatistic.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is defined, and what is refused, at the edges of {@link ReturnStatistics}. */
class EdgeCasesTest {

    private static final Conventions DAILY = Conventions.daily();

    @Test
    void withoutReturnsOnlyTheirNumberIsDefined() {
        Statistics statistics = ReturnStatistics.of(new double[0], new double[0], null, DAILY);

        assertThat(statistics.get(PERIODS)).isZero();
        assertThat(statistics.asMap())
                .allSatisfy((name, value) -> {
                    if (!name.equals("periods")) {
                        assertThat(value).as(name).isNaN();
                    }
                });
    }

    @Test
    void oneReturnHasNoDeviation() {
        Statistics statistics = ReturnStatistics.of(new double[] {-0.02}, DAILY);

        assertThat(statistics.get(TOTAL_RETURN)).isCloseTo(-0.02, within(1e-15));
        assertThat(statistics.get(MAX_DRAWDOWN)).isCloseTo(-0.02, within(1e-15));
        assertThat(statistics.get(VALUE_AT_RISK_95_HISTORICAL)).isEqualTo(-0.02);
        assertThat(statistics.get(EXPECTED_SHORTFALL_95_HISTORICAL)).isEqualTo(-0.02);
        assertThat(statistics.get(ANNUALIZED_VOLATILITY)).isNaN();
        assertThat(statistics.get(SHARPE)).isNaN();
        assertThat(statistics.get(SKEWNESS)).isNaN();
        assertThat(statistics.get(AUTOCORRELATION)).isNaN();
        assertThat(statistics.get(TIME_TO_RECOVERY)).isNaN();
    }

    @Test
    void zerosEarnAndRiskNothing() {
        Statistics statistics = ReturnStatistics.of(new double[50], DAILY);

        assertThat(statistics.get(TOTAL_RETURN)).isZero();
        assertThat(statistics.get(CAGR)).isZero();
        assertThat(statistics.get(ANNUALIZED_VOLATILITY)).isZero();
        assertThat(statistics.get(MAX_DRAWDOWN)).isZero();
        assertThat(statistics.get(ULCER_INDEX)).isZero();
        assertThat(statistics.get(DRAWDOWN_COUNT)).isZero();
        assertThat(statistics.get(SHARPE)).isNaN();
        assertThat(statistics.get(SORTINO)).isNaN();
        assertThat(statistics.get(OMEGA)).isNaN();
        assertThat(statistics.get(CALMAR)).isNaN();
        assertThat(statistics.get(TAIL_RATIO)).isNaN();
        assertThat(statistics.get(STABILITY)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.001, -0.003, 1e-9, 0.1})
    void constantReturnsHaveNoSharpeRatioRatherThanAHugeOne(double value) {
        Statistics statistics = ReturnStatistics.of(Fixtures.filled(77, value), DAILY);

        assertThat(statistics.get(ANNUALIZED_VOLATILITY)).isZero();
        assertThat(statistics.get(SHARPE)).isNaN();
        assertThat(statistics.get(SKEWNESS)).isNaN();
        assertThat(statistics.get(KELLY)).isNaN();
    }

    @Test
    void onlyGainsHaveNoLossRatios() {
        Statistics statistics = ReturnStatistics.of(Fixtures.POSITIVE, DAILY);

        assertThat(statistics.get(OMEGA)).isNaN();
        assertThat(statistics.get(SORTINO)).isNaN();
        assertThat(statistics.get(CALMAR)).isNaN();
        assertThat(statistics.get(AVERAGE_NEGATIVE_RETURN)).isNaN();
        assertThat(statistics.get(DOWNSIDE_DEVIATION)).isZero();
        assertThat(statistics.get(LONGEST_POSITIVE_RUN)).isEqualTo(9);
    }

    @Test
    void aTotalLossIsMinusOneHundredPercent() {
        double[] returns = {0.10, 0.05, -1, 0.20};
        Statistics statistics = ReturnStatistics.of(returns, DAILY);

        assertThat(statistics.get(TOTAL_RETURN)).isEqualTo(-1);
        assertThat(statistics.get(CAGR)).isEqualTo(-1);
        assertThat(statistics.get(MAX_DRAWDOWN)).isEqualTo(-1);
        assertThat(statistics.get(CALMAR)).isEqualTo(-1);
        assertThat(statistics.get(STABILITY)).isNaN();
        assertThat(statistics.get(TIME_TO_RECOVERY)).isNaN();
    }

    @Test
    void aBenchmarkThatIsWipedOutHasNoRelativeWealth() {
        double[] returns = {0.01, 0.02, 0.03};
        double[] benchmark = {0.01, -1, 0.03};
        Statistics statistics = ReturnStatistics.of(returns, benchmark, null, DAILY);

        assertThat(statistics.get(EXCESS_RETURN)).isNaN();
        assertThat(statistics.get(EXCESS_MAX_DRAWDOWN)).isNaN();
        assertThat(statistics.get(BENCHMARK_TOTAL_RETURN)).isEqualTo(-1);
    }

    @Test
    void overflowIsUndefinedNotInfinite() {
        Statistics statistics = ReturnStatistics.of(Fixtures.filled(3, 1e9), DAILY);

        assertThat(statistics.get(CAGR)).isNaN();
        assertThat(statistics.asMap().values()).noneMatch(value -> Double.isInfinite(value));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1.5})
    void whatIsNoReturnIsRefusedWithPlaceAndValue(double value) {
        double[] returns = {0.01, value};

        assertThatThrownBy(() -> ReturnStatistics.of(returns, DAILY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("returns[1]")
                .hasMessageContaining(String.valueOf(value));
        assertThatThrownBy(() -> ReturnStatistics.of(new double[2], returns, null, DAILY))
                .hasMessageContaining("benchmark[1]");
        assertThatThrownBy(() -> ReturnStatistics.of(new double[2], null, returns, DAILY))
                .hasMessageContaining("riskFree[1]");
    }

    @Test
    void seriesOfDifferentLengthAreRefused() {
        assertThatThrownBy(() -> ReturnStatistics.of(new double[3], new double[2], null, DAILY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("benchmark has 2 values, returns has 3");
    }

    @Test
    void inputsAreNotChanged() {
        double[] returns = Fixtures.BACON.clone();
        double[] benchmark = Fixtures.BACON_BENCHMARK.clone();
        ReturnStatistics.of(returns, benchmark, null, DAILY);

        assertThat(returns).isEqualTo(Fixtures.BACON);
        assertThat(benchmark).isEqualTo(Fixtures.BACON_BENCHMARK);
    }

    @Test
    void arithmeticAnnualizationIsTheMeanTimesThePeriods() {
        Conventions arithmetic = DAILY.withAnnualization(Annualization.ARITHMETIC);
        Statistics statistics = ReturnStatistics.of(Fixtures.WEEKLY, arithmetic);

        assertThat(statistics.get(ANNUALIZED_RETURN)).isCloseTo(0.05 / 9 * 252, within(1e-12));
        assertThat(statistics.get(CAGR)).isCloseTo(1.9135925373194231, within(1e-9));
    }
}
