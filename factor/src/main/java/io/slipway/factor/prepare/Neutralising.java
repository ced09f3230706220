package io.slipway.factor.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The residuals of a least-squares regression on dummies of groups and on numbers. Groups are taken
 * out by subtracting their means, from the numbers too (the theorem of Frisch, Waugh and Lovell),
 * so that no group is too small and none need be left out; the numbers by Gram and Schmidt's
 * orthogonalisation, done twice. A number that the others explain is passed over.
 *
 * <p>An instrument without a group or a number has no residual. One alone in its group has zero.
 */
final class Neutralising {

    /** What is left of a column relative to what it was, below which it is explained. */
    private static final double EXPLAINED = 1e-10;

    private static final int MOST_SWEEPS = 100;

    private Neutralising() {}

    static void apply(double[] values, Section section, List<String> against) {
        List<int[]> groups = new ArrayList<>();
        List<double[]> numbers = new ArrayList<>();
        for (String name : against) {
            if (section.isGroup(name)) {
                groups.add(section.group(name));
            } else {
                numbers.add(section.number(name));
            }
        }
        int[] places = places(values, groups, numbers);
        List<int[]> dense = groups.stream().map(group -> numbered(group, places)).toList();
        double[] residual = pick(values, places);
        takeOut(residual, dense);
        List<double[]> base = new ArrayList<>();
        for (double[] number : numbers) {
            double[] column = pick(number, places);
            double size = norm(column);
            takeOut(column, dense);
            if (addTo(base, column, size)) {
                project(residual, base.getLast());
            }
        }
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < places.length; i++) {
            values[places[i]] = residual[i];
        }
    }

    /** Where everything is known. */
    private static int[] places(double[] values, List<int[]> groups, List<double[]> numbers) {
        int[] places = new int[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            int place = i;
            if (!Double.isNaN(values[i])
                    && groups.stream().allMatch(group -> group[place] >= 0)
                    && numbers.stream().allMatch(number -> Double.isFinite(number[place]))) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static double[] pick(double[] values, int[] places) {
        double[] picked = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            picked[i] = values[places[i]];
        }
        return picked;
    }

    /** Groups numbered from zero without gaps. */
    private static int[] numbered(int[] group, int[] places) {
        int[] codes =
                Arrays.stream(places).map(place -> group[place]).sorted().distinct().toArray();
        int[] numbered = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            numbered[i] = Arrays.binarySearch(codes, group[places[i]]);
        }
        return numbered;
    }

    /**
     * Subtracts the mean of each group, or of all where there are no groups. With several kinds of
     * groups in turns until nothing changes, which is the regression on all their dummies.
     */
    private static void takeOut(double[] column, List<int[]> groups) {
        if (groups.isEmpty()) {
            subtractMeans(column, new int[column.length]);
            return;
        }
        double tolerance = 1e-14 * norm(column);
        double moved = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < MOST_SWEEPS && moved > tolerance; sweep++) {
            moved = 0;
            for (int[] group : groups) {
                moved = Math.max(moved, subtractMeans(column, group));
            }
            if (groups.size() == 1) {
                break;
            }
        }
    }

    private static double subtractMeans(double[] column, int[] group) {
        int count = Arrays.stream(group).max().orElse(-1) + 1;
        double[] mean = new double[count];
        int[] members = new int[count];
        for (int i = 0; i < column.length; i++) {
            mean[group[i]] += column[i];
            members[group[i]]++;
        }
        double largest = 0;
        for (int g = 0; g < count; g++) {
            mean[g] /= members[g];
            largest = Math.max(largest, Math.abs(mean[g]));
        }
        for (int i = 0; i < column.length; i++) {
            column[i] = members[group[i]] == 1 ? 0 : column[i] - mean[group[i]];
        }
        return largest;
    }

    /** Adds what is new in a column to an orthonormal base; false if nothing is. */
    private static boolean addTo(List<double[]> base, double[] column, double size) {
        for (int twice = 0; twice < 2; twice++) {
            for (double[] each : base) {
                project(column, each);
            }
        }
        double left = norm(column);
        if (!(left > EXPLAINED * size)) {
            return false;
        }
        for (int i = 0; i < column.length; i++) {
            column[i] /= left;
        }
        base.add(column);
        return true;
    }

    /** Takes out of a column what lies along a unit vector. */
    private static void project(double[] column, double[] unit) {
        double product = 0;
        for (int i = 0; i < column.length; i++) {
            product += column[i] * unit[i];
        }
        for (int i = 0; i < column.length; i++) {
            column[i] -= product * unit[i];
        }
    }

    private static double norm(double[] column) {
        double sum = 0;
        for (double value : column) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
