package io.slipway.backtest.report;

import io.slipway.backtest.RunResult;
import io.slipway.model.Fill;
import io.slipway.model.InstrumentId;
import io.slipway.model.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fees by kind and by instrument, and what they mean beside the money that was moved. */
final class Costs {

    private static final int MOST_INSTRUMENTS = 10;
    private static final double BASIS_POINTS = 10_000;

    private final Page page;
    private final Html html;
    private final RunResult run;

    Costs(Page page, RunResult run) {
        this.page = page;
        this.html = page.html;
        this.run = run;
    }

    void write() {
        page.heading("report.costs");
        page.note(
                page.t(
                        "report.costs-note",
                        "fees",
                        run.specification().fees(),
                        "slippage",
                        run.specification().slippage()));
        html.open("div", "class", "pair");
        totals();
        instruments();
        html.close();
    }

    private void totals() {
        Money fees = run.totalFees();
        double notional = run.statistics().has("tradedNotional") ? notional() : Double.NaN;
        page.table(page.t("report.costs"), "pairs");
        html.open("tbody");
        page.pair(page.t("report.stat.fees"), Figures.money(fees) + " " + fees.currency());
        byKind().forEach((kind, sum) -> page.pair(page.texts.word(kind), Figures.money(sum)));
        page.pair(
                page.t("report.fees-per-fill"),
                Figures.money(fees.toDouble() / run.fills().size(), 2));
        page.pair(page.t("report.stat.tradedNotional"), Figures.money(notional, 2));
        page.pair(
                page.t("report.fees-of-notional"),
                page.t(
                        "report.basis-points",
                        "value",
                        Figures.number(fees.toDouble() / notional * BASIS_POINTS, 2)));
        page.pair(
                page.t("report.fees-of-cash"),
                Figures.percent(fees.toDouble() / run.initialCash().toDouble()));
        html.close();
        page.endTable();
    }

    private double notional() {
        return run.statistics().get("tradedNotional");
    }

    /** Fees for taking liquidity and for making it; a negative sum is a rebate. */
    private Map<Fill.Liquidity, Money> byKind() {
        Map<Fill.Liquidity, Money> sums = new TreeMap<>();
        for (Fill fill : run.fills()) {
            sums.merge(fill.liquidity(), fill.fee(), Money::plus);
        }
        return sums;
    }

    private void instruments() {
        Map<InstrumentId, Money> sums = new TreeMap<>();
        for (Fill fill : run.fills()) {
            sums.merge(fill.instrument(), fill.fee(), Money::plus);
        }
        if (sums.size() < 2) {
            return;
        }
        List<Map.Entry<InstrumentId, Money>> largest =
                sums.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .limit(MOST_INSTRUMENTS)
                        .toList();
        html.open("div");
        page.table(page.t("report.fees-by-instrument"), "pairs");
        html.element("caption", page.t("report.fees-by-instrument")).open("tbody");
        largest.forEach(
                each -> page.pair(each.getKey().toString(), Figures.money(each.getValue())));
        html.close();
        page.endTable();
        if (largest.size() < sums.size()) {
            page.note(
                    page.t(
                            "report.some-instruments",
                            "shown",
                            largest.size(),
                            "count",
                            sums.size()));
        }
        html.close();
    }
}
