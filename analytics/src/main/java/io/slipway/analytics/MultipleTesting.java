package io.slipway.analytics;

import java.util.Arrays;

/**
 * Corrects p-values for how many hypotheses were tried. Every correction returns adjusted p-values
 * in the order given, at most 1; one that is not defined ({@code NaN}) stays so and counts as a
 * trial all the same.
 */
public enum MultipleTesting {
    /** Times the number of trials: holds the chance of any false discovery. */
    BONFERRONI {
        @Override
        double factor(int place, int trials) {
            return trials;
        }
    },
    /** Step-down Bonferroni (Holm, Scandinavian Journal of Statistics 6, 1979): never weaker. */
    HOLM {
        @Override
        double factor(int place, int trials) {
            return trials - place + 1.0;
        }
    },
    /**
     * Step-up (Benjamini and Hochberg, Journal of the Royal Statistical Society B 57, 1995): holds
     * the expected share of false ones among the discoveries.
     */
    BENJAMINI_HOCHBERG {
        @Override
        double factor(int place, int trials) {
            return trials / (double) place;
        }
    };

    /** By what the p-value at a place among the sorted is multiplied; the smallest has place 1. */
    abstract double factor(int place, int trials);

    /**
     * @param pValues between 0 and 1, or {@code NaN}
     */
    public double[] adjust(double[] pValues) {
        for (double p : pValues) {
            if (p < 0 || p > 1) {
                throw new IllegalArgumentException("a p-value lies between 0 and 1, not " + p);
            }
        }
        double[] sorted = pValues.clone();
        Arrays.sort(sorted); // NaN last
        double[] adjusted = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            adjusted[i] = Math.min(1, sorted[i] * factor(i + 1, sorted.length));
        }
        keepOrder(adjusted);
        double[] result = new double[sorted.length];
        for (int i = 0; i < result.length; i++) {
            result[i] =
                    Double.isNaN(pValues[i])
                            ? Double.NaN
                            : adjusted[place(sorted, pValues[i], this == BENJAMINI_HOCHBERG)];
        }
        return result;
    }

    /** A larger p-value never has a smaller adjusted one. */
    private void keepOrder(double[] adjusted) {
        if (this == BENJAMINI_HOCHBERG) {
            for (int i = adjusted.length - 2; i >= 0; i--) {
                if (adjusted[i + 1] < adjusted[i]) {
                    adjusted[i] = adjusted[i + 1];
                }
            }
        } else {
            for (int i = 1; i < adjusted.length; i++) {
                if (adjusted[i - 1] > adjusted[i]) {
                    adjusted[i] = adjusted[i - 1];
                }
            }
        }
    }

    /** Any place of the value; equal values have equal adjusted ones once order is kept. */
    private static int place(double[] sorted, double p, boolean isLast) {
        int place = Arrays.binarySearch(sorted, p);
        int step = isLast ? 1 : -1;
        while (place + step >= 0 && place + step < sorted.length && sorted[place + step] == p) {
            place += step;
        }
        return place;
    }
}
