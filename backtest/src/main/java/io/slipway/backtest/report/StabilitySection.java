package io.slipway.backtest.report;

import io.slipway.factor.study.Stability;
import io.slipway.factor.study.StudyResult;
import java.util.ArrayList;
import java.util.List;

/** How much the factor's order changes, and how many names it speaks about. */
final class StabilitySection {

    private final Page page;
    private final StudyResult result;

    StabilitySection(Page page, StudyResult result) {
        this.page = page;
        this.result = result;
    }

    void write() {
        page.section("stability", "report.section.stability");
        Stability stability = result.stability();
        page.html.open("div", "class", "pair");
        String[] names =
                stability.lags().stream().sorted().map(String::valueOf).toArray(String[]::new);
        double[] means =
                stability.lags().stream()
                        .sorted()
                        .mapToDouble(stability::meanAutocorrelation)
                        .toArray();
        StudyAxis.columns(page, "autocorrelation", "number", names, means);
        page.chart("autocorrelation", "study.chart.autocorrelation", null);
        names();
        page.html.close();
        turnover(stability);
        page.html.close();
    }

    private void names() {
        int[] count = result.sample().names();
        double[] values = new double[count.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = count[i];
        }
        page.charts.name("names").object().name("axis").text("days").name("unit").text("number");
        page.charts.name("short").flag(true).name("zero").flag(true).name("series").array();
        StudyAxis.line(page, page.t("study.names"), "area", "own", values);
        StudyAxis.end(page);
        page.chart("names", "study.chart.names", null);
    }

    private void turnover(Stability stability) {
        page.heading("study.table.turnover");
        page.table(page.t("study.table.turnover"), "plain");
        List<String> titles = new ArrayList<>();
        titles.add(page.t("study.column.lag"));
        int quantiles = result.specification().quantiles();
        for (int q = 0; q < quantiles; q++) {
            titles.add(StudyFigures.quantile(q));
        }
        page.head("n".repeat(quantiles + 1), titles);
        page.html.open("tbody");
        for (int lag : stability.lags().stream().sorted().toList()) {
            page.html.open("tr");
            page.number(Integer.toString(lag));
            for (double share : stability.meanTurnover(lag)) {
                page.number(Figures.percent(share));
            }
            page.html.close();
        }
        page.html.close();
        page.endTable();
        page.note(page.t("study.note.turnover"));
    }
}
