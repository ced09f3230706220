package io.slipway.strategies;

import io.slipway.data.BarColumns;
import io.slipway.model.Currency;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Times;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;

/** Daily bars made by hand or from a seed: one every day from 2020-01-01, closing at 21:00 UTC. */
public final class Series {

    public static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private Series() {}

    public static Instrument stock(String id) {
        return Instrument.stock(InstrumentId.of(id), Currency.USD);
    }

    public static long closeOf(LocalDate day) {
        return Times.epochNanos(day.atTime(LocalTime.of(21, 0)).toInstant(ZoneOffset.UTC));
    }

    /** Bars that do not move inside: open, high, low and close are one price. */
    public static BarColumns closes(String id, double... closes) {
        double[][] bars = new double[closes.length][];
        for (int i = 0; i < closes.length; i++) {
            bars[i] = new double[] {closes[i], closes[i], closes[i], closes[i]};
        }
        return bars(id, bars);
    }

    /** Bars of open, high, low and close. */
    public static BarColumns bars(String id, double[]... bars) {
        double[] ones = new double[bars.length];
        Arrays.fill(ones, 1);
        return adjusted(id, ones, bars);
    }

    /** Bars of raw open, high, low and close with their cumulative adjustment factors. */
    public static BarColumns adjusted(String id, double[] factors, double[]... bars) {
        double[] volume = new double[bars.length];
        double[] amount = new double[bars.length];
        Arrays.fill(volume, 1_000_000);
        Arrays.fill(amount, Double.NaN);
        return BarColumns.of(
                InstrumentId.of(id),
                Frequency.DAY,
                days(bars.length),
                column(bars, 0),
                column(bars, 1),
                column(bars, 2),
                column(bars, 3),
                volume,
                amount,
                factors);
    }

    private static long[] days(int count) {
        long[] time = new long[count];
        for (int i = 0; i < count; i++) {
            time[i] = closeOf(FIRST_DAY.plusDays(i));
        }
        return time;
    }

    private static double[] column(double[][] bars, int field) {
        return Arrays.stream(bars).mapToDouble(bar -> bar[field]).toArray();
    }

    /**
     * A walk whose prices are not rounded, so that no two averages of them are equal by chance;
     * with trends of some weeks, so that every strategy finds something to do.
     */
    public static BarColumns walk(String id, long seed, int count) {
        Random random = new Random(seed);
        double[][] bars = new double[count][];
        double close = 100;
        double drift = 0;
        for (int i = 0; i < count; i++) {
            if (i % 15 == 0) {
                drift = 0.01 * random.nextGaussian();
            }
            double open = close * StrictMath.exp(0.004 * random.nextGaussian());
            close = open * StrictMath.exp(drift + 0.012 * random.nextGaussian());
            double high = Math.max(open, close) * (1 + 0.006 * random.nextDouble());
            double low = Math.min(open, close) * (1 - 0.006 * random.nextDouble());
            bars[i] = new double[] {open, high, low, close};
        }
        return bars(id, bars);
    }
}
