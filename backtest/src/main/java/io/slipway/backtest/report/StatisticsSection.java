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

/** Every statistic in its group; each opens to say what it means. */
final class StatisticsSection {

    /** A group ends where the next one's first figure stands. */
    private static final Map<ReturnStatistic, String> FIRST_OF_GROUP =
            Map.of(
                    ReturnStatistic.TOTAL_RETURN, "returns",
                    ReturnStatistic.ANNUALIZED_VOLATILITY, "distribution",
                    ReturnStatistic.SHARPE, "ratios",
                    ReturnStatistic.MAX_DRAWDOWN, "drawdowns",
                    ReturnStatistic.CALMAR, "ratios");

    private final Page page;
    private final Html html;
    private final Performance performance;

    StatisticsSection(Page page, Performance performance) {
        this.page = page;
        this.html = page.html;
        this.performance = performance;
    }

    void write() {
        page.section("statistics", "report.section.statistics");
        page.note(page.t("report.statistics-note"));
        html.open("div", "class", "groups");
        grouped(performance.statistics()).forEach(this::group);
        html.close().close();
    }

    /** All figures of a set by group, both in their fixed order. */
    static SequencedMap<String, List<Statistic>> grouped(Statistics statistics) {
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

    private void group(String group, List<Statistic> figures) {
        html.open("div", "class", "group");
        html.element("h3", page.t("report.group." + group));
        for (Statistic figure : figures) {
            row(figure);
        }
        html.close();
    }

    private void row(Statistic figure) {
        double value = performance.statistics().get(figure);
        html.open("details").open("summary");
        html.element("span", page.t("report.stat." + figure.key()));
        html.element(
                "data",
                Figures.statistic(value, figure.unit()),
                "data-stat",
                figure.key(),
                "value",
                Double.isFinite(value) ? Double.toString(value) : "");
        html.close();
        html.open("p").say(page.t("report.about." + figure.key())).say(" ");
        html.element("code", figure.key()).close().close();
    }
}
