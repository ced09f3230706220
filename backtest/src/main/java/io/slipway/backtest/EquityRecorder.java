package io.slipway.backtest;

import io.slipway.trading.Portfolio;
import java.util.Arrays;

/** Writes the books down at the end of every slice. */
final class EquityRecorder {

    private static final double[] NEVER_SHORT = {};

    private final Steps cash = new Steps();
    private long[] time;
    private boolean ownsTime;
    private double[] equity;
    private double[] shortValue = NEVER_SHORT;
    private int size;

    /**
     * @param expectedTimes when slices are likely to end, such as the times of the longest series;
     *     shared as long as it proves right, never written to
     */
    EquityRecorder(long[] expectedTimes) {
        time = expectedTimes;
        equity = new double[expectedTimes.length];
    }

    void record(long now, Portfolio portfolio) {
        if (size == equity.length) {
            grow();
        }
        int at = size++;
        if (time[at] != now) {
            ownTime()[at] = now;
        }
        double money = portfolio.cashValue();
        cash.from(at, money);
        equity[at] = money + portfolio.netValue();
        if (portfolio.isShort()) {
            recordShort(at, portfolio.shortValue());
        }
    }

    private long[] ownTime() {
        if (!ownsTime) {
            time = time.clone();
            ownsTime = true;
        }
        return time;
    }

    private void recordShort(int at, double value) {
        if (shortValue.length < equity.length) {
            shortValue = Arrays.copyOf(shortValue, equity.length);
        }
        shortValue[at] = value;
    }

    private void grow() {
        int capacity = Math.max(16, 2 * size);
        time = Arrays.copyOf(time, capacity);
        ownsTime = true;
        equity = Arrays.copyOf(equity, capacity);
    }

    EquityCurve curve() {
        if (size < equity.length) {
            time = Arrays.copyOf(time, size);
            equity = Arrays.copyOf(equity, size);
        }
        double[] held = shortValue.length == 0 ? shortValue : Arrays.copyOf(shortValue, size);
        return new EquityCurve(time, equity, cash, held);
    }
}
