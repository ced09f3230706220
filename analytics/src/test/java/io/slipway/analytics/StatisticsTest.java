package io.slipway.analytics;

import static io.slipway.analytics.ReturnStatistic.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** The value type, and what holds for every series. */
class StatisticsTest {

    private static final Conventions DAILY = Conventions.daily();

    @Test
    void namesComeInTheOrderOfTheEnums() {
        Statistics statistics =
                ReturnStatistics.of(Fixtures.BACON, Fixtures.BACON_BENCHMARK, null, DAILY);
        List<String> expected =
                Stream.<Statistic>concat(
                                Stream.of(ReturnStatistic.values()),
                                Stream.of(BenchmarkStatistic.values()))
                        .map(Statistic::key)
                        .toList();

        assertThat(statistics.asMap().keySet()).containsExactlyElementsOf(expected);
    }

    @Test
    void unknownNamesAreRefused() {
        Statistics statistics = ReturnStatistics.of(Fixtures.BACON, DAILY);

        assertThat(statistics.has("alpha")).isFalse();
        assertThat(statistics.has("sharpe")).isTrue();
        assertThatThrownBy(() -> statistics.get(BenchmarkStatistic.ALPHA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no statistic 'alpha' here; there are [totalReturn");
    }

    @Test
    void setsAreJoinedButNotTwice() {
        Statistics returns = ReturnStatistics.of(Fixtures.BACON, DAILY);
        Statistics trades = TradeStatistics.of(List.of(), DAILY);
        Statistics all = returns.plus(trades);

        assertThat(all.asMap()).hasSize(returns.asMap().size() + trades.asMap().size());
        assertThat(Statistics.empty().plus(returns)).isEqualTo(returns).hasSameHashCodeAs(returns);
        assertThatThrownBy(() -> all.plus(returns))
                .hasMessage("statistic 'totalReturn' is in both");
    }

    @Test
    void valuesCannotBeChanged() {
        Statistics statistics = ReturnStatistics.of(Fixtures.BACON, DAILY);

        assertThatThrownBy(() -> statistics.asMap().put("sharpe", 9.0))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Property(tries = 150)
    void sharpeAndItsKinDoNotDependOnLeverage(
            @ForAll @IntRange(min = 3, max = 200) int length,
            @ForAll @DoubleRange(min = 0.01, max = 20) @Scale(3) double leverage) {
        double[] returns = Fixtures.generated(length, length, 0.0004, 0.02);
        double[] scaled = new double[length];
        for (int i = 0; i < length; i++) {
            scaled[i] = returns[i] * leverage;
        }
        Statistics one = ReturnStatistics.of(returns, DAILY);
        Statistics other = ReturnStatistics.of(scaled, DAILY);

        for (ReturnStatistic same :
                List.of(SHARPE, SORTINO, OMEGA, SKEWNESS, TAIL_RATIO, PROBABILISTIC_SHARPE)) {
            assertClose(other.get(same), one.get(same));
        }
        assertClose(other.get(ANNUALIZED_VOLATILITY), leverage * one.get(ANNUALIZED_VOLATILITY));
    }

    @Property(tries = 150)
    void nothingIsInfiniteAndBoundsHold(
            @ForAll @IntRange(min = 1, max = 150) int length,
            @ForAll @DoubleRange(min = 0, max = 0.6) @Scale(4) double spread,
            @ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
        double[] returns = Fixtures.generated(length, seed, 0, spread);
        double[] benchmark = Fixtures.generated(length, seed + 7L, 0, spread);
        Statistics statistics = ReturnStatistics.of(returns, benchmark, null, DAILY);

        assertThat(statistics.asMap().values()).noneMatch(value -> Double.isInfinite(value));
        assertThat(statistics.get(MAX_DRAWDOWN)).isBetween(-1.0, 0.0);
        assertThat(statistics.get(MAX_DRAWDOWN))
                .isLessThanOrEqualTo(Math.min(0, statistics.get(WORST_PERIOD)) + 1e-15)
                .isEqualTo(Drawdowns.maxOfReturns(returns));
        assertThat(statistics.get(ULCER_INDEX))
                .isGreaterThanOrEqualTo(statistics.get(PAIN_INDEX) - 1e-15);
        assertThat(statistics.get(TIME_UNDER_WATER)).isBetween(0.0, 1.0);
        assertThat(statistics.get(VALUE_AT_RISK_99_HISTORICAL))
                .isLessThanOrEqualTo(statistics.get(VALUE_AT_RISK_95_HISTORICAL));
        assertThat(statistics.get(POSITIVE_PERIODS) + statistics.get(NEGATIVE_PERIODS))
                .isLessThanOrEqualTo(1);
    }

    @Property(tries = 60)
    void aSeriesIsItsOwnBenchmark(@ForAll @IntRange(min = 3, max = 200) int length) {
        double[] returns = Fixtures.generated(length, length, 0.0004, 0.02);
        Statistics statistics = ReturnStatistics.of(returns, returns, null, DAILY);

        assertThat(statistics.get("beta")).isCloseTo(1, within(1e-12));
        assertThat(statistics.get("alpha")).isCloseTo(0, within(1e-12));
        assertThat(statistics.get("correlation")).isCloseTo(1, within(1e-12));
        assertThat(statistics.get("trackingError")).isZero();
        assertThat(statistics.get("informationRatio")).isNaN();
        assertThat(statistics.get("excessReturn")).isZero();
        assertThat(statistics.get("winRateAgainstBenchmark")).isZero();
    }

    private static void assertClose(double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual).isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
        }
    }
}
