package io.slipway.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConventionsTest {

    @Test
    void standardChoices() {
        assertThat(Conventions.daily())
                .isEqualTo(
                        new Conventions(
                                252,
                                0,
                                Annualization.GEOMETRIC,
                                Deviation.SAMPLE,
                                Annualization.GEOMETRIC));
    }

    @Test
    void riskFreeRateOfAPeriod() {
        Conventions monthly = Conventions.of(12).withRiskFree(0.04);

        assertThat(monthly.riskFreePerPeriod())
                .isCloseTo(Math.pow(1.04, 1.0 / 12) - 1, within(1e-16));
        assertThat(monthly.withRiskFreeScaling(Annualization.ARITHMETIC).riskFreePerPeriod())
                .isEqualTo(0.04 / 12);
    }

    @Test
    void describesItself() {
        assertThat(Conventions.daily().withRiskFree(0.02).describe(false))
                .containsEntry("periodsPerYear", 252.0)
                .containsEntry("riskFree", "constant")
                .containsEntry("riskFreePerYear", 0.02)
                .containsEntry("deviation", "sample")
                .containsEntry("annualization", "geometric")
                .containsKeys("valueAtRisk", "drawdown", "quantile", "informationRatio");
        assertThat(Conventions.daily().describe(true))
                .containsEntry("riskFree", "series")
                .doesNotContainKey("riskFreePerYear");
        assertThat(Conventions.daily().withDeviation(Deviation.POPULATION).describe(false))
                .containsEntry("deviation", "population")
                .containsEntry("skewness", "moment (g1, g2)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void periodsPerYearMustBePositive(double value) {
        assertThatThrownBy(() -> Conventions.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("periodsPerYear must be positive and finite, was " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void riskFreeRateMustBeAFractionAboveMinusOne(double value) {
        assertThatThrownBy(() -> Conventions.daily().withRiskFree(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above -1, was " + value);
    }
}
