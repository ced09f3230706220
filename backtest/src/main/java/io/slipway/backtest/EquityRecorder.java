package io.slipway.backtest;

import io.slipway.trading.Portfolio;
import java.util.Arrays;

/** Writes the books down at the end of every slice, into columns that grow. */
final class EquityRecorder {

    private long[] time;
    private double[] equity;
    private double[] cash;
    private double[] longValue;
    private double[] shortValue;
    private int size;

    EquityRecorder(int expectedSlices) {
        int capacity = Math.max(16, expectedSlices);
        time = new long[capacity];
        equity = new double[capacity];
        cash = new double[capacity];
        longValue = new double[capacity];
        shortValue = new double[capacity];
    }

    void record(long now, Portfolio portfolio) {
        if (size == time.length) {
            resize(size * 2);
        }
        int at = size++;
        double money = portfolio.cashValue();
        time[at] = now;
        cash[at] = money;
        equity[at] = money;
        if (portfolio.openPositions() > 0) {
            longValue[at] = portfolio.longValue();
            shortValue[at] = portfolio.shortValue();
            equity[at] = money + longValue[at] - shortValue[at];
        }
    }

    private void resize(int capacity) {
        time = Arrays.copyOf(time, capacity);
        equity = Arrays.copyOf(equity, capacity);
        cash = Arrays.copyOf(cash, capacity);
        longValue = Arrays.copyOf(longValue, capacity);
        shortValue = Arrays.copyOf(shortValue, capacity);
    }

    EquityCurve curve() {
        if (size < time.length) {
            resize(size);
        }
        return new EquityCurve(time, equity, cash, longValue, shortValue);
    }
}
