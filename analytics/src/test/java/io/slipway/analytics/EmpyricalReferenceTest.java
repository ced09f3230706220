package io.slipway.analytics;

import static io.slipway.analytics.BenchmarkStatistic.*;
import static io.slipway.analytics.ReturnStatistic.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Expected values from the unit tests of empyrical ({@code empyrical/tests/test_stats.py}), to the
 * eight decimals asserted there. Where its series starts with NaN, which counts as a period for its
 * annual return, the series with a leading zero takes its place.
 */
class EmpyricalReferenceTest {

    private static final double EIGHT_DECIMALS = 1.5e-8;
    private static final Conventions DAILY = Conventions.daily();
    private static final Conventions WEEKLY = Conventions.of(52);
    private static final Conventions MONTHLY = Conventions.of(12);
    private static final double[] FLAT_1000 = Fixtures.filled(1000, 0.01);
    private static final double[] ONE_RETURN = {0.01};

    static Stream<Arguments> single() {
        return Stream.of(
                Arguments.of(ANNUALIZED_RETURN, Fixtures.WEEKLY, DAILY, 1.9135925373194231),
                Arguments.of(ANNUALIZED_RETURN, Fixtures.WEEKLY, WEEKLY, 0.24690830513998208),
                Arguments.of(ANNUALIZED_RETURN, Fixtures.WEEKLY, MONTHLY, 0.052242061386048144),
                Arguments.of(CAGR, ONE_RETURN, DAILY, 11.274002099240244),
                Arguments.of(CAGR, FLAT_1000, DAILY, 11.274002099240256),
                Arguments.of(CAGR, Fixtures.filled(3, 0.03), Conventions.of(1), 0.03),
                Arguments.of(TOTAL_RETURN, Fixtures.WEEKLY, DAILY, 0.03893109170048015),
                Arguments.of(TOTAL_RETURN, ONE_RETURN, DAILY, 0.01),
                Arguments.of(ANNUALIZED_VOLATILITY, Fixtures.MIXED, DAILY, 0.9136465399704637),
                Arguments.of(ANNUALIZED_VOLATILITY, Fixtures.WEEKLY, WEEKLY, 0.38851569394870583),
                Arguments.of(ANNUALIZED_VOLATILITY, Fixtures.WEEKLY, MONTHLY, 0.18663690238892558),
                Arguments.of(ANNUALIZED_VOLATILITY, FLAT_1000, DAILY, 0.0),
                Arguments.of(MAX_DRAWDOWN, Fixtures.MIXED, DAILY, -0.1),
                Arguments.of(MAX_DRAWDOWN, Fixtures.POSITIVE, DAILY, 0.0),
                Arguments.of(MAX_DRAWDOWN, Fixtures.NEGATIVE, DAILY, -0.365907303498736),
                Arguments.of(MAX_DRAWDOWN, new double[] {0.1, -0.1, 0.1}, DAILY, -0.1),
                Arguments.of(MAX_DRAWDOWN, ONE_RETURN, DAILY, 0.0),
                Arguments.of(CALMAR, Fixtures.WEEKLY, DAILY, 19.135925373194233),
                Arguments.of(CALMAR, Fixtures.WEEKLY, WEEKLY, 2.4690830513998208),
                Arguments.of(CALMAR, Fixtures.WEEKLY, MONTHLY, 0.5224206138604814),
                Arguments.of(CALMAR, ONE_RETURN, DAILY, Double.NaN),
                Arguments.of(SHARPE, Fixtures.MIXED, DAILY, 1.7238613961706866),
                Arguments.of(SHARPE, Fixtures.POSITIVE, DAILY, 52.915026221291804),
                Arguments.of(SHARPE, Fixtures.NEGATIVE, DAILY, -24.406808633910085),
                Arguments.of(SHARPE, ONE_RETURN, DAILY, Double.NaN),
                Arguments.of(DOWNSIDE_DEVIATION, Fixtures.MIXED, DAILY, 0.6044832503882965),
                Arguments.of(DOWNSIDE_DEVIATION, Fixtures.WEEKLY, WEEKLY, 0.25888650451930134),
                Arguments.of(DOWNSIDE_DEVIATION, Fixtures.WEEKLY, MONTHLY, 0.1243650540411842),
                Arguments.of(DOWNSIDE_DEVIATION, Fixtures.ONE, DAILY, 0.20671788246185202),
                Arguments.of(DOWNSIDE_DEVIATION, Fixtures.TWO, DAILY, 0.08349568059570447),
                Arguments.of(DOWNSIDE_DEVIATION, Fixtures.ONE, MONTHLY, 0.04510954018487719),
                Arguments.of(DOWNSIDE_DEVIATION, ONE_RETURN, DAILY, 0.0),
                Arguments.of(SORTINO, Fixtures.MIXED, DAILY, 2.605531251673693),
                Arguments.of(SORTINO, Fixtures.NEGATIVE, DAILY, -13.5327430750434),
                Arguments.of(SORTINO, Fixtures.WEEKLY, WEEKLY, 1.115890105686644),
                Arguments.of(SORTINO, Fixtures.WEEKLY, MONTHLY, 0.5360562674188976),
                Arguments.of(SORTINO, Fixtures.ONE, DAILY, 3.0639640966566306),
                Arguments.of(SORTINO, Fixtures.TWO, DAILY, 38.090963117002495),
                Arguments.of(SORTINO, Fixtures.ONE, WEEKLY, 1.391826411207057),
                Arguments.of(SORTINO, Fixtures.TWO, WEEKLY, 17.303077589064618),
                Arguments.of(STABILITY, Fixtures.MIXED, DAILY, 0.1529973665111273),
                Arguments.of(STABILITY, FLAT_1000, DAILY, 1.0),
                Arguments.of(STABILITY, ONE_RETURN, DAILY, Double.NaN),
                Arguments.of(TAIL_RATIO, ONE_RETURN, DAILY, 1.0));
    }

