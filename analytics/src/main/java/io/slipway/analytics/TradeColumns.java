package io.slipway.analytics;

import java.util.Arrays;
import java.util.List;

/**
 * What closed trades brought, as columns of one length in the order of the exits; see {@link
 * TradeOutcome} for what each holds.
 *
 * <p>The columns are not copied: do not change them while this is in use.
 */
@SuppressWarnings("ArrayRecordComponent") // columns, read once; a copy would double the memory
public record TradeColumns(
        double[] profit,
        double[] returnFraction,
        double[] fees,
        double[] holdingNanos,
        double[] barsHeld,
        boolean[] isLong) {

    /**
     * Checks lengths and ranges.
     *
     * @throws IllegalArgumentException naming column, index and value
     */
    public TradeColumns {
        requireFinite("returnFraction", returnFraction, profit);
        requireFinite("fees", fees, profit);
        requireFinite("holdingNanos", holdingNanos, profit);
        requireFinite("barsHeld", barsHeld, profit);
        requireFinite("profit", profit, profit);
        Inputs.requireSameLength("isLong", isLong.length, "profit", profit.length);
    }

    private static void requireFinite(String name, double[] column, double[] profit) {
        Inputs.requireSameLength(name, column.length, "profit", profit.length);
        Inputs.requireFinite(name, column);
    }

    /** The columns of single trades. */
    public static TradeColumns of(List<TradeOutcome> trades) {
        int size = trades.size();
        TradeColumns columns = empty(size);
        for (int i = 0; i < size; i++) {
            TradeOutcome trade = trades.get(i);
            columns.profit[i] = trade.profit();
            columns.returnFraction[i] = trade.returnFraction();
            columns.fees[i] = trade.fees();
            columns.holdingNanos[i] = trade.holdingNanos();
            columns.barsHeld[i] = trade.barsHeld();
            columns.isLong[i] = trade.isLong();
        }
        return columns;
    }

    /** Columns of zeros, to be filled before they are used. */
    public static TradeColumns empty(int size) {
        return new TradeColumns(
                new double[size],
                new double[size],
                new double[size],
                new double[size],
                new double[size],
                new boolean[size]);
    }

    /** How many trades there are. */
    public int size() {
        return profit.length;
    }

    /** The values of a column for the trades that won. */
    double[] won(double[] column) {
        return chosen(column, profit, 1);
    }

    /** The values of a column for the trades that lost. */
    double[] lost(double[] column) {
        return chosen(column, profit, -1);
    }

    private static double[] chosen(double[] column, double[] profit, double sign) {
        double[] chosen = new double[column.length];
        int size = 0;
        for (int i = 0; i < column.length; i++) {
            chosen[size] = column[i];
            size += sign * profit[i] > 0 ? 1 : 0;
        }
        return Arrays.copyOf(chosen, size);
    }

    /** The values of a column for the trades of one side. */
    double[] ofSide(double[] column, boolean wantsLong) {
        double[] chosen = new double[column.length];
        int size = 0;
        for (int i = 0; i < column.length; i++) {
            if (isLong[i] == wantsLong) {
                chosen[size++] = column[i];
            }
        }
        return Arrays.copyOf(chosen, size);
    }
}
