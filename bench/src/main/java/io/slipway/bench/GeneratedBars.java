package io.slipway.bench;

import io.slipway.data.BarColumns;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Bars of a random walk on ticks of a cent, the same for the same seed. */
public final class GeneratedBars {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long START = 1_577_836_800L * NANOS_PER_SECOND;
    private static final double FLOOR = 20;
    private static final double CEILING = 500;
    private static final double MIDDLE = 100;

    private GeneratedBars() {}

    /**
     * @param step largest relative change from bar to bar
     */
    public static BarColumns of(
            InstrumentId id, Frequency frequency, int count, double step, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long length = frequency.length().toNanos();
        long[] time = new long[count];
        double[][] columns = new double[7][count];
        double price = MIDDLE;
        for (int i = 0; i < count; i++) {
            time[i] = START + (i + 1) * length;
            double open = price;
            double close = cents(open * (1 + step * triangular(random)));
            double high = cents(Math.max(open, close) * (1 + step * random.nextDouble() / 2));
            double low = cents(Math.min(open, close) * (1 - step * random.nextDouble() / 2));
            columns[0][i] = open;
            columns[1][i] = Math.max(high, Math.max(open, close));
            columns[2][i] = Math.min(low, Math.min(open, close));
            columns[3][i] = close;
            columns[4][i] = 1000 + random.nextInt(9000);
            price = close < FLOOR || close > CEILING ? MIDDLE : close;
        }
        Arrays.fill(columns[5], Double.NaN);
        Arrays.fill(columns[6], 1);
        return BarColumns.of(id, frequency, time, columns);
    }

    private static double triangular(SplittableRandom random) {
        return random.nextDouble() + random.nextDouble() - 1;
    }

    private static double cents(double price) {
        return Math.rint(price * 100) / 100;
    }
}
