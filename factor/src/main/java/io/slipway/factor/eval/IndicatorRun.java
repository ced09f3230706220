package io.slipway.factor.eval;

import io.slipway.indicator.IndicatorCatalog;
import io.slipway.indicator.RunningIndicator;
import java.util.HashMap;
import java.util.Map;

/**
 * Runs indicators over columns. A row in which an input is missing is left out, so that an
 * instrument's own bars follow each other across days on which only others traded; its result is
 * NaN. Belongs to one thread.
 */
final class IndicatorRun {

    private final Map<Step, RunningIndicator> started = new HashMap<>();
    private double[][] packedIn = new double[0][];
    private double[][] packedOut = new double[0][];
    private int[] rowsThere = new int[0];

    void run(Step step, double[][] columns, int rows) {
        RunningIndicator indicator =
                started.computeIfAbsent(
                        step,
                        each ->
                                IndicatorCatalog.find(each.text())
                                        .orElseThrow()
                                        .start(each.numbers()));
        indicator.reset();
        double[][] in = pick(columns, step.in());
        double[][] out = pick(columns, step.out());
        int count = rowsThere(in, rows);
        if (count == rows) {
            indicator.over(in, 0, rows, out);
        } else {
            runPacked(indicator, in, out, count, rows);
        }
    }

    private void runPacked(
            RunningIndicator indicator, double[][] in, double[][] out, int count, int rows) {
        packedIn = room(packedIn, in.length, rows);
        packedOut = room(packedOut, out.length, rows);
        for (int k = 0; k < in.length; k++) {
            for (int i = 0; i < count; i++) {
                packedIn[k][i] = in[k][rowsThere[i]];
            }
        }
        indicator.over(packedIn, 0, count, packedOut);
        for (int k = 0; k < out.length; k++) {
            java.util.Arrays.fill(out[k], 0, rows, Double.NaN);
            for (int i = 0; i < count; i++) {
                out[k][rowsThere[i]] = packedOut[k][i];
            }
        }
    }

    private int rowsThere(double[][] in, int rows) {
        rowsThere = rowsThere.length < rows ? new int[rows] : rowsThere;
        int count = 0;
        for (int i = 0; i < rows; i++) {
            boolean there = true;
            for (double[] column : in) {
                there &= !Double.isNaN(column[i]);
            }
            if (there) {
                rowsThere[count++] = i;
            }
        }
        return count;
    }

    private static double[][] pick(double[][] columns, int[] registers) {
        double[][] picked = new double[registers.length][];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = columns[registers[i]];
        }
        return picked;
    }

    private static double[][] room(double[][] now, int columns, int rows) {
        return now.length >= columns && (columns == 0 || now[0].length >= rows)
                ? now
                : new double[columns][rows];
    }
}
