package io.slipway.factor.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Factors by the size of their rank information ratio, the largest first.
 *
 * @param library its name
 * @param context of all; its correction is that of the first row
 */
public record Ranking(String library, StudyContext context, List<Row> rows) {

    /** One factor. */
    public record Row(StudyResult result, Correction correction) {

        public double rankIr() {
            return result.headline().rankIcSignificance().ratio();
        }

        /** What is shown, by name, in the order of columns. */
        public Map<String, Object> figures() {
            HorizonResult headline = result.headline();
            Significance ic = headline.icSignificance();
            Significance rankIc = headline.rankIcSignificance();
            Significance spread = headline.spreadSignificance();
            double[] turnover = result.stability().meanTurnover(headline.horizon());
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("name", result.specification().name());
            figures.put("expression", result.specification().expression());
            figures.put("days", rankIc.count());
            figures.put("icMean", ic.mean());
            figures.put("icIr", ic.ratio());
            figures.put("rankIcMean", rankIc.mean());
            figures.put("rankIcIr", rankIc.ratio());
            figures.put("tValue", rankIc.tValue());
            figures.put("pValue", rankIc.pValue());
            figures.put("pBonferroni", correction.bonferroni());
            figures.put("pHolm", correction.holm());
            figures.put("pBenjaminiHochberg", correction.benjaminiHochberg());
            figures.put("spread", spread.mean());
            figures.put("monotonicity", headline.monotonicity());
            figures.put("turnoverLow", turnover[0]);
            figures.put("turnoverHigh", turnover[turnover.length - 1]);
            figures.put("coverage", result.sample().meanCoverage());
            return figures;
        }
    }

    public Ranking {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(
                Comparator.comparingDouble(Ranking::order)
                        .reversed()
                        .thenComparing(row -> row.result().specification().name()));
        rows = List.copyOf(sorted);
    }

    /** Factors of which nothing is known come last. */
    private static double order(Row row) {
        double ratio = Math.abs(row.rankIr());
        return Double.isNaN(ratio) ? -1 : ratio;
    }
}
