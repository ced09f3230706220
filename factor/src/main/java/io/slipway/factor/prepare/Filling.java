package io.slipway.factor.prepare;

import io.slipway.analytics.Quantiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills gaps from the same cross-section. */
final class Filling {

    private Filling() {}

    static void apply(double[] values, Section section, Step.Filler filler) {
        switch (filler) {
            case ZERO -> all(values, section, 0);
            case MEDIAN -> all(values, section, Quantiles.median(Preparer.present(values)));
            case GROUP_MEDIAN -> byGroup(values, section);
            case DROP, FORWARD -> {}
        }
    }

    private static void all(double[] values, Section section, double filling) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i]) && section.member()[i]) {
                values[i] = filling;
            }
        }
    }

    private static void byGroup(double[] values, Section section) {
        int[] group = section.group("industry");
        double whole = Quantiles.median(Preparer.present(values));
        Map<Integer, Double> medians = medians(values, group);
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i]) && section.member()[i]) {
                values[i] = group[i] < 0 ? whole : medians.getOrDefault(group[i], whole);
            }
        }
    }

    private static Map<Integer, Double> medians(double[] values, int[] group) {
        Map<Integer, List<Double>> members = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && group[i] >= 0) {
                members.computeIfAbsent(group[i], _ -> new ArrayList<>()).add(values[i]);
            }
        }
        Map<Integer, Double> medians = new HashMap<>();
        members.forEach((code, all) ->
                medians.put(
                        code,
                        Quantiles.median(all.stream().mapToDouble(Double::doubleValue).toArray())));
        return medians;
    }
}
