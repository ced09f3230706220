package io.slipway.analytics;

/**
 * Figures of closed trades.
 *
 * <p>In the formulas {@code x} are the profits after costs, {@code y} the returns of the trades and
 * {@code N} their number; {@code sd} and {@code Q} are those of {@link ReturnStatistic}.
 */
public enum TradeStatistic implements Statistic {
    /** Number of closed trades: {@code N}. Source: count. */
    TRADES("trades", Unit.COUNT),

    /** Trades that bought first: {@code count(long)}. Source: count. */
    LONG_TRADES("longTrades", Unit.COUNT),

    /** Trades that sold first: {@code count(short)}. Source: count. */
    SHORT_TRADES("shortTrades", Unit.COUNT),

    /** Trades with a profit after costs: {@code count(x > 0)}. Source: count. */
    WINNING_TRADES("winningTrades", Unit.COUNT),

    /**
     * Trades with a loss after costs; those at exactly zero are neither: {@code count(x < 0)}.
     * Source: count.
     */
    LOSING_TRADES("losingTrades", Unit.COUNT),

    /**
     * Share of all trades that won: {@code count(x > 0) / N}. Source: Kaufman (2013), Trading
     * Systems and Methods.
     */
    WIN_RATE("winRate", Unit.FRACTION),

    /**
     * Share of long trades that won: {@code count(x > 0, long) / count(long)}. Source: Kaufman
     * (2013).
     */
    LONG_WIN_RATE("longWinRate", Unit.FRACTION),

    /**
     * Share of short trades that won: {@code count(x > 0, short) / count(short)}. Source: Kaufman
     * (2013).
     */
    SHORT_WIN_RATE("shortWinRate", Unit.FRACTION),

    /** Profit of all trades after costs: {@code sum(x)}. Source: Kaufman (2013). */
    NET_PROFIT("netProfit", Unit.MONEY),

    /** Profit of long trades after costs: {@code sum(x, long)}. Source: Kaufman (2013). */
    LONG_PROFIT("longProfit", Unit.MONEY),

    /** Profit of short trades after costs: {@code sum(x, short)}. Source: Kaufman (2013). */
    SHORT_PROFIT("shortProfit", Unit.MONEY),

    /** Sum of the winning trades: {@code sum(max(x, 0))}. Source: Kaufman (2013). */
    GROSS_PROFIT("grossProfit", Unit.MONEY),

    /** Sum of the losing trades, negative: {@code sum(min(x, 0))}. Source: Kaufman (2013). */
    GROSS_LOSS("grossLoss", Unit.MONEY),

    /** Fees of all trades: {@code sum(fees)}. Source: sum. */
    TRADE_FEES("tradeFees", Unit.MONEY),

    /**
     * Winners against losers: {@code grossProfit / abs(grossLoss)}. Source: Kaufman (2013);
     * Schwager (1996).
     */
    PROFIT_FACTOR("profitFactor", Unit.RATIO),

    /**
     * Mean profit of a trade: {@code sum(x) / N}. Source: Tharp (1998), Trade Your Way to Financial
     * Freedom.
     */
    EXPECTANCY("expectancy", Unit.MONEY),

    /** Mean return of a trade: {@code sum(y) / N}. Source: Tharp (1998). */
    EXPECTANCY_RETURN("expectancyReturn", Unit.FRACTION),

    /** Middle profit: {@code Q(0.5) of x}. Source: Hyndman and Fan (1996), type 7. */
    MEDIAN_PROFIT("medianProfit", Unit.MONEY),

    /** Middle return of a trade: {@code Q(0.5) of y}. Source: Hyndman and Fan (1996), type 7. */
    MEDIAN_TRADE_RETURN("medianTradeReturn", Unit.FRACTION),

    /** Deviation of the profits: {@code sd(x)}. Source: sample or population by the conventions. */
    PROFIT_DEVIATION("profitDeviation", Unit.MONEY),

    /** Mean of the winning trades: {@code grossProfit / winningTrades}. Source: Kaufman (2013). */
    AVERAGE_WIN("averageWin", Unit.MONEY),

