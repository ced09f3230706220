package io.slipway.analytics;

import static io.slipway.analytics.TradeStatistic.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeStatisticsTest {

    private static final long DAY = 86_400_000_000_000L;
    private static final Conventions DAILY = Conventions.daily();

    private static List<TradeOutcome> trades() {
        double[] profits = {120, -80, 60, -40, 200, -100, 0, 30, -20, 90};
        List<TradeOutcome> trades = new ArrayList<>();
        for (int i = 0; i < profits.length; i++) {
            trades.add(
                    new TradeOutcome(
                            profits[i], profits[i] / 1000, 1.5, (i + 1) * DAY, i, i % 2 == 0));
        }
        return trades;
    }

    /** Mean, deviation and median by NumPy; the rest can be counted by hand. */
    @ParameterizedTest
    @CsvSource({
        "trades, 10",
        "longTrades, 5",
        "shortTrades, 5",
        "winningTrades, 5",
        "losingTrades, 4",
        "winRate, 0.5",
        "longWinRate, 0.6",
        "shortWinRate, 0.4",
        "netProfit, 260",
        "longProfit, 360",
        "shortProfit, -100",
        "grossProfit, 500",
        "grossLoss, -240",
        "tradeFees, 15",
        "profitFactor, 2.0833333333333335",
        "expectancy, 26",
        "expectancyReturn, 0.026",
        "medianProfit, 15",
        "medianTradeReturn, 0.015",
        "profitDeviation, 93.47608131376592",
        "averageWin, 100",
        "averageLoss, -60",
        "averageWinReturn, 0.1",
        "averageLossReturn, -0.06",
        "payoffRatio, 1.6666666666666667",
        "largestWin, 200",
        "largestLoss, -100",
        "bestTradeReturn, 0.2",
        "worstTradeReturn, -0.1",
        "longestWinningStreak, 1",
        "longestLosingStreak, 1",
        "sqn, 0.879574945898697",
        "sqnCapped, 0.879574945898697",
        "kellyDiscrete, 0.2",
        "averageHoldingDays, 5.5",
        "medianHoldingDays, 5.5",
        "longestHoldingDays, 10",
        "averageHoldingDaysWinners, 5.4",
        "averageHoldingDaysLosers, 5.25",
        "averageBarsHeld, 4.5"
    })
    void tenTrades(String name, double expected) {
        double actual = TradeStatistics.of(trades(), DAILY).get(name);

        assertThat(actual).isCloseTo(expected, within(1e-12));
    }

    @Test
    void everyStatisticOfTenTradesIsDefined() {
        assertThat(TradeStatistics.of(trades(), DAILY).asMap())
                .hasSize(TradeStatistic.values().length)
                .allSatisfy((name, value) -> assertThat(value).as(name).isFinite());
    }

    @Test
    void populationDeviationChangesTheQualityNumber() {
        Conventions population = DAILY.withDeviation(Deviation.POPULATION);

        assertThat(TradeStatistics.of(trades(), population).get(SQN))
                .isCloseTo(0.9271534006197535, within(1e-12));
    }

    /**
     * A published case: 3000 trades of mean 0.26 and deviation 2.57 have a quality number of 1.01
     * when capped at 100 trades; two values of each sign around the mean give that deviation.
     */
    @Test
    void qualityNumberIsCappedAtOneHundredTrades() {
        List<TradeOutcome> trades = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            double profit = 0.26 + (i % 2 == 0 ? 2.57 : -2.57);
            trades.add(new TradeOutcome(profit, 0, 0, 0, 0, true));
        }
        Statistics statistics =
                TradeStatistics.of(trades, DAILY.withDeviation(Deviation.POPULATION));

        assertThat(statistics.get(SQN_CAPPED)).isCloseTo(1.01, within(5e-3));
        assertThat(statistics.get(SQN)).isCloseTo(Math.sqrt(3000) * 0.26 / 2.57, within(1e-9));
    }

    @Test
    void streaksEndAtZero() {
        List<TradeOutcome> trades = new ArrayList<>();
        for (double profit : new double[] {1, 1, 0, 1, 1, 1, -1, -1, 0, -1}) {
            trades.add(new TradeOutcome(profit, 0, 0, 0, 0, true));
        }
        Statistics statistics = TradeStatistics.of(trades, DAILY);

        assertThat(statistics.get(LONGEST_WINNING_STREAK)).isEqualTo(3);
        assertThat(statistics.get(LONGEST_LOSING_STREAK)).isEqualTo(2);
    }

    @Test
    void withoutTradesOnlyCountsAndSumsAreDefined() {
        Statistics statistics = TradeStatistics.of(List.of(), DAILY);

        assertThat(statistics.get(TRADES)).isZero();
        assertThat(statistics.get(NET_PROFIT)).isZero();
        assertThat(statistics.get(TRADE_FEES)).isZero();
        assertThat(statistics.get(WIN_RATE)).isNaN();
        assertThat(statistics.get(PROFIT_FACTOR)).isNaN();
        assertThat(statistics.get(SQN)).isNaN();
        assertThat(statistics.get(MEDIAN_PROFIT)).isNaN();
    }

    @Test
    void onlyWinnersHaveNoProfitFactor() {
        TradeOutcome winner = new TradeOutcome(5, 0.05, 0, DAY, 1, true);
        Statistics statistics = TradeStatistics.of(Collections.nCopies(3, winner), DAILY);

        assertThat(statistics.get(PROFIT_FACTOR)).isNaN();
        assertThat(statistics.get(PAYOFF_RATIO)).isNaN();
        assertThat(statistics.get(LARGEST_LOSS)).isNaN();
        assertThat(statistics.get(SQN)).isNaN();
        assertThat(statistics.get(WIN_RATE)).isEqualTo(1);
        assertThat(statistics.get(SHORT_WIN_RATE)).isNaN();
    }

    @Test
    void outcomesAreChecked() {
        assertThatThrownBy(() -> new TradeOutcome(Double.NaN, 0, 0, 0, 0, true))
                .hasMessage("profit must be finite, was NaN");
        assertThatThrownBy(() -> new TradeOutcome(0, 0, 0, -1, 0, true))
                .hasMessage("holdingNanos is negative: -1");
        assertThatThrownBy(() -> new TradeOutcome(0, 0, 0, 0, -2, true))
                .hasMessage("barsHeld is negative: -2");
    }
}
