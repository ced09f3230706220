package io.slipway.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every statistic of returns and benchmark against NumPy and SciPy, computed from the definitions
 * by {@code src/test/python/reference.py} on generated series.
 */
class NumpyReferenceTest {

    private static final double RELATIVE = 1e-9;

    @TestFactory
    Iterable<DynamicTest> sampleEstimatorsOverDays() {
        return compare(sample(), Fixtures.values("/io/slipway/analytics/reference-sample.csv"));
    }

    @TestFactory
    Iterable<DynamicTest> populationEstimatorsOverMonthsWithRiskFreeSeries() {
        return compare(
                population(), Fixtures.values("/io/slipway/analytics/reference-population.csv"));
    }

    @Test
    void theReferenceHasEveryStatistic() {
        Map<String, Double> expected =
                Fixtures.values("/io/slipway/analytics/reference-sample.csv");

        assertThat(sample().asMap().keySet())
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
    }

    private static Statistics sample() {
        double[] benchmark = Fixtures.generated(1000, 42, 0.0004, 0.02);
        double[] returns = sum(0.7, benchmark, Fixtures.generated(1000, 7, 0.0003, 0.015));
        return ReturnStatistics.of(
                returns, benchmark, null, Conventions.daily().withRiskFree(0.02));
    }

    private static Statistics population() {
        double[] benchmark = Fixtures.generated(129, 4711, 0.006, 0.09);
        double[] returns = sum(1.2, benchmark, Fixtures.generated(129, 99, 0.002, 0.05));
        double[] riskFree = Fixtures.generated(129, 3, 0.002, 0.001);
        Conventions conventions = Conventions.of(12).withDeviation(Deviation.POPULATION);
        return ReturnStatistics.of(returns, benchmark, riskFree, conventions);
    }

    private static double[] sum(double factor, double[] first, double[] second) {
        double[] sum = new double[first.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = factor * first[i] + second[i];
        }
        return sum;
    }

    private static Iterable<DynamicTest> compare(Statistics actual, Map<String, Double> reference) {
        return reference.entrySet().stream()
                .map(entry -> comparison(actual, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static DynamicTest comparison(Statistics actual, String name, double expected) {
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    if (Double.isNaN(expected)) {
                        assertThat(actual.get(name)).isNaN();
                    } else {
                        assertThat(actual.get(name)).isCloseTo(expected, tolerance(expected));
                    }
                });
    }

    private static Offset<Double> tolerance(double expected) {
        return within(1e-13 + RELATIVE * Math.abs(expected));
    }
}