    /**
     * Mean of the losing trades, negative: {@code grossLoss / losingTrades}. Source: Kaufman
     * (2013).
     */
    AVERAGE_LOSS("averageLoss", Unit.MONEY),

    /** Mean return of the winning trades: {@code mean(y where x > 0)}. Source: Kaufman (2013). */
    AVERAGE_WIN_RETURN("averageWinReturn", Unit.FRACTION),

    /**
     * Mean return of the losing trades, negative: {@code mean(y where x < 0)}. Source: Kaufman
     * (2013).
     */
    AVERAGE_LOSS_RETURN("averageLossReturn", Unit.FRACTION),

    /**
     * Mean win against mean loss: {@code averageWin / abs(averageLoss)}. Source: Kaufman (2013);
     * quantstats payoff_ratio.
     */
    PAYOFF_RATIO("payoffRatio", Unit.RATIO),

    /**
     * Largest profit, undefined without a winner: {@code max(x where x > 0)}. Source: Kaufman
     * (2013).
     */
    LARGEST_WIN("largestWin", Unit.MONEY),

    /**
     * Largest loss, negative, undefined without a loser: {@code min(x where x < 0)}. Source:
     * Kaufman (2013).
     */
    LARGEST_LOSS("largestLoss", Unit.MONEY),

    /** Largest return of a trade: {@code max(y)}. Source: Kaufman (2013). */
    BEST_TRADE_RETURN("bestTradeReturn", Unit.FRACTION),

    /** Smallest return of a trade: {@code min(y)}. Source: Kaufman (2013). */
    WORST_TRADE_RETURN("worstTradeReturn", Unit.FRACTION),

    /**
     * Most winners in a row, in the order given: {@code max run of x > 0}. Source: Kaufman (2013).
     */
    LONGEST_WINNING_STREAK("longestWinningStreak", Unit.COUNT),

    /**
     * Most losers in a row, in the order given: {@code max run of x < 0}. Source: Kaufman (2013).
     */
    LONGEST_LOSING_STREAK("longestLosingStreak", Unit.COUNT),

    /**
     * System quality number: {@code sqrt(N) * mean(x) / sd(x)}. Source: Tharp (2008), Definitive
     * Guide to Position Sizing, with profits in place of R multiples; backtrader SQN.
     */
    SQN("sqn", Unit.RATIO),

    /**
     * System quality number with the number of trades capped at 100: {@code sqrt(min(N, 100)) *
     * mean(x) / sd(x)}. Source: Tharp (2008), for more than 100 trades.
     */
    SQN_CAPPED("sqnCapped", Unit.RATIO),

    /**
     * Share of capital of fastest growth for bets of two outcomes: {@code winRate - (1 - winRate) /
     * payoffRatio}. Source: Kelly (1956); quantstats kelly_criterion.
     */
    KELLY_DISCRETE("kellyDiscrete", Unit.FRACTION),

    /** Mean time from entry to exit: {@code mean(holding)}. Source: mean. */
    AVERAGE_HOLDING_DAYS("averageHoldingDays", Unit.DAYS),

    /**
     * Middle time from entry to exit: {@code Q(0.5) of holding}. Source: Hyndman and Fan (1996),
     * type 7.
     */
    MEDIAN_HOLDING_DAYS("medianHoldingDays", Unit.DAYS),

    /** Longest time from entry to exit: {@code max(holding)}. Source: maximum. */
    LONGEST_HOLDING_DAYS("longestHoldingDays", Unit.DAYS),

    /** Mean holding time of winners: {@code mean(holding where x > 0)}. Source: mean. */
    AVERAGE_HOLDING_DAYS_WINNERS("averageHoldingDaysWinners", Unit.DAYS),

    /** Mean holding time of losers: {@code mean(holding where x < 0)}. Source: mean. */
    AVERAGE_HOLDING_DAYS_LOSERS("averageHoldingDaysLosers", Unit.DAYS),

    /** Mean number of bars from entry to exit: {@code mean(bars)}. Source: mean. */
    AVERAGE_BARS_HELD("averageBarsHeld", Unit.PERIODS);

    private final String key;
    private final Unit unit;

    TradeStatistic(String key, Unit unit) {
        this.key = key;
        this.unit = unit;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Unit unit() {
        return unit;
    }
}
