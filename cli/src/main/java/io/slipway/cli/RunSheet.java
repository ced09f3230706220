package io.slipway.cli;

import io.slipway.cli.console.Console;
import io.slipway.cli.console.TextTable;
import io.slipway.model.Problem;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A run on one screen, from what its summary says. */
final class RunSheet {

    private static final int MOST_REASONS = 5;
    private static final int MOST_INSTRUMENTS = 5;

    private final Console console;
    private final Map<String, @Nullable Object> summary;
    private final Map<String, @Nullable Object> statistics;

    RunSheet(Console console, Map<String, @Nullable Object> summary) {
        this.console = console;
        this.summary = summary;
        this.statistics = map("statistics");
    }

    /**
     * @param examples a problem for each code of a reason, as far as they are known
     */
    void print(Map<String, Problem> examples) {
        console.print(title());
        console.print("");
        console.print(figures());
        console.print("");
        counts();
        reasons(examples);
        conventions();
    }

    private String title() {
        return "%s  %s  %s  %s .. %s  %s %s"
                .formatted(
                        word("strategy") + parameters(),
                        instruments(),
                        word("frequency"),
                        word("from"),
                        word("to"),
                        console.messages().text("cli.run.id"),
                        word("runId").substring(0, Math.min(12, word("runId").length())));
    }

    private String parameters() {
        Map<String, @Nullable Object> parameters = map("parameters");
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" ", " (", ")"));
    }

    /** The first few instruments. */
    String instruments() {
        List<?> ids = summary.get("instruments") instanceof List<?> list ? list : List.of();
        String first =
                ids.stream()
                        .limit(MOST_INSTRUMENTS)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "));
        return ids.size() <= MOST_INSTRUMENTS
                ? first
                : first + " +" + (ids.size() - MOST_INSTRUMENTS);
    }

    private TextTable figures() {
        boolean hasBenchmark = summary.get("benchmark") != null;
        String benchmark = hasBenchmark ? word("benchmark") : "";
        TextTable table =
                new TextTable(
                                List.of(
                                        "",
                                        console.messages().text("cli.column.strategy"),
                                        benchmark))
                        .right(1, 2);
        row(table, "cli.figure.total-return", "totalReturn", "benchmarkTotalReturn");
        row(table, "cli.figure.cagr", "cagr", "benchmarkCagr");
        row(table, "cli.figure.volatility", "annualizedVolatility", "benchmarkVolatility");
        row(table, "cli.figure.sharpe", "sharpe", "benchmarkSharpe");
        row(table, "cli.figure.sortino", "sortino", "");
        row(table, "cli.figure.calmar", "calmar", "");
        row(table, "cli.figure.max-drawdown", "maxDrawdown", "benchmarkMaxDrawdown");
        if (hasBenchmark) {
            row(table, "cli.figure.alpha", "alpha", "");
            row(table, "cli.figure.beta", "beta", "");
            row(table, "cli.figure.information-ratio", "informationRatio", "");
        }
        row(table, "cli.figure.win-rate", "winRate", "");
        row(table, "cli.figure.profit-factor", "profitFactor", "");
        row(table, "cli.figure.exposure", "grossExposure", "");
        return table;
    }

    private void row(TextTable table, String code, String name, String benchmarkName) {
        Figures figures = new Figures();
        Object other = statistics.get(benchmarkName);
        table.add(
                console.messages().text(code),
                figures.statistic(name, statistics.get(name)),
                other == null ? "" : figures.statistic(benchmarkName, other));
    }

    private void counts() {
        console.say(
                "cli.run.money",
                "start",
                Figures.money(summary.get("initialCash")),
                "end",
                Figures.money(summary.get("finalEquity")),
                "currency",
                word("currency"),
                "fees",
                Figures.money(summary.get("fees")),
                "dividends",
                Figures.money(summary.get("dividends")));
        console.say(
                "cli.run.orders",
                "orders",
                word("orders"),
                "fills",
                word("fills"),
                "trades",
                word("trades"),
                "denied",
                word("denied"),
                "unfilled",
                word("unfilled"));
    }

    private void reasons(Map<String, Problem> examples) {
        Map<String, @Nullable Object> reasons = map("reasons");
        reasons.keySet().stream()
                .sorted(Comparator.comparingLong((String code) -> -count(reasons.get(code))))
                .limit(MOST_REASONS)
                .forEach(code -> reason(code, count(reasons.get(code)), examples.get(code)));
    }

    private void reason(String code, long count, @Nullable Problem example) {
        String words = example == null ? "" : " " + console.messages().text(example);
        console.print("  %5d  %s%s".formatted(count, code, words));
    }

    private static long count(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private void conventions() {
        Map<String, @Nullable Object> conventions = map("conventions");
        console.say(
                "cli.run.conventions",
                "periods",
                shown(conventions, "periodsPerYear"),
                "deviation",
                shown(conventions, "deviation"),
                "annualization",
                shown(conventions, "annualization"),
                "fills",
                shown(conventions, "fills"),
                "fees",
                shown(conventions, "fees"),
                "slippage",
                shown(conventions, "slippage"));
    }

    private static String shown(Map<String, @Nullable Object> map, String key) {
        Object value = map.get(key);
        return value == null ? Figures.NONE : value.toString();
    }

    /** A text or number of the summary by key. */
    String word(String key) {
        return shown(summary, key);
    }

    private Map<String, @Nullable Object> map(String key) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (summary.get(key) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> values.put(String.valueOf(name), value));
        }
        return values;
    }
}
