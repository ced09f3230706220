package io.slipway.data.quality;

import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good the bars of one instrument are.
 *
 * @param first day with a bar
 * @param last day that was judged
 * @param days that were judged: trading days and days with bars
 * @param score mean of the days' scores, 0 to 1
 * @param findings by day and rule; a judged day that is not here scored 1
 */
public record SeriesScore(
        InstrumentId instrument,
        Frequency frequency,
        LocalDate first,
        LocalDate last,
        int days,
        double score,
        List<DayFinding> findings) {

    public SeriesScore {
        findings = List.copyOf(findings);
    }

    /** Days found by each rule. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        findings.forEach(each -> counts.merge(each.rule(), 1, Integer::sum));
        return counts;
    }
}
