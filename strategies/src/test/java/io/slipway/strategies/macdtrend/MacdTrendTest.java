package io.slipway.strategies.macdtrend;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.data.BarColumns;
import io.slipway.strategies.Series;
import io.slipway.strategies.Trial;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Averages of two and three closes, signal of two, computed in fractions outside this project:
 *
 * <pre>
 * day    1   2   3      4       5      6      7     8     9     10    11     12    13    14    15
 * close  20  18  16     13      9      9      11    14    18    20    20     19    17    14    12
 * macd           -1.00  -1.17  -1.47  -1.03  -0.28  0.44  1.08  1.16  0.79   0.30  -0.22 -0.73 -0.91
 * signal                -1.08  -1.34  -1.14  -0.57  0.10  0.75  1.02  0.87   0.49   0.02 -0.48 -0.76
 *                                      ^ above                        ^ below
 * </pre>
 */
class MacdTrendTest {

    private static final BarColumns VALLEY_AND_HILL =
            Series.closes("AAA.XNYS", 20, 18, 16, 13, 9, 9, 11, 14, 18, 20, 20, 19, 17, 14, 12);

    @Test
    void buysWhenTheLineCrossesAboveItsSignalAndSellsWhenBelow() {
        Trial trial = trial("0", VALLEY_AND_HILL);

        assertThat(trial.orders())
                .containsExactly(
                        "2020-01-06 AAA.XNYS BUY 11111 MARKET",
                        "2020-01-11 AAA.XNYS SELL 9090 MARKET");
        assertThat(trial.fills())
                .containsExactly(
                        "2020-01-07 AAA.XNYS BUY 9090 @ 11", "2020-01-12 AAA.XNYS SELL 9090 @ 19");
    }

    /** At the cross the close of 9 equals the average of two closes and is below that of four. */
    @Test
    void buysOnlyAboveTheTrend() {
        assertThat(trial("2", VALLEY_AND_HILL).orders()).isEmpty();
        assertThat(trial("4", VALLEY_AND_HILL).orders()).isEmpty();
    }

    @Test
    void buysNothingBeforeTheTrendIsKnown() {
        assertThat(trial("15", VALLEY_AND_HILL).orders()).isEmpty();
    }

    /** The turn is before the lines exist; on the first day with both, one is above already. */
    @Test
    void beingAboveOnTheFirstValidBarIsNoCross() {
        Trial trial = trial("0", Series.closes("AAA.XNYS", 10, 10, 11, 13, 16, 20, 25));

        assertThat(trial.orders()).isEmpty();
    }

    private static Trial trial(String trend, BarColumns bars) {
        Map<String, String> parameters =
                Map.of("fast", "2", "slow", "3", "signal", "2", "trend", trend);
        return Trial.of(new MacdTrend.Factory(), parameters, bars).run();
    }
}
