package io.slipway.backtest.report;

import io.slipway.backtest.EquityCurve;
import io.slipway.backtest.RunResult;
import java.util.Arrays;

/** How much of the equity was in the market, what trading cost, and what holding paid. */
final class ExposureSection {

    private static final double SMALLEST_SHARE = 1e-9;

    private final Page page;
    private final RunResult run;
    private final RunTimes times;

    ExposureSection(Page page, RunResult run, RunTimes times) {
        this.page = page;
        this.run = run;
        this.times = times;
    }

    void write() {
        page.section("exposure", "report.section.exposure");
        chart();
        new Costs(page, run).write();
        new CashFlows(page, run, times).write();
        page.html.close();
    }

    private void chart() {
        EquityCurve curve = run.equity();
        double[] held = share(curve, curve.longValue(), 1);
        double[] shorted = curve.shortValue();
        int[] places = Sampling.of(held, GrowthSection.MOST_POINTS);
        axis(curve, places);
        Json charts = page.charts.name("exposure").object();
        charts.name("axis").text("slices").name("unit").text("percent").name("short").flag(true);
        charts.name("zero").flag(true).name("series").array();
        GrowthSection.series(page, "report.series.long", "area", "own")
                .numbers(held, places)
                .endObject();
        if (isEverShort(curve, shorted)) {
            GrowthSection.series(page, "report.series.short", "area", "short")
                    .numbers(share(curve, shorted, -1), places)
                    .endObject();
        }
        charts.endArray().endObject();
        page.chart("exposure", "report.chart.exposure", page.t("report.exposure-note"));
    }

    /** More than what rounding leaves of a position that was closed. */
    private static boolean isEverShort(EquityCurve curve, double[] shorted) {
        for (int i = 0; i < curve.size(); i++) {
            if (shorted[i] > SMALLEST_SHARE * Math.abs(curve.equity()[i])) {
                return true;
            }
        }
        return false;
    }

    private static double[] share(EquityCurve curve, double[] value, int sign) {
        double[] share = new double[curve.size()];
        for (int i = 0; i < share.length; i++) {
            share[i] = curve.equity()[i] > 0 ? sign * value[i] / curve.equity()[i] : Double.NaN;
        }
        return share;
    }

    private void axis(EquityCurve curve, int[] places) {
        long[] closes = Arrays.stream(places).mapToLong(i -> curve.time()[i]).toArray();
        page.charts.name("axis-slices").object().name("unit");
        page.charts.text(times.isIntraday() ? "minute" : "day").name("t");
        page.charts.steps(times.axis(run.instruments().getFirst().id(), closes)).endObject();
    }
}
