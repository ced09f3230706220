package io.slipway.cli;

import io.slipway.cli.console.Console;
import io.slipway.cli.console.TextTable;
import io.slipway.data.quality.DayFinding;
import io.slipway.data.quality.RuleSheet;
import io.slipway.data.quality.SeriesScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Adds up scores and shows them: over everything, the lowest, and why one is what it is. */
final class QualitySummary {

    private static final int LOWEST = 5;
    private static final int EXAMPLES = 3;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<SeriesScore> lowest = new ArrayList<>();
    private double total;
    private long days;

    void add(SeriesScore score) {
        total += score.score() * score.days();
        days += score.days();
        score.counts().forEach((rule, count) -> counts.merge(rule, count, Integer::sum));
        if (score.score() < 1) {
            lowest.add(score);
            lowest.sort(Comparator.comparingDouble(SeriesScore::score));
            if (lowest.size() > LOWEST) {
                lowest.removeLast();
            }
        }
    }

    private double score() {
        return days == 0 ? 1 : total / days;
    }

    /** One line, and one for each of the lowest. */
    void tell(Console console) {
        if (days == 0) {
            return;
        }
        console.say("cli.data.check.score", "score", text(score()), "days", "%,d".formatted(days));
        for (SeriesScore each : lowest) {
            console.say(
                    "cli.data.check.lowest",
                    "instrument",
                    each.instrument(),
                    "frequency",
                    each.frequency(),
                    "score",
                    text(each.score()));
        }
    }

    private static String text(double score) {
        return String.format(Locale.ROOT, "%.4f", score);
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("score", score());
        document.put("days", days);
        document.put("rules", counts);
        document.put("lowest", lowest.stream().map(QualitySummary::entry).toList());
        return document;
    }

    private static Map<String, Object> entry(SeriesScore score) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("instrument", score.instrument());
        entry.put("frequency", score.frequency());
        entry.put("score", score.score());
        entry.put("days", score.days());
        entry.put("rules", score.counts());
        return entry;
    }

    /** Rule by rule: what it takes away, where, and what it is about. */
    static void explain(Console console, SeriesScore score) {
        console.say(
                "cli.data.check.explained",
                "instrument",
                score.instrument(),
                "frequency",
                score.frequency(),
                "score",
                text(score.score()),
                "days",
                score.days(),
                "first",
                score.first(),
                "last",
                score.last());
        TextTable table =
                console.table(
                                "cli.column.rule",
                                "cli.column.weight",
                                "cli.column.days",
                                "cli.column.examples",
                                "cli.column.meaning")
                        .right(1, 2);
        RuleSheet.weights()
                .forEach((rule, weight) ->
                        table.add(
                                rule,
                                weight.toString(),
                                Integer.toString(score.counts().getOrDefault(rule, 0)),
                                examples(score, rule),
                                console.messages().text("cli.quality." + rule)));
        console.print(table);
    }

    private static String examples(SeriesScore score, String rule) {
        return String.join(
                " ",
                score.findings().stream()
                        .filter(each -> each.rule().equals(rule))
                        .limit(EXAMPLES)
                        .map(each -> each.day().toString())
                        .toList());
    }

    static Map<String, Object> explained(SeriesScore score) {
        Map<String, Object> document = entry(score);
        document.put("first", score.first());
        document.put("last", score.last());
        document.put("weights", RuleSheet.weights());
        document.put("findings", score.findings().stream().map(QualitySummary::entry).toList());
        return document;
    }

    private static Map<String, Object> entry(DayFinding finding) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("day", finding.day());
        entry.put("rule", finding.rule());
        entry.put("severity", finding.severity());
        return entry;
    }
}
