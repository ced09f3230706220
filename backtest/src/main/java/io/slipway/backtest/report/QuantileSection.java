package io.slipway.backtest.report;

import io.slipway.factor.study.HorizonResult;
import io.slipway.factor.study.StudyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the quantiles earned. */
final class QuantileSection {

    private static final double[] STEPS = {0.0005, 0.001, 0.002, 0.005};

    private final Page page;
    private final StudyResult result;
    private final int quantiles;

    QuantileSection(Page page, StudyResult result) {
        this.page = page;
        this.result = result;
        this.quantiles = result.specification().quantiles();
    }

    void write() {
        page.section("quantiles", "report.section.quantiles");
        bars();
        curves();
        spread();
        table();
        page.html.close();
    }

    private void bars() {
        String[] names = new String[quantiles];
        for (int q = 0; q < quantiles; q++) {
            names[q] = StudyFigures.quantile(q);
        }
        StudyAxis.columns(page, "quantile-mean", "percent", names, result.headline().meanExcess());
        page.chart(
                "quantile-mean", "study.chart.quantile-mean", page.t("study.note.quantile-mean"));
    }

    private void curves() {
        double[][] curves = result.curves();
        StudyAxis.begin(page, "quantile-curves", "number");
        for (int q = quantiles - 1; q >= 0; q--) {
            String tone = StudyFigures.tone(q, quantiles);
            StudyAxis.line(page, StudyFigures.quantile(q), "line", tone, curves[q]);
        }
        StudyAxis.end(page);
        page.chart(
                "quantile-curves",
                "study.chart.quantile-curves",
                page.t("study.note.curves"),
                Page.Tool.RANGES,
                Page.Tool.SCALE);
    }

    private void spread() {
        StudyAxis.begin(page, "spread-curve", "number");
        StudyAxis.line(page, page.t("study.spread"), "line", "own", result.spreadCurve());
        StudyAxis.end(page);
        page.chart("spread-curve", "study.chart.spread-curve", costs(), Page.Tool.SCALE);
    }

    private String costs() {
        double side = result.specification().costPerSide();
        String breakEven = page.t("study.note.break-even", "points", StudyFigures.points(result));
        if (side == 0) {
            return breakEven;
        }
        double[] net = result.netSpread();
        double mean = Arrays.stream(net).filter(Double::isFinite).average().orElse(Double.NaN);
        return page.t(
                        "study.note.net",
                        "points",
                        Figures.number(side * 10_000, 1),
                        "spread",
                        Figures.signedPercent(mean),
                        "days",
                        result.headline().horizon())
                + " "
                + breakEven;
    }

    private void table() {
        page.heading("study.table.quantiles");
        page.table(page.t("study.table.quantiles"), "heat");
        List<String> titles = new ArrayList<>();
        titles.add(page.t("study.column.horizon"));
        for (int q = 0; q < quantiles; q++) {
            titles.add(StudyFigures.quantile(q));
        }
        page.head("t" + "n".repeat(quantiles), titles);
        page.html.open("tbody");
        for (HorizonResult horizon : result.horizons()) {
            page.html.open("tr");
            page.html.element("th", Integer.toString(horizon.horizon()), "scope", "row");
            for (double excess : horizon.meanExcess()) {
                String text = Figures.signedPercent(excess);
                String tint = CalendarSection.tint(text, excess, STEPS);
                page.html.element("td", text, "class", "n " + tint);
            }
            page.html.close();
        }
        page.html.close();
        page.endTable();
    }
}
