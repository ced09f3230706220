package io.slipway.factor.study;

import io.slipway.analytics.MultipleTesting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A p-value in the light of everything that was tried.
 *
 * @param trials how many hypotheses there were, this one among them
 * @param bonferroni adjusted, as {@link MultipleTesting} says
 * @param holm likewise
 * @param benjaminiHochberg likewise
 */
public record Correction(int trials, double bonferroni, double holm, double benjaminiHochberg) {

    /**
     * Corrections of some trials among all.
     *
     * @param tried every hypothesis ever tried; those asked about need not be among them
     * @param asked in the order of the result
     */
    public static List<Correction> of(List<Trial> tried, List<Trial> asked) {
        Map<String, Double> values = new LinkedHashMap<>();
        tried.forEach(trial -> values.put(trial.key(), trial.pValue()));
        asked.forEach(trial -> values.put(trial.key(), trial.pValue()));
        List<String> keys = List.copyOf(values.keySet());
        double[] p = values.values().stream().mapToDouble(Double::doubleValue).toArray();
        double[] bonferroni = MultipleTesting.BONFERRONI.adjust(p);
        double[] holm = MultipleTesting.HOLM.adjust(p);
        double[] hochberg = MultipleTesting.BENJAMINI_HOCHBERG.adjust(p);
        Map<String, Integer> places = new LinkedHashMap<>();
        keys.forEach(key -> places.put(key, places.size()));
        List<Correction> corrections = new ArrayList<>();
        for (Trial trial : asked) {
            int place = places.getOrDefault(trial.key(), 0);
            corrections.add(
                    new Correction(p.length, bonferroni[place], holm[place], hochberg[place]));
        }
        return corrections;
    }
}
