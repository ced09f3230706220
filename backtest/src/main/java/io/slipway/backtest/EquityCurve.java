package io.slipway.backtest;

/**
 * The books at the end of every slice as columns of equal length. The arrays are shared, not
 * copied: nobody may write to them.
 *
 * @param time UTC epoch nanoseconds, strictly ascending
 * @param equity cash and positions at their last prices
 * @param cash money not invested
 * @param longValue value of what is held long
 * @param shortValue value of what is held short, as a positive number
 */
// Columns: two of them are equal only if they are the same one.
@SuppressWarnings("ArrayRecordComponent")
public record EquityCurve(
        long[] time, double[] equity, double[] cash, double[] longValue, double[] shortValue) {

    public EquityCurve {
        int size = time.length;
        if (equity.length != size
                || cash.length != size
                || longValue.length != size
                || shortValue.length != size) {
            throw new IllegalArgumentException("columns of an equity curve differ in length");
        }
    }

    public int size() {
        return time.length;
    }
}
