package io.slipway.factor.study;

import io.slipway.factor.prepare.Preparation;
import java.util.List;
import java.util.Objects;

/**
 * What is studied and how. The first horizon is the one that counts: rankings, quantiles, years and
 * groups are about it.
 *
 * @param name of the factor
 * @param expression as written
 * @param preparation done to its values
 * @param horizons rows from entry to exit, each at least 1, no two the same
 * @param quantiles how many, 2 to 20
 * @param costPerSide share of the traded value that a purchase or a sale costs
 */
public record StudySpecification(
        String name,
        String expression,
        Preparation preparation,
        List<Integer> horizons,
        int quantiles,
        double costPerSide) {

    /** Fewest names of a cross-section. */
    public static final int MIN_NAMES = 10;

    /** Longest horizon. */
    public static final int MAX_HORIZON = 500;

    /** Most quantiles. */
    public static final int MAX_QUANTILES = 20;

    public StudySpecification {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(expression, "expression");
        horizons = List.copyOf(horizons);
        boolean isSound =
                !horizons.isEmpty()
                        && horizons.stream().allMatch(h -> h >= 1 && h <= MAX_HORIZON)
                        && horizons.stream().distinct().count() == horizons.size();
        if (!isSound) {
            throw new IllegalArgumentException("horizons " + horizons);
        }
        if (quantiles < 2 || quantiles > MAX_QUANTILES) {
            throw new IllegalArgumentException(quantiles + " quantiles");
        }
        if (!(costPerSide >= 0 && costPerSide < 1)) {
            throw new IllegalArgumentException("a cost of " + costPerSide);
        }
    }

    /** The horizon that counts. */
    public int horizon() {
        return horizons.getFirst();
    }
}
