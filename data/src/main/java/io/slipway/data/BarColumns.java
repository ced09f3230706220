package io.slipway.data;

import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bars of one instrument and frequency as primitive columns of equal length, times strictly
 * ascending. Raw prices; see {@link io.slipway.model.Bar} for what each column means.
 *
 * <p>The arrays are shared, not copied: nobody may write to them once the columns are made. Shared
 * by all threads of a sweep.
 */
public final class BarColumns {

    private final InstrumentId instrument;
    private final Frequency frequency;
    private final long[] time;
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double[] volume;
    private final double[] amount;
    private final double[] adjustmentFactor;

    /** Found out when first asked for; two threads that ask at once find the same. */
    private @Nullable Boolean hasAmounts;

    private @Nullable Boolean isAdjusted;

    private BarColumns(InstrumentId instrument, Frequency frequency, long[] time, double[][] c) {
        this.instrument = instrument;
        this.frequency = frequency;
        this.time = time;
        this.open = c[0];
        this.high = c[1];
        this.low = c[2];
        this.close = c[3];
        this.volume = c[4];
        this.amount = c[5];
        this.adjustmentFactor = c[6];
    }

    /**
     * @param time UTC epoch nanoseconds of the bars' closes, strictly ascending
     * @param columns open, high, low, close, volume, amount (NaN where unknown) and cumulative
     *     adjustment factor, in this order
     * @throws IllegalArgumentException if lengths differ or times do not ascend
     */
    public static BarColumns of(
            InstrumentId instrument, Frequency frequency, long[] time, double[]... columns) {
        if (columns.length != 7) {
            throw new IllegalArgumentException(
                    "7 columns of doubles are needed, not " + columns.length);
        }
        for (double[] column : columns) {
            if (column.length != time.length) {
                throw new IllegalArgumentException(
                        instrument
                                + ": column of "
                                + column.length
                                + " for "
                                + time.length
                                + " times");
            }
        }
        for (int i = 1; i < time.length; i++) {
            if (time[i] <= time[i - 1]) {
                throw new IllegalArgumentException(
                        instrument + ": time at row " + i + " does not ascend");
            }
        }
        return new BarColumns(instrument, frequency, time, columns);
    }

    public InstrumentId instrument() {
        return instrument;
    }

    public Frequency frequency() {
        return frequency;
    }

    public int size() {
        return time.length;
    }

    public long[] time() {
        return time;
    }

    public double[] open() {
        return open;
    }

    public double[] high() {
        return high;
    }

    public double[] low() {
        return low;
    }

    public double[] close() {
        return close;
    }

    public double[] volume() {
        return volume;
    }

    public double[] amount() {
        return amount;
    }

    public double[] adjustmentFactor() {
        return adjustmentFactor;
    }

    /** Whether any amount is known: if not, all of {@link #amount} is NaN. */
    public boolean hasAmounts() {
        Boolean known = hasAmounts;
        if (known == null) {
            known = !Arrays.stream(amount).allMatch(Double::isNaN);
            hasAmounts = known;
        }
        return known;
    }

    /** Whether prices were ever adjusted: if not, all of {@link #adjustmentFactor} is 1. */
    public boolean isAdjusted() {
        Boolean known = isAdjusted;
        if (known == null) {
            known = !Arrays.stream(adjustmentFactor).allMatch(factor -> factor == 1);
            isAdjusted = known;
        }
        return known;
    }

    /** The rows from index {@code from} inclusive to {@code to} exclusive, copied. */
    public BarColumns slice(int from, int to) {
        double[][] columns = {open, high, low, close, volume, amount, adjustmentFactor};
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Arrays.copyOfRange(columns[i], from, to);
        }
        return new BarColumns(instrument, frequency, Arrays.copyOfRange(time, from, to), columns);
    }

    /**
     * The rows with {@code fromTime <= time <= toTime}, UTC epoch nanoseconds; this very object if
     * that is all of them.
     */
    public BarColumns between(long fromTime, long toTime) {
        int from = firstAtOrAfter(fromTime);
        int to = toTime == Long.MAX_VALUE ? size() : firstAtOrAfter(toTime + 1);
        return from == 0 && to == size() ? this : slice(from, Math.max(from, to));
    }

    /** Index of the first row at or after a time; {@link #size} if there is none. */
    public int firstAtOrAfter(long time) {
        int index = Arrays.binarySearch(this.time, time);
        return index >= 0 ? index : -index - 1;
    }

    @Override
    public String toString() {
        return instrument + " " + frequency + " × " + size();
    }
}
