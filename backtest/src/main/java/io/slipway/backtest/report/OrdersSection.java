package io.slipway.backtest.report;

import io.slipway.backtest.OrderOutcome;
import io.slipway.backtest.RunResult;
import io.slipway.model.OrderType;
import io.slipway.model.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Orders that were denied or not filled, with their reasons in plain words. */
final class OrdersSection {

    static final int MOST_ORDERS = 200;

    private final Page page;
    private final Html html;
    private final RunResult run;
    private final RunTimes times;

    OrdersSection(Page page, RunResult run, RunTimes times) {
        this.page = page;
        this.html = page.html;
        this.run = run;
        this.times = times;
    }

    void write() {
        page.section("orders", "report.section.orders");
        List<OrderOutcome> denied = run.denied().toList();
        List<OrderOutcome> unfilled = run.unfilled().toList();
        page.note(
                page.t(
                        "report.order-counts",
                        "orders",
                        Figures.count(run.orders().size()),
                        "fills",
                        Figures.count(run.fills().size()),
                        "denied",
                        Figures.count(denied.size()),
                        "unfilled",
                        Figures.count(unfilled.size())));
        list("report.denied", "report.none-denied", denied);
        list("report.unfilled", "report.none-unfilled", unfilled);
        html.close();
    }

    private void list(String titleCode, String noneCode, List<OrderOutcome> orders) {
        page.heading(titleCode);
        if (orders.isEmpty()) {
            page.note(page.t(noneCode));
            return;
        }
        reasons(orders);
        if (orders.size() > MOST_ORDERS) {
            page.note(
                    page.t(
                            "report.first-orders",
                            "shown",
                            MOST_ORDERS,
                            "count",
                            Figures.count(orders.size())));
        }
        page.table(page.t(titleCode), "plain tall sortable");
        page.columns(
                "tnttntntt",
                "number",
                "time",
                "instrument",
                "side",
                "quantity",
                "type",
                "filled",
                "status",
                "reason");
        html.open("tbody");
        orders.stream().limit(MOST_ORDERS).forEach(this::order);
        html.close();
        page.endTable();
    }

    /** How often each reason came, with its first sentence as the example. */
    private void reasons(List<OrderOutcome> orders) {
        SequencedMap<String, Integer> counts = new LinkedHashMap<>();
        SequencedMap<String, Problem> examples = new LinkedHashMap<>();
        for (OrderOutcome order : orders) {
            Problem reason = order.reason();
            if (reason != null) {
                counts.merge(reason.code(), 1, Integer::sum);
                examples.putIfAbsent(reason.code(), reason);
            }
        }
        if (counts.isEmpty()) {
            return;
        }
        html.open("ul", "class", "reasons");
        for (Map.Entry<String, Problem> each : examples.entrySet()) {
            int count = counts.getOrDefault(each.getKey(), 0);
            html.open("li").element("b", Figures.count(count) + " × ");
            html.say(page.texts.of(each.getValue())).close();
        }
        html.close();
    }

    private void order(OrderOutcome order) {
        Problem reason = order.reason();
        String tag = order.terms().tag();
        html.open("tr");
        html.element("td", order.id().toString(), "data-v", order.id().toString());
        page.number(times.text(order.submittedTime()), order.submittedTime());
        page.cell(order.terms().instrument().toString());
        page.cell(page.texts.word(order.terms().side()));
        page.number(
                Figures.exact(order.terms().quantity().value()),
                order.terms().quantity().toDouble());
        page.cell(type(order.terms().type()));
        page.number(Figures.exact(order.filled().value()), order.filled().toDouble());
        page.cell(page.texts.word(order.status()));
        html.open("td", "class", "wide");
        html.say(reason == null ? page.t("report.still-working") : page.texts.of(reason));
        if (!tag.isEmpty()) {
            html.say(" ").element("span", tag, "class", "tag");
        }
        html.close().close();
    }

    private String type(OrderType type) {
        return switch (type) {
            case OrderType.Market _ -> page.texts.word("market");
            case OrderType.MarketOnOpen _ -> page.texts.word("market-on-open");
            case OrderType.MarketOnClose _ -> page.texts.word("market-on-close");
            case OrderType.Limit limit -> page.texts.word("limit") + " " + limit.price();
            case OrderType.Stop stop -> page.texts.word("stop") + " " + stop.trigger();
            case OrderType.StopLimit both ->
                    page.texts.word("stop-limit") + " " + both.trigger() + " / " + both.limit();
        };
    }
}
