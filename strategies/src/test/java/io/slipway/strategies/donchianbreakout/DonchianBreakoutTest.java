package io.slipway.strategies.donchianbreakout;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.data.BarColumns;
import io.slipway.model.CorporateAction;
import io.slipway.model.Decimal;
import io.slipway.model.InstrumentId;
import io.slipway.strategies.Series;
import io.slipway.strategies.Trial;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Entry above the high of three bars, exit at the low of two, two average true ranges of two bars.
 *
 * <pre>
 * day  open  high  low   close  high of 3 before  true range  average  low of 2
 *  1   10    11     9    10
 *  2   10    11     9    10                       2
 *  3   10    11     9    10                       2           2        9
 *  4   10    13    10    12     11                3           2.5      9     stop at 12 - 2 × 2.5 = 7
 *  5   12    14    12    13                                            10
 *  6   13    15    13    14                                            12
 *  7   14    14.5  12.5  13                                            12.5
 *  8   13    13    12    12.2                                          12    12.5 is hit
 * </pre>
 */
class DonchianBreakoutTest {

    private static final Map<String, String> SHORT =
            Map.of("entry", "3", "exit", "2", "atr", "2", "stop", "2");

    private static final double[][] UNTIL_DAY_7 = {
        {10, 11, 9, 10},
        {10, 11, 9, 10},
        {10, 11, 9, 10},
        {10, 13, 10, 12},
        {12, 14, 12, 13},
        {13, 15, 13, 14},
        {14, 14.5, 12.5, 13},
    };

    private static final List<String> ORDERS =
            List.of(
                    "2020-01-04 AAA.XNYS BUY 8333 MARKET",
                    "2020-01-04 AAA.XNYS SELL 8333 STOP 7",
                    "2020-01-05 REPLACE STOP 10",
                    "2020-01-06 REPLACE STOP 12",
                    "2020-01-07 REPLACE STOP 12.5");

    @Test
    void buysABreakoutRaisesTheStopAndLeavesWhereItIsHit() {
        Trial trial = trial(then(new double[] {13, 13, 12, 12.2}, new double[] {12, 12, 12, 12}));

        assertThat(trial.orders()).isEqualTo(ORDERS);
        assertThat(trial.fills())
                .containsExactly(
                        "2020-01-05 AAA.XNYS BUY 8333 @ 12",
                        "2020-01-08 AAA.XNYS SELL 8333 @ 12.5");
        assertThat(trial.view().workingOrders()).isEmpty();
    }

    @Test
    void aGapBelowTheStopFillsAtTheOpen() {
        Trial trial = trial(then(new double[] {11, 11.5, 10.5, 11}));

        assertThat(trial.fills()).last().isEqualTo("2020-01-08 AAA.XNYS SELL 8333 @ 11");
    }

    @Test
    void theStopIsNeverLowered() {
        Map<String, String> near = Map.of("entry", "3", "exit", "2", "atr", "2", "stop", "0.4");

        Trial trial = trial(near, UNTIL_DAY_7);

        // On day 5 the low of two bars, 10, is below the stop at 12 - 0.4 × 2.5 = 11.
        assertThat(trial.orders())
                .containsExactly(
                        "2020-01-04 AAA.XNYS BUY 8333 MARKET",
                        "2020-01-04 AAA.XNYS SELL 8333 STOP 11",
                        "2020-01-06 REPLACE STOP 12",
                        "2020-01-07 REPLACE STOP 12.5");
    }

    @Test
    void thePositionIsProtectedOnTheVeryBarItIsEntered() {
        double[][] bars = Stream.of(UNTIL_DAY_7).limit(4).toArray(double[][]::new);

        Trial trial = trial(append(bars, new double[] {12, 12, 6, 8}, new double[] {8, 8, 8, 8}));

        assertThat(trial.fills())
                .containsExactly(
                        "2020-01-05 AAA.XNYS BUY 8333 @ 12", "2020-01-05 AAA.XNYS SELL 8333 @ 7");
    }

    @Test
    void aCloseAtTheChannelIsNoBreakout() {
        double[][] bars = Stream.of(UNTIL_DAY_7).limit(3).toArray(double[][]::new);

        Trial trial =
                trial(append(bars, new double[] {10, 13, 10, 11}, new double[] {11, 11, 11, 11}));

        assertThat(trial.orders()).isEmpty();
    }

    /** From day 6 on raw prices are halved and doubled by the factor; levels follow. */
    @Test
    void levelsFollowASplit() {
        double[][] bars = then(new double[] {13, 13, 12, 12.2});
        double[] factors = {1, 1, 1, 1, 1, 2, 2, 2};
        for (int i = 5; i < bars.length; i++) {
            bars[i] = new double[] {bars[i][0] / 2, bars[i][1] / 2, bars[i][2] / 2, bars[i][3] / 2};
        }
        long exDay = Series.closeOf(Series.FIRST_DAY.plusDays(5)) - 1;
        CorporateAction split =
                new CorporateAction(
                        InstrumentId.of("AAA.XNYS"),
                        CorporateAction.Type.SPLIT,
                        Decimal.of(2),
                        exDay,
                        exDay);

        Trial trial =
                Trial.of(
                                new DonchianBreakout.Factory(),
                                SHORT,
                                List.of(split),
                                Series.adjusted("AAA.XNYS", factors, bars))
                        .run();

        assertThat(trial.orders())
                .containsExactly(
                        "2020-01-04 AAA.XNYS BUY 8333 MARKET",
                        "2020-01-04 AAA.XNYS SELL 8333 STOP 7",
                        "2020-01-05 REPLACE STOP 10",
                        "2020-01-06 REPLACE STOP 6",
                        "2020-01-07 REPLACE STOP 6.25");
        assertThat(trial.fills()).last().isEqualTo("2020-01-08 AAA.XNYS SELL 16666 @ 6.25");
    }

    /** A stop to sell goes to the lower tick. */
    @Test
    void stopsLieOnTheGrid() {
        double[][] bars = then(new double[] {14, 15, 13.456, 14}, new double[] {14, 15, 13.5, 14});

        Trial trial = trial(append(bars, new double[] {14, 15, 13.6, 14}));

        assertThat(trial.orders()).contains("2020-01-09 REPLACE STOP 13.45");
    }

    private static double[][] then(double[]... more) {
        return append(UNTIL_DAY_7, more);
    }

    private static double[][] append(double[][] first, double[]... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(double[][]::new);
    }

    private static Trial trial(double[][] bars) {
        return trial(SHORT, bars);
    }

    private static Trial trial(Map<String, String> parameters, double[][] bars) {
        BarColumns columns = Series.bars("AAA.XNYS", bars);
        return Trial.of(new DonchianBreakout.Factory(), parameters, columns).run();
    }
}
