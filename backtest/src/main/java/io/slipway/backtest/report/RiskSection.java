package io.slipway.backtest.report;

import io.slipway.analytics.Conventions;
import io.slipway.analytics.Drawdown;
import io.slipway.analytics.Drawdowns;
import io.slipway.analytics.Histogram;
import io.slipway.analytics.Rolling;
import java.util.Arrays;
import java.util.List;

/** Rolling figures, the distribution of returns, and the worst drawdowns. */
final class RiskSection {

    private static final int WORST = 10;
    private static final int FEWEST = 10;
    private static final int MOST_BINS = 60;

    private final Page page;
    private final Html html;
    private final Performance performance;
    private final int[] places;

    RiskSection(Page page, Performance performance, int[] places) {
        this.page = page;
        this.html = page.html;
        this.performance = performance;
        this.places = places;
    }

    void write() {
        page.section("risk", "report.section.risk");
        int window = window();
        if (window >= FEWEST) {
            rolling(window);
        }
        distribution();
        drawdowns();
        html.close();
    }

    /** Half a year; less where the series is short, so that there is something to see. */
    private int window() {
        int half = (int) Math.rint(performance.periodsPerYear() / 2);
        return Math.min(half, performance.size() / 4);
    }

    private void rolling(int window) {
        Conventions conventions = performance.computed();
        html.open("div", "class", "pair");
        rolling("rolling-sharpe", "report.chart.rolling-sharpe", "number", window, conventions);
        rolling(
                "rolling-volatility",
                "report.chart.rolling-volatility",
                "percent",
                window,
                conventions);
        html.close();
    }

    private void rolling(
            String id, String titleCode, String unit, int window, Conventions conventions) {
        Json charts = page.charts.name(id).object();
        charts.name("axis").text("days").name("unit").text(unit);
        charts.name("short").flag(true).name("series").array();
        rolled("report.series.own", "own", unit, performance.returns(), window, conventions);
        double[] theirs = performance.benchmark();
        if (theirs != null) {
            rolled("report.series.benchmark", "other", unit, theirs, window, conventions);
        }
        charts.endArray().endObject();
        page.chart(id, titleCode, page.t("report.window", "periods", window));
    }

    private void rolled(
            String nameCode,
            String tone,
            String unit,
            double[] returns,
            int window,
            Conventions conventions) {
        double[] values =
                unit.equals("percent")
                        ? Rolling.volatility(returns, window, conventions)
                        : Rolling.sharpe(returns, window, conventions);
        GrowthSection.series(page, nameCode, "line", tone).numbers(values, places).endObject();
    }

    private void distribution() {
        // Days without a position would dwarf all others.
        double[] returns = Arrays.stream(performance.returns()).filter(r -> r != 0).toArray();
        int flat = performance.size() - returns.length;
        if (returns.length < 2) {
            return;
        }
        Histogram histogram = Histogram.of(returns);
        if (histogram.bins().size() > MOST_BINS) {
            histogram = Histogram.of(returns, MOST_BINS);
        }
        Json charts = page.charts.name("distribution").object();
        charts.name("kind").text("bars").name("bins").array();
        for (Histogram.Bin bin : histogram.bins()) {
            charts.array().number(bin.from(), 6).number(bin.to(), 6).number(bin.count()).endArray();
        }
        charts.endArray().name("marks").array();
        mark("averageReturn");
        mark("valueAtRisk95Historical");
        charts.endArray().endObject();
        String note =
                flat == 0 ? null : page.t("report.flat-periods", "count", Figures.count(flat));
        page.chart("distribution", "report.chart.distribution", note);
    }

    private void mark(String key) {
        double value = performance.statistic(key);
        if (Double.isFinite(value)) {
            page.charts.object().name("at").number(value, 6);
            page.charts.name("name").text(page.t("report.stat." + key)).endObject();
        }
    }

    private void drawdowns() {
        List<Drawdown> worst = Drawdowns.worstOfReturns(performance.returns(), WORST);
        page.heading("report.worst-drawdowns");
        if (worst.isEmpty()) {
            page.note(page.t("report.no-drawdowns"));
            return;
        }
        page.table(page.t("report.worst-drawdowns"), "plain");
        page.columns(
                "nnnnnnnn",
                "rank",
                "depth",
                "peak",
                "trough",
                "recovery",
                "length",
                "to-trough",
                "to-recovery");
        html.open("tbody");
        for (int i = 0; i < worst.size(); i++) {
            row(i + 1, worst.get(i));
        }
        html.close();
        page.endTable();
        page.note(page.t("report.drawdown-lengths"));
    }

    private void row(int rank, Drawdown drawdown) {
        html.open("tr");
        page.number(Integer.toString(rank));
        page.gain(Figures.percent(drawdown.depth()), drawdown.depth());
        page.number(day(drawdown.peak()));
        page.number(day(drawdown.trough()));
        page.number(
                drawdown.recovered() ? day(drawdown.recovery()) : page.t("report.not-recovered"));
        page.number(Figures.count(drawdown.length()));
        page.number(Figures.count(drawdown.lengthToTrough()));
        page.number(
                drawdown.recovered() ? Figures.count(drawdown.lengthToRecovery()) : Figures.NONE);
        html.close();
    }

    /** Place 0 is the capital before the first return. */
    private String day(int place) {
        return place == 0 ? page.t("report.start") : performance.dayText(place - 1);
    }
}
