package io.slipway.backtest.report;

import io.slipway.analytics.Statistic;
import java.util.List;

/** Every statistic in its group; each opens to say what it means. */
final class StatisticsSection {

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
        StatisticGroups.of(performance.statistics()).forEach(this::group);
        html.close().close();
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
