package io.slipway.data.quality;

import java.util.LinkedHashMap;
import java.util.Map;

/** The rules that scores come from. */
public final class RuleSheet {

    private RuleSheet() {}

    /** Weights by the rules' names, in the order they are applied. */
    public static Map<String, Double> weights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        Scorer.RULES.forEach(rule -> weights.put(rule.name(), rule.weight()));
        return weights;
    }
}
