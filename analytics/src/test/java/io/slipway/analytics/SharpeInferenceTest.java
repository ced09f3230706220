package io.slipway.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class SharpeInferenceTest {

    /**
     * PerformanceAnalytics' recorded output of ProbSharpeRatio, which by default leaves the
     * kurtosis at that of a normal distribution.
     */
    @Test
    void probabilityOfARatioAboveAThreshold() {
        double actual =
                SharpeInference.probability(2 / Math.sqrt(12), 1 / Math.sqrt(12), 59, -0.72, 3);

        assertThat(actual).isCloseTo(0.9597434, within(5e-8));
    }

    /**
     * The hedge fund of Bailey and Lopez de Prado (2012): 0.458 a month over 24 months, 98.2 % for
     * normal returns, 91.3 % with its skewness and kurtosis.
     */
    @Test
    void probabilityOfThePublishedExample() {
        assertThat(SharpeInference.probability(0.458, 0, 24, 0, 3)).isCloseTo(0.982, within(5e-4));
        assertThat(SharpeInference.probability(0.458, 0, 24, -2.448, 10.164))
                .isCloseTo(0.913, within(5e-4));
    }

    /** PerformanceAnalytics' recorded output of MinTrackRecord for the same moments. */
    @Test
    void trackRecordNeeded() {
        double actual =
                SharpeInference.minimumTrackRecord(
                        2 / Math.sqrt(12), 1 / Math.sqrt(12), 0.95, -0.72, 3);

        assertThat(actual).isCloseTo(52.37369, within(5e-6));
    }

    /**
     * The worked example of Bailey and Lopez de Prado (2014): the best of 100 trials has an annual
     * ratio of 2.5 over 1250 days, variance 1/2 over the trials, skewness -3, kurtosis 10. The
     * threshold is 0.1132 a day and the deflated ratio 0.9004.
     */
    @Test
    void deflatedRatioOfThePublishedExample() {
        double threshold = SharpeInference.expectedMaximum(0.5 / 250, 100);
        double deflated =
                SharpeInference.probability(2.5 / Math.sqrt(250), threshold, 1250, -3, 10);

        assertThat(threshold).isCloseTo(0.1132, within(5e-5));
        assertThat(deflated).isCloseTo(0.9004, within(5e-5));
    }

    /** Lo (2002), equation 20: the general factor with the autocorrelations of an AR(1) process. */
    @Property(tries = 200)
    void aggregationFactorIsTheSumOverAllLags(
            @ForAll @DoubleRange(min = -0.9, max = 0.9) @Scale(4) double rho,
            @ForAll @IntRange(min = 1, max = 300) int periods) {
        double sum = 0;
        for (int k = 1; k < periods; k++) {
            sum += (periods - k) * Math.pow(rho, k);
        }
        double expected = periods / Math.sqrt(periods + 2 * sum);

        assertThat(SharpeInference.aggregationFactor(rho, periods))
                .isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void withoutAutocorrelationTheFactorIsTheRoot() {
        assertThat(SharpeInference.aggregationFactor(0, 252)).isEqualTo(Math.sqrt(252));
        assertThat(SharpeInference.aggregationFactor(1, 252)).isNaN();
        assertThat(SharpeInference.aggregationFactor(-0.1, 365.25)).isPositive();
    }

    @Test
    void undefinedWhereNothingCanBeInferred() {
        assertThat(SharpeInference.probability(0.1, 0, 1, 0, 3)).isNaN();
        assertThat(SharpeInference.minimumTrackRecord(0.1, 0.2, 0.95, 0, 3)).isNaN();
        assertThatThrownBy(() -> SharpeInference.expectedMaximum(1, 1))
                .hasMessageContaining("trials must be at least 2, was 1");
    }
}
