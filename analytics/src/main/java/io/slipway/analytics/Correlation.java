package io.slipway.analytics;

/** How two series go together. */
public final class Correlation {

    private Correlation() {}

    /**
     * Pearson's coefficient; {@code NaN} for fewer than two pairs or where either is constant.
     *
     * @param x finite values
     * @param y as many
     */
    public static double pearson(double[] x, double[] y) {
        Inputs.requireSameLength("x", x.length, "y", y.length);
        return LinearFit.of(x, y).correlation();
    }

    /** Spearman's coefficient: Pearson's of the ranks, equal values sharing theirs. */
    public static double spearman(double[] x, double[] y) {
        return pearson(Ranks.of(x), Ranks.of(y));
    }
}
