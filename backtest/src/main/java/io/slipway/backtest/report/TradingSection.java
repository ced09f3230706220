package io.slipway.backtest.report;

import io.slipway.backtest.HeldPosition;
import io.slipway.backtest.RunResult;
import io.slipway.model.Decimal;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Lot;
import io.slipway.model.RoundTrip;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was traded: prices with entries and exits, closed trades, and what is still held. */
final class TradingSection {

    static final int MOST_TRADES = 500;

    private static final double NANOS_PER_DAY = 86_400e9;

    private final Page page;
    private final Html html;
    private final RunResult run;
    private final RunTimes times;
    private final Map<InstrumentId, Decimal> multipliers = new HashMap<>();

    TradingSection(Page page, RunResult run, RunTimes times) {
        this.page = page;
        this.html = page.html;
        this.run = run;
        this.times = times;
        for (Instrument instrument : run.instruments()) {
            multipliers.put(instrument.id(), instrument.multiplier());
        }
    }

    void write() {
        page.section("trades", "report.section.trades");
        new PriceCharts(page, run, times).write();
        trades();
        positions();
        html.close();
    }

    private void trades() {
        List<RoundTrip> all = run.trades();
        page.heading("report.closed-trades");
        if (all.isEmpty()) {
            page.note(page.t("report.no-trades"));
            return;
        }
        int first = Math.max(0, all.size() - MOST_TRADES);
        page.note(
                first == 0
                        ? page.t("report.all-trades", "count", Figures.count(all.size()))
                        : page.t(
                                "report.last-trades",
                                "shown",
                                MOST_TRADES,
                                "count",
                                Figures.count(all.size())));
        page.table(page.t("report.closed-trades"), "plain tall sortable");
        page.columns(
                "tttnnnnnnnnn",
                "number",
                "instrument",
                "direction",
                "quantity",
                "entry",
                "entry-price",
                "exit",
                "exit-price",
                "profit",
                "return",
                "fees",
                "days");
        html.open("tbody");
        for (int i = first; i < all.size(); i++) {
            trade(i + 1, all.get(i));
        }
        html.close();
        page.endTable();
        page.note(page.t("report.trade-note", "currency", run.initialCash().currency()));
    }

    private void trade(int number, RoundTrip trade) {
        double profit = trade.profit().toDouble();
        double share = profit / capital(trade);
        double days = (trade.exitTime() - trade.entryTime()) / NANOS_PER_DAY;
        html.open("tr").element("td", Integer.toString(number), "data-v", Integer.toString(number));
        page.cell(trade.instrument().toString());
        page.cell(page.texts.word(trade.side().sign() > 0 ? "long" : "short"));
        page.number(Figures.exact(trade.quantity().value()), trade.quantity().toDouble());
        page.number(times.text(trade.entryTime()), trade.entryTime());
        page.number(Figures.exact(trade.entryPrice().value()), trade.entryPrice().toDouble());
        page.number(times.text(trade.exitTime()), trade.exitTime());
        page.number(Figures.exact(trade.exitPrice().value()), trade.exitPrice().toDouble());
        page.gain(Figures.signedMoney(trade.profit()), profit);
        page.gain(Figures.signedPercent(share), share);
        page.number(Figures.money(trade.fees()), trade.fees().toDouble());
        page.number(Figures.number(days, 1), days);
        html.close();
    }

    private double capital(RoundTrip trade) {
        Decimal multiplier = multipliers.getOrDefault(trade.instrument(), Decimal.ONE);
        return Math.abs(
                trade.entryPrice().toDouble()
                        * trade.quantity().toDouble()
                        * multiplier.toDouble());
    }

    private void positions() {
        page.heading("report.open-positions");
        if (run.positions().isEmpty()) {
            page.note(page.t("report.no-positions"));
            return;
        }
        page.table(page.t("report.open-positions"), "plain sortable");
        page.columns(
                "tnnnnn", "instrument", "quantity", "since", "last-price", "value", "unrealized");
        html.open("tbody");
        for (HeldPosition held : run.positions()) {
            position(held);
        }
        html.close();
        page.endTable();
    }

    private void position(HeldPosition held) {
        List<Lot> lots = held.position().lots();
        double quantity = held.position().quantity().toDouble();
        html.open("tr");
        page.cell(held.position().instrument().toString());
        page.number(Figures.exact(held.position().quantity().value()), quantity);
        if (lots.isEmpty()) {
            page.number(Figures.NONE);
        } else {
            page.number(times.text(lots.getFirst().time()), lots.getFirst().time());
        }
        page.number(price(held.lastPrice()), held.lastPrice());
        page.number(Figures.money(held.value()), held.value().toDouble());
        page.gain(Figures.signedMoney(held.unrealizedProfit()), held.unrealizedProfit().toDouble());
        html.close();
    }

    /** As many digits as the price itself has. */
    private static String price(double value) {
        return Double.isFinite(value)
                ? Figures.exact(Decimal.of(java.math.BigDecimal.valueOf(value)))
                : Figures.NONE;
    }
}
