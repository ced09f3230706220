package io.slipway.data.csv;

import io.slipway.data.BarColumns;
import io.slipway.model.Frequency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The rows of a file as series of bars, in the order of time.
 *
 * @param series in the order in which the file first names the instruments; a long file of one
 *     instrument gives several, one after the other
 * @param bad rows left out, as line numbers with their reasons
 * @param directions how the instruments' rows ran in the file
 */
record FileSeries(
        List<BarColumns> series, List<BadLine> bad, Set<SeriesOrder.Direction> directions) {

    /** A line that is left out. */
    record BadLine(long line, BadRowReason reason) {}

    /**
     * @param whole whether an instrument's rows must be in one series
     */
    static FileSeries of(
            RowChunks chunks, List<Target> targets, Frequency frequency, boolean whole) {
        if (targets.size() == 1 && !whole && chunks.ascends()) {
            return asTheyStand(chunks.chunks(), targets.getFirst(), frequency);
        }
        return arranged(chunks.joined(), targets, frequency);
    }

    private static FileSeries asTheyStand(
            List<RowBuffer> chunks, Target target, Frequency frequency) {
        List<BarColumns> series =
                chunks.stream().map(chunk -> columns(chunk, target, frequency)).toList();
        return new FileSeries(series, List.of(), EnumSet.of(SeriesOrder.Direction.UPWARDS));
    }

    private static FileSeries arranged(RowBuffer rows, List<Target> targets, Frequency frequency) {
        List<BarColumns> series = new ArrayList<>();
        List<BadLine> bad = new ArrayList<>();
        Set<SeriesOrder.Direction> directions = EnumSet.noneOf(SeriesOrder.Direction.class);
        int[][] byInstrument = byInstrument(rows, targets.size());
        for (Target target : targets) {
            int[] row = byInstrument[target.index()];
            if (row.length == 0) {
                continue;
            }
            long[] time = new long[row.length];
            for (int i = 0; i < row.length; i++) {
                time[i] = rows.time()[row[i]];
            }
            SeriesOrder order =
                    SeriesOrder.of(
                            time,
                            row,
                            (index, reason) -> bad.add(new BadLine(rows.line()[index], reason)));
            directions.add(order.direction());
            series.add(gathered(rows, target, frequency, row, order.size()));
        }
        return new FileSeries(series, bad, directions);
    }

    /** The buffer's own arrays, without copying where they are full. */
    private static BarColumns columns(RowBuffer rows, Target target, Frequency frequency) {
        int size = rows.size();
        double[][] columns = new double[RowBuffer.COLUMNS][];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = trimmed(rows.column(c), size);
        }
        long[] time = rows.time().length == size ? rows.time() : Arrays.copyOf(rows.time(), size);
        return BarColumns.of(target.instrument(), frequency, time, columns);
    }

    private static double[] trimmed(double[] column, int size) {
        return column.length == size ? column : Arrays.copyOf(column, size);
    }

    private static int[][] byInstrument(RowBuffer rows, int instruments) {
        int[] counts = new int[instruments];
        int[] instrument = rows.instrument();
        for (int i = 0; i < rows.size(); i++) {
            counts[instrument[i]]++;
        }
        int[][] groups = new int[instruments][];
        for (int i = 0; i < instruments; i++) {
            groups[i] = new int[counts[i]];
        }
        int[] filled = new int[instruments];
        for (int i = 0; i < rows.size(); i++) {
            int group = instrument[i];
            groups[group][filled[group]++] = i;
        }
        return groups;
    }

    private static BarColumns gathered(
            RowBuffer rows, Target target, Frequency frequency, int[] row, int size) {
        long[] time = new long[size];
        for (int i = 0; i < size; i++) {
            time[i] = rows.time()[row[i]];
        }
        double[][] columns = new double[RowBuffer.COLUMNS][size];
        for (int c = 0; c < columns.length; c++) {
            double[] from = rows.column(c);
            double[] to = columns[c];
            for (int i = 0; i < size; i++) {
                to[i] = from[row[i]];
            }
        }
        return BarColumns.of(target.instrument(), frequency, time, columns);
    }
}
