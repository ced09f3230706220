package io.slipway.analytics;

import static io.slipway.analytics.BenchmarkStatistic.*;
import static io.slipway.analytics.ReturnStatistic.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Expected values from the recorded outputs of R PerformanceAnalytics' examples, and from the
 * reference values of quantstats' tests, of which those marked R were computed with
 * PerformanceAnalytics 2.1.0; all for the example portfolio of Bacon (2008).
 */
class PerformanceAnalyticsReferenceTest {

    private static final Conventions MONTHLY = Conventions.of(12);

    @ParameterizedTest
    @CsvSource({
        "annualizedVolatility, 0.13700015867969229",
        "cagr, 0.10367828972980941",
        "annualizedReturn, 0.10367828972980941",
        "sharpe, 0.7883202548144859",
        "sortino, 1.3592165786838633",
        "maxDrawdown, -0.144672955739218",
        "calmar, 0.7166390511623746",
        "valueAtRisk95Gaussian, -0.05605155822002584",
        "expectedShortfall95Gaussian, -0.0725772784216993",
        "omega, 1.7797833935018055",
        "skewness, -0.08817174934967567",
        "excessKurtosis, -0.4076603211860866"
    })
    void quantstatsReferenceValues(String name, double expected) {
        double actual = ReturnStatistics.of(Fixtures.BACON, MONTHLY).get(name);

        assertThat(actual).isCloseTo(expected, within(1e-12 + 1e-9 * Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "annualizedVolatility, 0.13086457754395944",
        "cagr, -0.9589235732751437",
        "sharpe, -24.183404779195588",
        "sortino, -13.565806946540524",
        "maxDrawdown, -0.08485758410265398",
        "calmar, -11.30038738924165",
        "valueAtRisk95Gaussian, -0.026118205089509853",
        "expectedShortfall95Gaussian, -0.029562908106231696",
        "omega, 0",
        "skewness, -0.05724138737086073",
        "excessKurtosis, -0.6907159418089514"
    })
    void quantstatsReferenceValuesOfSevenLosses(String name, double expected) {
        double[] returns = {
            -0.018720930383,
            -0.014303070725,
            -0.014572173794,
            -0.003467788444,
            -0.025038397377,
            -0.001677869157,
            -0.010129521509
        };
        double actual = ReturnStatistics.of(returns, Conventions.daily()).get(name);

        assertThat(actual).isCloseTo(expected, within(1e-12 + 1e-9 * Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "averageReturn, 0.0090, 5e-9",
        "meanAbsoluteDeviation, 0.03108333, 5e-9",
        "painIndex, 0.04, 5e-3",
        "medianReturn, 0.0130, 5e-9",
        "worstPeriod, -0.065, 0",
        "bestPeriod, 0.081, 0",
        "totalReturn, 0.218106, 5e-7"
    })
    void recordedOutputs(String name, double expected, double tolerance) {
        double actual = ReturnStatistics.of(Fixtures.BACON, MONTHLY).get(name);

        assertThat(actual).isCloseTo(expected, within(tolerance));
    }

    @ParameterizedTest
    @CsvSource({
        "jensensAlpha, -0.01416944, 5e-9",
        "mSquared, 0.10062, 5e-6",
        "mSquaredExcess, -0.01736344, 5e-9",
        "benchmarkTotalReturn, 0.249887, 5e-7"
    })
    void recordedOutputsAgainstBenchmark(String name, double expected, double tolerance) {
        Statistics statistics =
                ReturnStatistics.of(Fixtures.BACON, Fixtures.BACON_BENCHMARK, null, MONTHLY);

        assertThat(statistics.get(name)).isCloseTo(expected, within(tolerance));
    }

    /** PerformanceAnalytics mixes the estimators of these two. */
    @ParameterizedTest
    @CsvSource({
        "systematicRisk, SAMPLE, 0.132806, 5e-7",
        "specificRisk, POPULATION, 0.03293109, 5e-9"
    })
    void recordedRiskDecomposition(
            String name, Deviation estimator, double expected, double tolerance) {
        Conventions conventions = MONTHLY.withDeviation(estimator);
        Statistics statistics =
                ReturnStatistics.of(Fixtures.BACON, Fixtures.BACON_BENCHMARK, null, conventions);

        assertThat(statistics.get(name)).isCloseTo(expected, within(tolerance));
    }

    /** With a minimum acceptable return of 0.5 % in place of the risk-free return. */
    @ParameterizedTest
    @CsvSource({"downsideDeviation, 0.02553674", "upsidePotentialRatio, 0.6934453"})
    void recordedOutputsWithMinimumReturn(String name, double expected) {
        double[] minimum = Fixtures.filled(24, 0.005);
        Statistics statistics =
                ReturnStatistics.of(Fixtures.BACON, null, minimum, Conventions.of(1));

        assertThat(statistics.get(name)).isCloseTo(expected, within(5e-7));
    }
}
