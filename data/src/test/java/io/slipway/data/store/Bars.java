package io.slipway.data.store;

import io.slipway.data.BarColumns;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

/** Generated bars for tests: a random walk from a seed, always consistent. */
final class Bars {

    static final InstrumentId SPY = InstrumentId.of("SPY.ARCX");
    static final InstrumentId MOUTAI = InstrumentId.of("600519.XSHG");
    static final InstrumentId BTC = InstrumentId.of("BTCUSDT.BINANCE");

    private Bars() {}

    static BarColumns walk(InstrumentId id, Frequency frequency, String from, int rows, long seed) {
        Random random = new Random(seed);
        long[] time = new long[rows];
        double[][] columns = new double[7][rows];
        long start = Times.epochNanos(Instant.parse(from));
        double price = 100;
        for (int i = 0; i < rows; i++) {
            time[i] = start + i * frequency.length().toNanos();
            double open = price;
            price = Math.max(1, price * (1 + 0.01 * random.nextGaussian()));
            columns[0][i] = open;
            columns[1][i] = Math.max(open, price) + 0.25;
            columns[2][i] = Math.min(open, price) - 0.25;
            columns[3][i] = price;
            columns[4][i] = random.nextInt(1_000_000);
        }
        Arrays.fill(columns[5], Double.NaN);
        Arrays.fill(columns[6], 1);
        return BarColumns.of(id, frequency, time, columns);
    }

    static BarColumns daily(InstrumentId id, String from, int rows) {
        return walk(id, Frequency.DAY, from, rows, id.hashCode());
    }

    static long time(String instant) {
        return Times.epochNanos(Instant.parse(instant));
    }

    static Duration days(int days) {
        return Duration.ofDays(days);
    }

    static boolean same(BarColumns a, BarColumns b) {
        return a.instrument().equals(b.instrument())
                && a.frequency().equals(b.frequency())
                && Arrays.equals(a.time(), b.time())
                && Arrays.deepEquals(Merge.values(a), Merge.values(b));
    }
}
