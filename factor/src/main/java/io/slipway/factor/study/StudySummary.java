package io.slipway.factor.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A study as plain values: maps, lists, numbers and texts, in order. */
public final class StudySummary {

    /** Version of what {@link #of} gives. */
    public static final int SCHEMA_VERSION = 1;

    private StudySummary() {}

    /** Everything but the daily series. A number that is not defined is NaN. */
    public static Map<String, Object> of(StudyResult result, StudyContext context) {
        StudySpecification asked = result.specification();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("studySchemaVersion", SCHEMA_VERSION);
        summary.put("name", asked.name());
        summary.put("expression", asked.expression());
        summary.put("preparation", asked.preparation().toString());
        summary.put("universe", context.universe());
        summary.put("instruments", context.instruments());
        summary.put("snapshot", context.snapshot());
        summary.put("entry", result.entry().toString());
        if (result.days() > 0) {
            summary.put("from", day(result.epochDay()[0]));
            summary.put("to", day(result.epochDay()[result.days() - 1]));
        }
        summary.put("days", result.days());
        summary.put("quantiles", asked.quantiles());
        summary.put("sample", sample(result.sample()));
        summary.put("horizons", result.horizons().stream().map(h -> horizon(result, h)).toList());
        summary.put("correction", correction(context.correction()));
        summary.put("costPerSide", asked.costPerSide());
        summary.put("netSpread", Significance.of(result.netSpread(), asked.horizon() - 1).mean());
        summary.put("breakEvenCost", result.breakEvenCost());
        summary.put("years", result.years().stream().map(StudySummary::year).toList());
        summary.put("groups", result.groups().stream().map(StudySummary::group).toList());
        summary.put("known", known(result));
        return summary;
    }

    private static String day(int epochDay) {
        return LocalDate.ofEpochDay(epochDay).toString();
    }

    private static Map<String, Object> sample(Sample sample) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("expected", sample.expected());
        entry.put("values", sample.candidates());
        entry.put("coverage", sample.meanCoverage());
        Map<String, Object> excluded = new LinkedHashMap<>();
        sample.excluded().forEach((reason, count) -> excluded.put(reason.word(), count));
        entry.put("excluded", excluded);
        entry.put("used", sample.used());
        entry.put("valuedAtLastClose", sample.stale());
        return entry;
    }

    private static Map<String, Object> horizon(StudyResult result, HorizonResult horizon) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("days", horizon.horizon());
        entry.put("ic", significance(horizon.icSignificance()));
        entry.put("rankIc", significance(horizon.rankIcSignificance()));
        entry.put("spread", significance(horizon.spreadSignificance()));
        entry.put("quantileMean", means(horizon.quantiles()));
        entry.put("quantileExcess", list(horizon.meanExcess()));
        entry.put("monotonicity", horizon.monotonicity());
        entry.put("turnover", list(result.stability().meanTurnover(horizon.horizon())));
        entry.put("rankAutocorrelation", result.stability().meanAutocorrelation(horizon.horizon()));
        return entry;
    }

    private static Map<String, Object> significance(Significance found) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("count", found.count());
        entry.put("mean", found.mean());
        entry.put("deviation", found.deviation());
        entry.put("ratio", found.ratio());
        entry.put("tValue", found.tValue());
        entry.put("pValue", found.pValue());
        entry.put("lag", found.lag());
        entry.put("positiveShare", found.positive());
        return entry;
    }

    private static List<Double> means(double[][] series) {
        return Arrays.stream(series).map(Series::mean).toList();
    }

    private static List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }

    private static Map<String, Object> correction(Correction correction) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("trials", correction.trials());
        entry.put("bonferroni", correction.bonferroni());
        entry.put("holm", correction.holm());
        entry.put("benjaminiHochberg", correction.benjaminiHochberg());
        return entry;
    }

    private static Map<String, Object> year(YearResult year) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("year", year.year());
        entry.put("days", year.days());
        entry.put("ic", year.ic());
        entry.put("rankIc", year.rankIc());
        entry.put("rankIcIr", year.rankIr());
        entry.put("spread", year.spread());
        return entry;
    }

    private static Map<String, Object> group(GroupResult group) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", group.kind());
        entry.put("group", group.title());
        entry.put("names", group.names());
        entry.put("rankIc", significance(group.rankIc()));
        return entry;
    }

    private static Map<String, Object> known(StudyResult result) {
        Map<String, Object> known = new LinkedHashMap<>();
        result.known().forEach(each -> known.put(each.name(), each.rankCorrelation()));
        return known;
    }
}
