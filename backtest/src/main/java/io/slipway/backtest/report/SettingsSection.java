package io.slipway.backtest.report;

import io.slipway.backtest.RunIdentity;
import io.slipway.backtest.RunResult;
import io.slipway.backtest.RunSpecification;
import io.slipway.trading.risk.RiskLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was asked, what the figures rest on, and what pins the run. */
final class SettingsSection {

    private static final int MOST_INSTRUMENTS = 40;

    private final Page page;
    private final Html html;
    private final Performance performance;
    private final @Nullable RunResult run;

    SettingsSection(Page page, Performance performance, @Nullable RunResult run) {
        this.page = page;
        this.html = page.html;
        this.performance = performance;
        this.run = run;
    }

    void write() {
        page.section("settings", "report.section.settings");
        html.open("div", "class", "pair");
        if (run != null) {
            html.open("div");
            page.heading("report.settings");
            table("report.settings", () -> specification(run));
            page.heading("report.identity");
            table("report.identity", () -> identity(run.identity()));
            html.close();
        }
        html.open("div");
        page.heading("report.conventions");
        table("report.conventions", this::conventions);
        html.close().close().close();
    }

    private void table(String titleCode, Runnable rows) {
        page.table(page.t(titleCode), "pairs");
        html.open("tbody");
        rows.run();
        html.close();
        page.endTable();
    }

    private void specification(RunResult result) {
        RunSpecification asked = result.specification();
        setting("strategy", Performance.strategyName(asked));
        asked.parameters().forEach((name, value) -> page.pair("· " + name, value));
        if (asked.universe() != null) {
            setting("universe", asked.universe());
        }
        setting("instruments", instruments(result));
        setting("frequency", asked.frequency());
        setting("from", asked.from());
        setting("to", asked.to());
        setting(
                "cash",
                Figures.money(result.initialCash()) + " " + result.initialCash().currency());
        setting("fees", asked.fees());
        setting("slippage", asked.slippage());
        setting("fills", page.texts.wording().fills(asked.fills()));
        setting("account", asked.account());
        setting(
                "adjust",
                page.texts.wording().described("report.adjust.", asked.adjust().toString()));
        setting("benchmark", asked.benchmark());
        setting("riskFree", Figures.percent(asked.riskFree()));
        setting("risk", limits(asked.risk()));
    }

    private void setting(String name, @Nullable Object value) {
        page.pair(
                page.t("report.setting." + name), value == null ? Figures.NONE : value.toString());
    }

    private String instruments(RunResult result) {
        List<String> ids =
                result.instruments().stream()
                        .limit(MOST_INSTRUMENTS)
                        .map(each -> each.id().toString())
                        .toList();
        int more = result.instruments().size() - ids.size();
        String text = String.join(", ", ids);
        return more == 0 ? text : page.t("report.and-more", "names", text, "count", more);
    }

    private String limits(RiskLimits limits) {
        List<String> parts = new ArrayList<>();
        limit(parts, "quantity", limits.maxOrderQuantity());
        limit(parts, "notional", limits.maxOrderNotional());
        limit(parts, "collar", limits.priceCollarPercent());
        limit(parts, "position", limits.maxPositionPercent());
        parts.add(page.t(limits.marginAllowed() ? "report.limit.margin" : "report.limit.cash"));
        parts.add(page.t(limits.shortAllowed() ? "report.limit.short" : "report.limit.long"));
        return String.join("; ", parts);
    }

    private void limit(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(page.t("report.limit." + name, "value", value));
        }
    }

    private void identity(RunIdentity identity) {
        code("report.run-id", identity.runId());
        code("report.order-hash", identity.orderHash());
        code("report.snapshot", identity.snapshot());
        page.pair(page.t("report.engine"), identity.engineVersion());
    }

    private void code(String nameCode, String value) {
        html.open("tr").element("th", page.t(nameCode), "scope", "row");
        html.open("td").element("code", value).close().close();
    }

    private void conventions() {
        Wording wording = page.texts.wording();
        for (Map.Entry<String, Object> each : performance.conventions().entrySet()) {
            page.pair(
                    wording.convention(each.getKey()),
                    wording.conventionValue(each.getKey(), each.getValue()));
        }
    }
}
