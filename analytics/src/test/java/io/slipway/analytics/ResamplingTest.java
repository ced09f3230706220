package io.slipway.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ResamplingTest {

    private static long nanos(String instant) {
        return TimeUnit.SECONDS.toNanos(Instant.parse(instant).getEpochSecond());
    }

    @Test
    void keepsTheLastEquityOfEachDay() {
        long[] times = {
            nanos("1969-12-31T23:59:59Z"),
            nanos("1970-01-01T00:00:00Z"),
            nanos("1970-01-01T15:00:00Z"),
            nanos("1970-01-05T10:00:00Z")
        };
        DailyEquity daily =
                Resampling.daily(times, new double[] {100, 101, 102, 99.96}, Resampling::utcDay);

        assertThat(daily.size()).isEqualTo(3);
        assertThat(daily.epochDays()).containsExactly(-1, 0, 4);
        assertThat(daily.equity()).containsExactly(100, 102, 99.96);
        assertThat(daily.returns(80))
                .containsExactly(new double[] {0.25, 0.02, -0.02}, within(1e-12));
    }

    @Test
    void theDayIsTheCallersChoice() {
        ZoneId newYork = ZoneId.of("America/New_York");
        long[] times = {nanos("2024-03-04T20:00:00Z"), nanos("2024-03-05T01:00:00Z")};
        DailyEquity daily =
                Resampling.daily(
                        times,
                        new double[] {1, 2},
                        time ->
                                Math.toIntExact(
                                        Instant.ofEpochSecond(0, time)
                                                .atZone(newYork)
                                                .toLocalDate()
                                                .toEpochDay()));

        assertThat(daily.size()).isEqualTo(1);
        assertThat(daily.equity()).containsExactly(2);
    }

    @Test
    void arraysAreCopies() {
        DailyEquity daily = Resampling.daily(new int[] {1, 2}, new double[] {5, 6});
        daily.equity()[0] = 7;
        daily.epochDays()[0] = 7;

        assertThat(daily.equity()).containsExactly(5, 6);
        assertThat(daily.epochDays()).containsExactly(1, 2);
    }

    @Test
    void returnsAndEquityAreInverse() {
        double[] equity = Resampling.equity(1000, Fixtures.BACON);

        assertThat(Resampling.returns(1000, equity)).containsExactly(Fixtures.BACON, within(1e-14));
    }

    @Test
    void aFinalLossOfAllIsAReturn() {
        assertThat(Resampling.returns(10, new double[] {5, 0})).containsExactly(-0.5, -1);
    }

    @Test
    void refusesToMeasureFromNothing() {
        assertThatThrownBy(() -> Resampling.returns(10, new double[] {0, 5}))
                .hasMessage("no return can be measured from an equity of 0.0 before equity[1]");
        assertThatThrownBy(() -> Resampling.returns(Double.NaN, new double[] {5}))
                .hasMessageContaining("equity of NaN before equity[0]");
        assertThatThrownBy(() -> Resampling.returns(1, new double[] {Double.NaN}))
                .hasMessageContaining("equity[0] must be finite");
    }

    @Test
    void refusesTimeThatGoesBack() {
        assertThatThrownBy(() -> Resampling.daily(new int[] {3, 2}, new double[] {1, 1}))
                .hasMessage("day 2 of bar 1 comes before its predecessor 3");
        assertThatThrownBy(() -> Resampling.daily(new int[] {3}, new double[] {1, 1}))
                .hasMessage("epochDays has 1 values, equity has 2");
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Resampling.daily(new int[0], new double[0]).returns(1)).isEmpty();
    }
}
