package io.slipway.backtest.report;

import io.slipway.analytics.Drawdowns;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How the money grew and fell, day by day, beside the benchmark. */
final class GrowthSection {

    /** More points than any screen has columns of, and few enough for the page to open at once. */
    static final int MOST_POINTS = 6_000;

    private final Page page;
    private final Performance performance;
    private final boolean isMoney;

    GrowthSection(Page page, Performance performance, boolean isMoney) {
        this.page = page;
        this.performance = performance;
        this.isMoney = isMoney;
    }

    void write() {
        double[] wealth = performance.wealth(performance.returns());
        int[] places = Sampling.of(wealth, MOST_POINTS);
        axis(places);
        page.section("performance", "report.section.performance");
        equity(wealth, places);
        drawdown(places);
        page.html.close();
    }

    /** The curve's own axis: it has one point before the first return. */
    private void axis(int[] places) {
        int[] days = performance.epochDay();
        long[] times = new long[places.length];
        for (int i = 0; i < times.length; i++) {
            int place = places[i];
            times[i] = days == null ? place : place == 0 ? days[0] - 1 : days[place - 1];
        }
        page.charts.name("axis-curve").object().name("unit");
        page.charts.text(days == null ? "index" : "day").name("t").steps(times).endObject();
    }

    private void equity(double[] wealth, int[] places) {
        double[] theirs = performance.benchmark();
        Json charts = page.charts.name("equity").object();
        charts.name("axis").text("curve").name("unit").text(isMoney ? "money" : "number");
        charts.name("series").array();
        line("report.series.own", "line", "own", wealth, places);
        if (theirs != null) {
            line("report.series.benchmark", "line", "other", performance.wealth(theirs), places);
        }
        charts.endArray().endObject();
        page.chart(
                "equity",
                isMoney ? "report.chart.equity" : "report.chart.wealth",
                thinned(wealth.length, places.length),
                Page.Tool.RANGES,
                Page.Tool.SCALE);
    }

    private @Nullable String thinned(int all, int shown) {
        return all == shown
                ? null
                : page.t(
                        "report.thinned",
                        "shown",
                        Figures.count(shown),
                        "count",
                        Figures.count(all));
    }

    private void drawdown(int[] places) {
        double[] theirs = performance.benchmark();
        Json charts = page.charts.name("drawdown").object();
        charts.name("axis").text("curve").name("unit").text("percent");
        charts.name("short").flag(true).name("series").array();
        line("report.series.own", "area", "fall", fall(performance.returns()), places);
        if (theirs != null) {
            line("report.series.benchmark", "line", "other", fall(theirs), places);
        }
        charts.endArray().endObject();
        page.chart("drawdown", "report.chart.drawdown", null);
    }

    private static double[] fall(double[] returns) {
        double[] column = new double[returns.length + 1];
        System.arraycopy(Drawdowns.columnOfReturns(returns), 0, column, 1, returns.length);
        return column;
    }

    private void line(String nameCode, String style, String tone, double[] values, int[] places) {
        series(page, nameCode, style, tone).numbers(values, places).endObject();
    }

    /** One line of a chart up to its values. */
    static Json series(Page page, String nameCode, String style, String tone) {
        Json charts = page.charts.object();
        charts.name("name").text(page.t(nameCode)).name("style").text(style);
        return charts.name("tone").text(tone).name("v");
    }

    /** The axis of one point per return, shared by all charts below. */
    static int[] dailyAxis(Page page, Performance performance) {
        int[] places = Sampling.of(performance.returns(), MOST_POINTS);
        int[] days = performance.epochDay();
        long[] times =
                Arrays.stream(places).mapToLong(i -> days == null ? i + 1 : days[i]).toArray();
        page.charts.name("axis-days").object().name("unit");
        page.charts.text(days == null ? "index" : "day").name("t").steps(times).endObject();
        return places;
    }
}
