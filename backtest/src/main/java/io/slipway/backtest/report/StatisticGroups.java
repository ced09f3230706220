package io.slipway.backtest.report;

import io.slipway.analytics.ActivityStatistic;
import io.slipway.analytics.BenchmarkStatistic;
import io.slipway.analytics.ReturnStatistic;
import io.slipway.analytics.Statistic;
import io.slipway.analytics.Statistics;
import io.slipway.analytics.TradeStatistic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The order and the groups in which readers are shown statistics. */
public final class StatisticGroups {

    /** A group ends where the next one's first figure stands. */
    private static final Map<ReturnStatistic, String> FIRST_OF_GROUP =
            Map.of(
                    ReturnStatistic.TOTAL_RETURN, "returns",
                    ReturnStatistic.ANNUALIZED_VOLATILITY, "distribution",
                    ReturnStatistic.SHARPE, "ratios",
                    ReturnStatistic.MAX_DRAWDOWN, "drawdowns",
                    ReturnStatistic.CALMAR, "ratios");

    private StatisticGroups() {}

    /** All figures of a set by group, both in their fixed order. */
    public static SequencedMap<String, List<Statistic>> of(Statistics statistics) {
        SequencedMap<String, List<Statistic>> groups = new LinkedHashMap<>();
        String group = "returns";
        for (ReturnStatistic each : ReturnStatistic.values()) {
            group = FIRST_OF_GROUP.getOrDefault(each, group);
            add(groups, group, each, statistics);
        }
        for (BenchmarkStatistic each : BenchmarkStatistic.values()) {
            add(groups, "benchmark", each, statistics);
        }
        for (TradeStatistic each : TradeStatistic.values()) {
            add(groups, "trades", each, statistics);
        }
        for (ActivityStatistic each : ActivityStatistic.values()) {
            add(groups, "activity", each, statistics);
        }
        return groups;
    }

    private static void add(
            SequencedMap<String, List<Statistic>> groups,
            String group,
            Statistic statistic,
            Statistics statistics) {
        if (statistics.has(statistic.key())) {
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(statistic);
        }
    }
}