    @ParameterizedTest
    @MethodSource("single")
    void singleSeries(
            ReturnStatistic statistic, double[] returns, Conventions conventions, double expected) {
        assertClose(ReturnStatistics.of(returns, conventions).get(statistic), expected);
    }

    static Stream<Arguments> compared() {
        double[] negative = Fixtures.from(Fixtures.NEGATIVE, 1);
        double[] positive = Fixtures.from(Fixtures.POSITIVE, 1);
        double[] allNegative = {-0.06, -0.07, -0.01, -0.09, -0.02, -0.06, -0.08, -0.05};
        return Stream.of(
                Arguments.of(BETA, Fixtures.MIXED, negative, -0.7129629629629631),
                Arguments.of(ALPHA, Fixtures.MIXED, negative, -0.9997853834885004),
                Arguments.of(ALPHA_ARITHMETIC, Fixtures.MIXED, negative, -8.306666666666668),
                Arguments.of(BETA, Fixtures.MIXED, Fixtures.MIXED, 1.0),
                Arguments.of(ALPHA, Fixtures.MIXED, Fixtures.MIXED, 0.0),
                Arguments.of(BETA, Fixtures.MIXED, Fixtures.negated(Fixtures.MIXED), -1.0),
                Arguments.of(ALPHA, Fixtures.MIXED, Fixtures.negated(Fixtures.MIXED), 0.0),
                Arguments.of(BETA, Fixtures.MIXED, Fixtures.filled(8, 0.01), Double.NaN),
                Arguments.of(ALPHA, Fixtures.MIXED, Fixtures.filled(8, 0.01), Double.NaN),
                Arguments.of(BETA, ONE_RETURN, ONE_RETURN, Double.NaN),
                Arguments.of(
                        INFORMATION_RATIO_PER_PERIOD,
                        Fixtures.MIXED,
                        Fixtures.filled(8, 0),
                        0.10859306069076737),
                Arguments.of(
                        INFORMATION_RATIO_PER_PERIOD,
                        Fixtures.MIXED,
                        Fixtures.filled(8, 0.01),
                        -0.06515583641446039),
                Arguments.of(UP_CAPTURE, Fixtures.MIXED, Fixtures.MIXED, 1.0),
                Arguments.of(UP_CAPTURE, positive, Fixtures.MIXED, 0.0076167762),
                Arguments.of(UP_CAPTURE, allNegative, Fixtures.MIXED, -0.0004336328),
                Arguments.of(UP_CAPTURE, ONE_RETURN, ONE_RETURN, 1.0),
                Arguments.of(DOWN_CAPTURE, positive, Fixtures.MIXED, -11.27400221),
                Arguments.of(DOWN_CAPTURE, allNegative, Fixtures.MIXED, 0.9995602570379863),
                Arguments.of(DOWN_CAPTURE, ONE_RETURN, ONE_RETURN, Double.NaN),
                Arguments.of(CAPTURE_RATIO, positive, Fixtures.MIXED, -0.0006756053495),
                Arguments.of(CAPTURE_RATIO, allNegative, Fixtures.MIXED, -0.0004338236));
    }

    @ParameterizedTest
    @MethodSource("compared")
    void againstBenchmark(
            BenchmarkStatistic statistic, double[] returns, double[] benchmark, double expected) {
        assertClose(ReturnStatistics.of(returns, benchmark, null, DAILY).get(statistic), expected);
    }

    static Stream<Arguments> withRiskFreeSeries() {
        double[] benchmark = Fixtures.from(Fixtures.SIMPLE_BENCHMARK, 1);
        double[] flat = Fixtures.filled(8, 0.01);
        return Stream.of(
                Arguments.of(SHARPE, benchmark, 0.34111411441060574),
                Arguments.of(SHARPE, Fixtures.MIXED, Double.NaN),
                Arguments.of(SORTINO, flat, -1.3934779588919977),
                Arguments.of(SORTINO, Fixtures.MIXED, Double.NaN),
                Arguments.of(DOWNSIDE_DEVIATION, Fixtures.filled(8, 0.1), 1.7161730681956295),
                Arguments.of(DOWNSIDE_DEVIATION, Fixtures.MIXED, 0.0));
    }

    @ParameterizedTest
    @MethodSource("withRiskFreeSeries")
    void withRiskFreeSeries(ReturnStatistic statistic, double[] riskFree, double expected) {
        Statistics statistics = ReturnStatistics.of(Fixtures.MIXED, null, riskFree, DAILY);

        assertClose(statistics.get(statistic), expected);
    }

    private static void assertClose(double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual).isCloseTo(expected, within(EIGHT_DECIMALS));
        }
    }
}
