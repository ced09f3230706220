package io.slipway.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CalendarReturnsTest {

    private static final Offset<Double> EIGHT_DECIMALS = within(1.5e-8);

    private static int[] days(LocalDate first, int count, int step) {
        int[] days = new int[count];
        for (int i = 0; i < count; i++) {
            days[i] = Math.toIntExact(first.toEpochDay()) + i * step;
        }
        return days;
    }

    /** empyrical's test of {@code aggregate_returns}: nine days from 30 January 2000. */
    @Test
    void monthsAndYearOfDailyReturns() {
        int[] days = days(LocalDate.of(2000, 1, 30), 9, 1);
        CalendarReturns.Year year =
                CalendarReturns.of(days, Fixtures.SIMPLE_BENCHMARK, null).years().getFirst();

        assertThat(year.year()).isEqualTo(2000);
        assertThat(year.months().get(0).portfolio()).isCloseTo(0.01, EIGHT_DECIMALS);
        assertThat(year.months().get(1).portfolio()).isCloseTo(0.030301, EIGHT_DECIMALS);
        assertThat(year.months().get(2)).isEqualTo(CalendarReturns.Cell.EMPTY);
        assertThat(year.total().portfolio()).isCloseTo(0.04060401, EIGHT_DECIMALS);
        assertThat(year.total().periods()).isEqualTo(9);
        assertThat(year.total().benchmark()).isNaN();
    }

    /** empyrical's test of {@code aggregate_returns}: nine weeks from 30 January 2000. */
    @Test
    void monthsAndYearOfWeeklyReturns() {
        int[] days = days(LocalDate.of(2000, 1, 30), 9, 7);
        CalendarReturns.Year year =
                CalendarReturns.of(days, Fixtures.WEEKLY, null).years().getFirst();

        assertThat(year.months().get(0).portfolio()).isZero();
        assertThat(year.months().get(1).portfolio()).isCloseTo(0.0878912, EIGHT_DECIMALS);
        assertThat(year.months().get(2).portfolio()).isCloseTo(-0.0450046, EIGHT_DECIMALS);
        assertThat(year.total().portfolio()).isCloseTo(0.03893109, EIGHT_DECIMALS);
    }

    @Test
    void excessIsTheDifference() {
        int[] days = {0, 1, 400};
        CalendarReturns table =
                CalendarReturns.of(
                        days, new double[] {0.1, 0.1, -0.05}, new double[] {0.05, 0, 0.02});

        assertThat(table.years())
                .extracting(CalendarReturns.Year::year)
                .containsExactly(1970, 1971);
        CalendarReturns.Cell first = table.years().getFirst().total();
        assertThat(first.portfolio()).isCloseTo(0.21, within(1e-15));
        assertThat(first.benchmark()).isCloseTo(0.05, within(1e-15));
        assertThat(first.excess()).isCloseTo(0.16, within(1e-15));
        assertThat(table.years().getLast().months().get(1).excess())
                .isCloseTo(-0.07, within(1e-15));
    }

    @Property(tries = 100)
    void allSpansCompoundToTheTotal(
            @ForAll @IntRange(min = 1, max = 900) int count,
            @ForAll @IntRange(min = 1, max = 40) int step,
            @ForAll @IntRange(min = -30_000, max = 30_000) int first) {
        int[] days = days(LocalDate.ofEpochDay(first), count, step);
        double[] returns = Fixtures.generated(count, first + 50_000L, 0.0005, 0.02);
        CalendarReturns table = CalendarReturns.of(days, returns, returns);
        double byMonth = 1;
        double byYear = 1;
        int periods = 0;
        for (CalendarReturns.Year year : table.years()) {
            byYear *= 1 + year.total().portfolio();
            periods += year.total().periods();
            for (CalendarReturns.Cell month : year.months()) {
                byMonth *= month.periods() > 0 ? 1 + month.portfolio() : 1;
            }
        }
        double total = 1 + ReturnStatistics.of(returns, Conventions.daily()).get("totalReturn");

        assertThat(byMonth).isCloseTo(total, within(1e-12 * total));
        assertThat(byYear).isCloseTo(total, within(1e-12 * total));
        assertThat(periods).isEqualTo(count);
    }

    @Test
    void withoutReturnsThereAreNoYears() {
        assertThat(CalendarReturns.of(new int[0], new double[0], null).years()).isEmpty();
    }

    @Test
    void refusesDaysThatGoBack() {
        assertThatThrownBy(() -> CalendarReturns.of(new int[] {5, 4}, new double[2], null))
                .hasMessage("epochDays[1] = 4 comes before its predecessor 5");
        assertThatThrownBy(() -> CalendarReturns.of(new int[1], new double[2], null))
                .hasMessage("epochDays has 1 values, returns has 2");
    }
}
