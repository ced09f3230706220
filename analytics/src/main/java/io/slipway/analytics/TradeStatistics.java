package io.slipway.analytics;

import static io.slipway.analytics.TradeStatistic.*;

import java.util.List;

/** The statistics of closed trades, {@link TradeStatistic}. */
public final class TradeStatistics {

    private static final int SQN_CAP = 100;
    private static final double NANOS_PER_DAY = 86_400e9;

    private final TradeColumns trades;
    private final Conventions conventions;
    private final Statistics.Builder out = Statistics.declare(TradeStatistic.values());

    private TradeStatistics(TradeColumns trades, Conventions conventions) {
        this.trades = trades;
        this.conventions = conventions;
    }

    /**
     * Computes all statistics. Without trades the counts and sums are zero and all else is {@code
     * NaN}.
     *
     * @param trades the closed trades in the order of their exits
     * @param conventions only the estimator of the deviation is used
     */
    public static Statistics of(List<TradeOutcome> trades, Conventions conventions) {
        return of(TradeColumns.of(trades), conventions);
    }

    /** As {@link #of(List, Conventions)}, for many trades. */
    public static Statistics of(TradeColumns trades, Conventions conventions) {
        return new TradeStatistics(trades, conventions).compute();
    }

    private Statistics compute() {
        double[] profits = trades.profit();
        GainsAndLosses sides = GainsAndLosses.of(profits);
        putSides(sides);
        putSums(profits, sides);
        putProfits(profits, sides);
        putReturns();
        putHolding();
        return out.build();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double mean(double[] values) {
        return sum(values) / values.length;
    }

    private void putSides(GainsAndLosses sides) {
        double[] longProfits = trades.ofSide(trades.profit(), true);
        GainsAndLosses longs = GainsAndLosses.of(longProfits);
        int longCount = longProfits.length;
        int shortCount = trades.size() - longCount;
        out.put(TRADES, trades.size())
                .put(LONG_TRADES, longCount)
                .put(SHORT_TRADES, shortCount)
                .put(WINNING_TRADES, sides.gains())
                .put(LOSING_TRADES, sides.losses())
                .put(WIN_RATE, (double) sides.gains() / trades.size())
                .put(LONG_WIN_RATE, (double) longs.gains() / longCount)
                .put(SHORT_WIN_RATE, (double) (sides.gains() - longs.gains()) / shortCount)
                .put(LONGEST_WINNING_STREAK, sides.longestGains())
                .put(LONGEST_LOSING_STREAK, sides.longestLosses())
                .put(LONG_PROFIT, sum(longProfits))
                .put(SHORT_PROFIT, sum(trades.ofSide(trades.profit(), false)));
    }

    private void putSums(double[] profits, GainsAndLosses sides) {
        out.put(NET_PROFIT, sum(profits))
                .put(GROSS_PROFIT, sides.gainSum())
                .put(GROSS_LOSS, sides.lossSum())
                .put(TRADE_FEES, sum(trades.fees()));
    }

    private void putProfits(double[] profits, GainsAndLosses sides) {
        Moments moments = Moments.of(profits);
        double deviation = moments.deviation(conventions.deviation());
        double quality = ReturnStatistics.ratio(moments.mean(), deviation);
        double payoff = sides.averageGain() / -sides.averageLoss();
        double winRate = (double) sides.gains() / trades.size();
        out.put(PROFIT_FACTOR, sides.gainSum() / -sides.lossSum())
                .put(EXPECTANCY, moments.mean())
                .put(MEDIAN_PROFIT, Quantiles.median(profits))
                .put(PROFIT_DEVIATION, deviation)
                .put(AVERAGE_WIN, sides.averageGain())
                .put(AVERAGE_LOSS, sides.averageLoss())
                .put(PAYOFF_RATIO, payoff)
                .put(LARGEST_WIN, sides.gains() > 0 ? moments.maximum() : Double.NaN)
                .put(LARGEST_LOSS, sides.losses() > 0 ? moments.minimum() : Double.NaN)
                .put(SQN, Math.sqrt(trades.size()) * quality)
                .put(SQN_CAPPED, Math.sqrt(Math.min(trades.size(), SQN_CAP)) * quality)
                .put(KELLY_DISCRETE, winRate - (1 - winRate) / payoff);
    }

    private void putReturns() {
        double[] returns = trades.returnFraction();
        Moments moments = Moments.of(returns);
        out.put(EXPECTANCY_RETURN, moments.mean())
                .put(MEDIAN_TRADE_RETURN, Quantiles.median(returns))
                .put(BEST_TRADE_RETURN, moments.maximum())
                .put(WORST_TRADE_RETURN, moments.minimum())
                .put(AVERAGE_WIN_RETURN, mean(trades.won(returns)))
                .put(AVERAGE_LOSS_RETURN, mean(trades.lost(returns)));
    }

    private void putHolding() {
        double[] days = days(trades.holdingNanos());
        out.put(AVERAGE_HOLDING_DAYS, mean(days))
                .put(MEDIAN_HOLDING_DAYS, Quantiles.median(days))
                .put(LONGEST_HOLDING_DAYS, Moments.of(days).maximum())
                .put(AVERAGE_HOLDING_DAYS_WINNERS, mean(trades.won(days)))
                .put(AVERAGE_HOLDING_DAYS_LOSERS, mean(trades.lost(days)))
                .put(AVERAGE_BARS_HELD, mean(trades.barsHeld()));
    }

    private static double[] days(double[] nanos) {
        double[] days = new double[nanos.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = nanos[i] / NANOS_PER_DAY;
        }
        return days;
    }
}
