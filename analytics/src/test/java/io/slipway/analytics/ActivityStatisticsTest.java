package io.slipway.analytics;

import static io.slipway.analytics.ActivityStatistic.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ActivityStatisticsTest {

    private static final Conventions DAILY = Conventions.of(250);

    /** Buy 1000 of equity 1000, switch it wholly on the next day, then go short half of it. */
    @Test
    void threeDays() {
        ActivityStatistics.Activity activity =
                new ActivityStatistics.Activity(
                        new double[] {1000, 1000, 0, 0},
                        new double[] {0, 1000, 1500, 0},
                        new double[] {1000, 1000, 0, 0},
                        new double[] {0, 0, 500, 0},
                        new double[] {1000, 1000, 1000, 1000});
        Statistics statistics = ActivityStatistics.of(activity, DAILY);

        assertThat(statistics.get(TURNOVER_TWO_SIDED)).isEqualTo(4.5 / 4);
        assertThat(statistics.get(TURNOVER_ONE_SIDED)).isEqualTo(4.5 / 8);
        assertThat(statistics.get(TURNOVER_TWO_SIDED_PER_YEAR)).isEqualTo(4.5 / 4 * 250);
        assertThat(statistics.get(TURNOVER_ONE_SIDED_PER_YEAR)).isEqualTo(4.5 / 8 * 250);
        assertThat(statistics.get(MAX_TURNOVER_TWO_SIDED)).isEqualTo(2);
        assertThat(statistics.get(TRADED_NOTIONAL)).isEqualTo(4500);
        assertThat(statistics.get(GROSS_EXPOSURE)).isCloseTo(2.5 / 4, within(1e-15));
        assertThat(statistics.get(NET_EXPOSURE)).isCloseTo(1.5 / 4, within(1e-15));
        assertThat(statistics.get(MAX_GROSS_EXPOSURE)).isEqualTo(1);
        assertThat(statistics.get(MAX_NET_EXPOSURE)).isEqualTo(1);
        assertThat(statistics.get(MIN_NET_EXPOSURE)).isEqualTo(-0.5);
        assertThat(statistics.get(TIME_IN_MARKET)).isEqualTo(0.75);
    }

    @Test
    void withoutPeriodsNothingIsDefined() {
        double[] none = {};
        Statistics statistics =
                ActivityStatistics.of(
                        new ActivityStatistics.Activity(none, none, none, none, none), DAILY);

        assertThat(statistics.asMap().values()).hasSize(12).allMatch(value -> value.isNaN());
    }

    @Test
    void refusesWhatCannotBe() {
        double[] one = {1};

        assertThatThrownBy(() ->
                        new ActivityStatistics.Activity(new double[] {-1}, one, one, one, one))
                .hasMessage("bought[0] must not be negative, was -1.0");
        assertThatThrownBy(
                        () -> new ActivityStatistics.Activity(one, one, one, one, new double[] {0}))
                .hasMessage("equity[0] must be positive, was 0");
        assertThatThrownBy(() -> new ActivityStatistics.Activity(one, new double[2], one, one, one))
                .hasMessage("sold has 2 values, equity has 1");
    }
}
