package io.slipway.data.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Applies all rules to a series. */
final class Scorer {

    static final List<QualityRule> RULES =
            List.of(
                    new Completeness(),
                    new Consistency(),
                    new Jump(),
                    new Stale(),
                    new ZeroVolume(),
                    new Duplicate(),
                    new LimitExceeded(),
                    new CrossSource(),
                    new AdjustmentContinuity());

    private Scorer() {}

    static SeriesScore score(Series series) {
        Map<LocalDate, Double> lost = new HashMap<>();
        List<DayFinding> findings = new ArrayList<>();
        for (QualityRule rule : RULES) {
            Map<LocalDate, Double> found = new TreeMap<>();
            rule.check(series, (day, severity) -> found.merge(day, severity, Math::max));
            found.forEach((day, severity) -> {
                findings.add(new DayFinding(day, rule.name(), severity));
                lost.merge(day, rule.weight() * severity, Double::sum);
            });
        }
        TreeSet<LocalDate> judged = new TreeSet<>(series.expected());
        judged.addAll(series.days());
        double total = judged.size();
        for (Map.Entry<LocalDate, Double> day : lost.entrySet()) {
            if (judged.contains(day.getKey())) {
                total -= Math.min(1, day.getValue());
            }
        }
        return new SeriesScore(
                series.bars().instrument(),
                series.bars().frequency(),
                judged.first(),
                judged.last(),
                judged.size(),
                total / judged.size(),
                findings);
    }
}
