package io.slipway.backtest.report;

import io.slipway.backtest.RunResult;
import io.slipway.model.CashMovement;
import io.slipway.model.Money;
import java.util.List;

/** Cash that came or went without an order: what was paid on what was held. */
final class CashFlows {

    static final int MOST_MOVEMENTS = 200;

    private final Page page;
    private final Html html;
    private final RunResult run;
    private final RunTimes times;

    CashFlows(Page page, RunResult run, RunTimes times) {
        this.page = page;
        this.html = page.html;
        this.run = run;
        this.times = times;
    }

    void write() {
        List<CashMovement> all = run.ledger().movements();
        page.heading("report.cash");
        if (all.isEmpty()) {
            page.note(page.t("report.no-cash"));
            return;
        }
        totals();
        if (all.size() > MOST_MOVEMENTS) {
            page.note(
                    page.t(
                            "report.last-cash",
                            "shown",
                            MOST_MOVEMENTS,
                            "count",
                            Figures.count(all.size())));
        }
        page.table(page.t("report.cash"), "plain tall sortable");
        page.columns("nttnnn", "time", "instrument", "type", "quantity", "per-unit", "amount");
        html.open("tbody");
        all.stream().skip(Math.max(0, all.size() - MOST_MOVEMENTS)).forEach(this::movement);
        html.close();
        page.endTable();
        page.note(page.t("report.cash-note", "currency", run.initialCash().currency()));
    }

    private void totals() {
        page.table(page.t("report.cash"), "pairs");
        html.open("tbody");
        for (CashMovement.Kind kind : CashMovement.Kind.values()) {
            Money sum = run.ledger().moved(kind);
            if (!sum.amount().isZero()) {
                page.pair(page.texts.word(kind), Figures.money(sum) + " " + sum.currency());
            }
        }
        html.close();
        page.endTable();
    }

    private void movement(CashMovement movement) {
        html.open("tr");
        page.number(times.text(movement.time()), movement.time());
        page.cell(movement.instrument().toString());
        page.cell(page.texts.word(movement.kind()));
        page.number(Figures.exact(movement.quantity().value()), movement.quantity().toDouble());
        page.number(Figures.exact(movement.perUnit()), movement.perUnit().toDouble());
        page.gain(Figures.signedMoney(movement.amount()), movement.amount().toDouble());
        html.close();
    }
}
