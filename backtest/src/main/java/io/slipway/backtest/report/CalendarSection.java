package io.slipway.backtest.report;

import io.slipway.analytics.CalendarReturns;
import io.slipway.analytics.CalendarReturns.Cell;
import io.slipway.analytics.CalendarReturns.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Returns by month and year as tables whose cells are tinted by size. */
final class CalendarSection {

    private static final double[] MONTH_STEPS = {0.01, 0.025, 0.05, 0.1};
    private static final double[] YEAR_STEPS = {0.03, 0.08, 0.15, 0.3};

    private final Page page;
    private final Html html;
    private final Performance performance;

    CalendarSection(Page page, Performance performance) {
        this.page = page;
        this.html = page.html;
        this.performance = performance;
    }

    void write(int[] epochDay) {
        List<Year> years =
                CalendarReturns.of(epochDay, performance.returns(), performance.benchmark())
                        .years()
                        .reversed();
        page.section("calendar", "report.section.calendar");
        months("report.monthly", years, Cell::portfolio);
        if (performance.isCompared()) {
            months("report.monthly-excess", years, Cell::excess);
        }
        yearly(years);
        html.close();
    }

    private void months(String titleCode, List<Year> years, ToDoubleFunction<Cell> value) {
        page.heading(titleCode);
        page.table(page.t(titleCode), "heat");
        List<String> titles = new ArrayList<>();
        titles.add(page.t("report.column.year"));
        for (int month = 1; month <= 12; month++) {
            titles.add(page.t("report.month." + month));
        }
        titles.add(page.t("report.column.whole-year"));
        page.head("tnnnnnnnnnnnnn", titles);
        html.open("tbody");
        for (Year year : years) {
            html.open("tr").element("th", Integer.toString(year.year()), "scope", "row");
            for (Cell month : year.months()) {
                heat(value.applyAsDouble(month), MONTH_STEPS, "");
            }
            heat(value.applyAsDouble(year.total()), YEAR_STEPS, " total");
            html.close();
        }
        html.close();
        page.endTable();
        page.note(page.t("report.in-percent"));
    }

    private void heat(double value, double[] steps, String more) {
        String text = Figures.shortPercent(value);
        html.element("td", text, "class", "n " + tint(text, value, steps) + more);
    }

    /**
     * {@code g1} to {@code g5} for gains, {@code l1} to {@code l5} for losses, {@code g0} for what
     * is shown as zero.
     *
     * @param text as it is shown
     */
    static String tint(String text, double value, double[] steps) {
        if (text.chars().noneMatch(c -> c >= '1' && c <= '9')) {
            return "g0";
        }
        int level = 1;
        for (double step : steps) {
            level += Math.abs(value) >= step ? 1 : 0;
        }
        return (value > 0 ? "g" : "l") + level;
    }

    private void yearly(List<Year> years) {
        page.heading("report.yearly");
        page.table(page.t("report.yearly"), "heat years");
        List<String> titles = new ArrayList<>();
        titles.add(page.t("report.column.year"));
        titles.add(page.t("report.series.own"));
        if (performance.isCompared()) {
            titles.add(page.t("report.series.benchmark"));
            titles.add(page.t("report.column.excess"));
        }
        page.head("tnnn", titles);
        html.open("tbody");
        for (Year year : years) {
            html.open("tr").element("th", Integer.toString(year.year()), "scope", "row");
            yearCell(year.total().portfolio());
            if (performance.isCompared()) {
                yearCell(year.total().benchmark());
                yearCell(year.total().excess());
            }
            html.close();
        }
        html.close();
        page.endTable();
    }

    private void yearCell(double value) {
        String text = Figures.signedPercent(value);
        html.element("td", text, "class", "n " + tint(text, value, YEAR_STEPS));
    }
}
