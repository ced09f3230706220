package io.slipway.analytics;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts of values in intervals of equal width.
 *
 * @param bins the intervals from the smallest value to the largest, without gaps
 */
public record Histogram(List<Bin> bins) {

    private static final int MOST_BINS = 200;

    /** Copies the list. */
    public Histogram {
        bins = List.copyOf(bins);
    }

    /**
     * One interval.
     *
     * @param from lower edge, included
     * @param to upper edge, excluded but for the last interval
     * @param count number of values in it
     */
    public record Bin(double from, double to, int count) {}

    /**
     * A histogram whose bin width is {@code 2 IQR / n^(1/3)} (Freedman and Diaconis 1981, as
     * NumPy's "fd"), or by Sturges' rule {@code range / (log2(n) + 1)} where the quartiles
     * coincide; at most {@value #MOST_BINS} bins. Without values there are no bins; equal values
     * share one of width zero.
     *
     * @param values finite values
     */
    public static Histogram of(double[] values) {
        Inputs.requireFinite("values", values);
        if (values.length == 0) {
            return new Histogram(List.of());
        }
        Moments moments = Moments.of(values);
        double range = moments.maximum() - moments.minimum();
        if (range == 0) {
            double value = moments.minimum();
            return new Histogram(List.of(new Bin(value, value, values.length)));
        }
        return of(values, (int) Math.clamp(Math.ceil(range / width(values, range)), 1, MOST_BINS));
    }

    private static double width(double[] values, double range) {
        double[] copy = values.clone();
        double lower = Quantiles.inPlace(copy, 0.25, 0, copy.length - 1);
        int rank = Quantiles.rank(copy.length, 0.25);
        double upper = Quantiles.inPlace(copy, 0.75, rank, copy.length - 1);
        double width = 2 * (upper - lower) / Math.cbrt(values.length);
        return width > 0 ? width : range / (Math.log(values.length) / Math.log(2) + 1);
    }

    /**
     * A histogram with a given number of bins.
     *
     * @param values at least one finite value
     * @param count number of bins, at least 1
     */
    public static Histogram of(double[] values, int count) {
        Inputs.requireFinite("values", values);
        if (values.length == 0 || count < 1) {
            throw new IllegalArgumentException(
                    "a histogram needs values and bins, had %d and %d"
                            .formatted(values.length, count));
        }
        Moments moments = Moments.of(values);
        double low = moments.minimum();
        double width = (moments.maximum() - low) / count;
        int[] counts = new int[count];
        for (double value : values) {
            counts[place(value, low, width, count)]++;
        }
        List<Bin> bins = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double to = i == count - 1 ? moments.maximum() : edge(low, width, i + 1);
            bins.add(new Bin(edge(low, width, i), to, counts[i]));
        }
        return new Histogram(bins);
    }

    private static double edge(double low, double width, int i) {
        return low + width * i;
    }

    /** The division may round across an edge; the printed edges decide. */
    private static int place(double value, double low, double width, int count) {
        int i = width > 0 ? Math.min((int) ((value - low) / width), count - 1) : 0;
        if (i > 0 && value < edge(low, width, i)) {
            return i - 1;
        }
        return i < count - 1 && value >= edge(low, width, i + 1) ? i + 1 : i;
    }
}
