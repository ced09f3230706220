package io.slipway.backtest;

import io.slipway.model.Money;
import io.slipway.trading.Portfolio;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes the books down at the end of every slice, into columns that grow. */
final class EquityRecorder {

    private long[] time;
    private double[] equity;
    private double[] cash;
    private double[] longValue;
    private double[] shortValue;
    private int size;
    private @Nullable Money lastMoney;
    private double lastCash;

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
        double total = portfolio.equity();
        double money = cash(portfolio.cash());
        time[size] = now;
        equity[size] = total;
        cash[size] = money;
        if (portfolio.openPositions() > 0) {
            double gross = portfolio.grossExposure();
            double net = total - money;
            // What is left of rounding must not make an empty side negative.
            longValue[size] = Math.max(0, 0.5 * (gross + net));
            shortValue[size] = Math.max(0, 0.5 * (gross - net));
        }
        size++;
    }

    /** Money is immutable, so the same object is the same amount: most slices change nothing. */
    @SuppressWarnings("ReferenceEquality")
    private double cash(Money money) {
        if (money != lastMoney) {
            lastMoney = money;
            lastCash = money.toDouble();
        }
        return lastCash;
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
