package io.slipway.backtest.report;

import io.slipway.backtest.RunResult;
import io.slipway.model.Instrument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The top of the page: what it is about, what to beware of, and the figures that matter most. */
final class Masthead {

    private static final int MOST_NAMED = 4;

    private final Page page;
    private final Html html;
    private final Performance performance;
    private final @Nullable RunResult run;

    Masthead(Page page, Performance performance, @Nullable RunResult run) {
        this.page = page;
        this.html = page.html;
        this.performance = performance;
        this.run = run;
    }

    void write(List<String> sections) {
        String kind = page.t(run == null ? "report.kind.returns" : "report.kind.run");
        page.banner(kind, performance.title(), subtitle());
        page.navigation(sections);
        page.notes(performance.notes());
        figures();
    }

    private String subtitle() {
        StringBuilder text = new StringBuilder();
        if (run != null) {
            text.append(instruments(run.instruments())).append(" · ");
            text.append(page.t("report.bars-of", "frequency", run.specification().frequency()));
            text.append(" · ");
        }
        if (performance.size() > 0) {
            text.append(performance.dayText(0)).append(" – ");
            text.append(performance.dayText(performance.size() - 1)).append(" · ");
        }
        text.append(page.t("report.periods", "count", Figures.count(performance.size())));
        if (performance.benchmarkName() != null) {
            text.append(" · ");
            text.append(page.t("report.against", "benchmark", performance.benchmarkName()));
        }
        return text.toString();
    }

    private String instruments(List<Instrument> instruments) {
        List<String> names = instruments.stream().limit(MOST_NAMED).map(Masthead::name).toList();
        String text = String.join(", ", names);
        int more = instruments.size() - names.size();
        return more == 0 ? text : page.t("report.and-more", "names", text, "count", more);
    }

    static String name(Instrument instrument) {
        return instrument.name().isBlank()
                ? instrument.id().toString()
                : instrument.id() + " " + instrument.name();
    }

    private void figures() {
        html.open("section", "class", "figures", "aria-label", page.t("report.key-figures"));
        compared("totalReturn", "benchmarkTotalReturn", true);
        compared("cagr", "benchmarkCagr", true);
        compared("sharpe", "benchmarkSharpe", false);
        compared("maxDrawdown", "benchmarkMaxDrawdown", true);
        compared("annualizedVolatility", "benchmarkVolatility", true);
        if (run == null) {
            ratio("sortino");
            ratio("calmar");
            fraction("positivePeriods");
        } else {
            books(run);
        }
        html.close();
    }

    private void compared(String key, String benchmarkKey, boolean isFraction) {
        double value = performance.statistic(key);
        double theirs = performance.statistic(benchmarkKey);
        boolean isReturn = key.equals("totalReturn") || key.equals("cagr");
        String text = isFraction ? fraction(value, isReturn) : Figures.number(value, 2);
        String below =
                Double.isNaN(theirs)
                        ? null
                        : page.t(
                                "report.benchmark-has",
                                "value",
                                isFraction
                                        ? fraction(theirs, isReturn)
                                        : Figures.number(theirs, 2));
        card(key, text, isReturn ? Page.tone(value) : null, value, below);
    }

    private static String fraction(double value, boolean isSigned) {
        return isSigned ? Figures.signedPercent(value) : Figures.percent(value);
    }

    private void ratio(String key) {
        double value = performance.statistic(key);
        card(key, Figures.number(value, 2), null, value, null);
    }

    private void fraction(String key) {
        double value = performance.statistic(key);
        card(key, Figures.percent(value), null, value, null);
    }

    private void books(RunResult result) {
        String currency = result.initialCash().currency().code();
        int digits = result.initialCash().currency().digits();
        card(
                "finalEquity",
                Figures.money(result.finalEquity(), digits),
                null,
                result.finalEquity(),
                page.t(
                        "report.from-cash",
                        "cash",
                        Figures.money(result.initialCash()),
                        "currency",
                        currency));
        double trades = performance.statistic("trades");
        double winRate = performance.statistic("winRate");
        card(
                "trades",
                Figures.number(trades, 0),
                null,
                trades,
                page.t("report.won", "share", Figures.percent(winRate)));
        double fees = result.totalFees().toDouble();
        card(
                "fees",
                Figures.money(fees, digits),
                null,
                fees,
                page.t(
                        "report.of-cash",
                        "share",
                        Figures.percent(fees / result.initialCash().toDouble())));
    }

    private void card(
            String key, String text, @Nullable String tone, double value, @Nullable String below) {
        page.card(page.t("report.stat." + key), key, text, tone, value, below);
    }
}
