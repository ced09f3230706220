package io.slipway.cli;

import io.slipway.backtest.report.Wording;
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
    private final Wording wording;

    RunSheet(Console console, Map<String, @Nullable Object> summary) {
        this.console = console;
        this.summary = summary;
        this.statistics = map(summary, "statistics");
        this.wording = new Wording(console.messages());
    }

    /** Everything but where its files are. */
    void print() {
        console.print(title());
        console.print("");
        console.print(figures());
        console.print("");
        counts();
        reasons();
        conventions();
        notes();
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
        Map<String, @Nullable Object> parameters = map(summary, "parameters");
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
        row(table, "totalReturn", "benchmarkTotalReturn");
        row(table, "cagr", "benchmarkCagr");
        row(table, "annualizedVolatility", "benchmarkVolatility");
        row(table, "sharpe", "benchmarkSharpe");
        row(table, "sortino", "");
        row(table, "calmar", "");
        row(table, "maxDrawdown", "benchmarkMaxDrawdown");
        if (hasBenchmark) {
            row(table, "alpha", "");
            row(table, "beta", "");
            row(table, "informationRatio", "");
        }
        row(table, "winRate", "");
        row(table, "profitFactor", "");
        row(table, "grossExposure", "");
        return table;
    }

    private void row(TextTable table, String name, String benchmarkName) {
        Figures figures = new Figures();
        Object other = statistics.get(benchmarkName);
        table.add(
                wording.statistic(name),
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

    private void reasons() {
        Map<String, @Nullable Object> reasons = map(summary, "reasons");
        Map<String, @Nullable Object> examples = map(summary, "reasonExamples");
        reasons.keySet().stream()
                .sorted(Comparator.comparingLong((String code) -> -count(reasons.get(code))))
                .limit(MOST_REASONS)
                .forEach(code ->
                        console.print(
                                "  %5d × %s"
                                        .formatted(
                                                count(reasons.get(code)),
                                                sentence(code, map(examples, code)))));
    }

    /** In the reader's language; the code alone where the catalogue does not know it any more. */
    private String sentence(String code, Map<String, @Nullable Object> arguments) {
        if (!console.messages().has(code)) {
            return code;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        arguments.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return console.messages().text(new Problem(code, texts));
    }

    private void notes() {
        List<?> notes = summary.get("notes") instanceof List<?> list ? list : List.of();
        for (Object each : notes) {
            if (each instanceof Map<?, ?> note) {
                Map<String, @Nullable Object> entry = texts(note);
                String code = String.valueOf(entry.get("code"));
                console.say("cli.run.note", "note", sentence(code, map(entry, "arguments")));
            }
        }
    }

    private static long count(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private void conventions() {
        Map<String, @Nullable Object> conventions = map(summary, "conventions");
        console.say(
                "cli.run.conventions",
                "periods",
                shown(conventions, "periodsPerYear"),
                "deviation",
                worded(conventions, "deviation"),
                "annualization",
                worded(conventions, "annualization"),
                "fills",
                wording.fills(shown(conventions, "fills")),
                "fees",
                shown(conventions, "fees"),
                "slippage",
                shown(conventions, "slippage"));
    }

    private String worded(Map<String, @Nullable Object> map, String key) {
        return wording.word(shown(map, key));
    }

    private static String shown(Map<String, @Nullable Object> map, String key) {
        Object value = map.get(key);
        return value == null ? Figures.NONE : value.toString();
    }

    /** A text or number of the summary by key. */
    String word(String key) {
        return shown(summary, key);
    }

    private static Map<String, @Nullable Object> map(
            Map<String, @Nullable Object> from, String key) {
        return from.get(key) instanceof Map<?, ?> map ? texts(map) : Map.of();
    }

    private static Map<String, @Nullable Object> texts(Map<?, ?> map) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        map.forEach((name, value) -> values.put(String.valueOf(name), value));
        return values;
    }
}
