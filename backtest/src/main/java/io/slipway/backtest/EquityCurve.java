package io.slipway.backtest;

/**
 * The books at the end of every slice. Of a long run only times and equity are kept per slice; the
 * other columns are made when they are asked for, so ask once. Nobody may write to {@link #time}
 * and {@link #equity}: these arrays are shared.
 */
public final class EquityCurve {

    private final long[] time;
    private final double[] equity;
    private final Steps cash;
    private final double[] shortValue;

    /**
     * @param shortValue empty if nothing was ever held short
     */
    EquityCurve(long[] time, double[] equity, Steps cash, double[] shortValue) {
        this.time = time;
        this.equity = equity;
        this.cash = cash;
        this.shortValue = shortValue;
    }

    /** How many slices there are. */
    public int size() {
        return time.length;
    }

    /** UTC epoch nanoseconds, strictly ascending. */
    public long[] time() {
        return time;
    }

    /** Cash and positions at their last prices. */
    public double[] equity() {
        return equity;
    }

    /** Money not invested; a new array. */
    public double[] cash() {
        return cash.column(size());
    }

    /** Value of what is held short, as a positive number; a new array. */
    public double[] shortValue() {
        return shortValue.length == 0 ? new double[size()] : shortValue.clone();
    }

    /** Value of what is held long; a new array. */
    public double[] longValue() {
        double[] held = cash();
        for (int i = 0; i < held.length; i++) {
            held[i] = equity[i] - held[i] + (shortValue.length == 0 ? 0 : shortValue[i]);
        }
        return held;
    }

    /** Value held short at some slices. */
    double[] shortValue(int[] slices) {
        double[] held = new double[slices.length];
        for (int i = 0; i < held.length && shortValue.length > 0; i++) {
            held[i] = shortValue[slices[i]];
        }
        return held;
    }

    /** Value held long at some slices, which ascend. */
    double[] longValue(int[] slices) {
        double[] held = shortValue(slices);
        double[] money = cash.at(slices);
        for (int i = 0; i < held.length; i++) {
            held[i] += equity[slices[i]] - money[i];
        }
        return held;
    }
}
