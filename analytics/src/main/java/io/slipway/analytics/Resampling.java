package io.slipway.analytics;

import java.util.function.LongToIntFunction;

/** From an equity per bar to an equity per day, and from equity to returns. */
public final class Resampling {

    private static final long NANOS_PER_DAY = 86_400_000_000_000L;

    private Resampling() {}

    /** The UTC day of a time, as days since 1970-01-01: the day-of function for UTC. */
    public static int utcDay(long epochNanos) {
        return Math.toIntExact(Math.floorDiv(epochNanos, NANOS_PER_DAY));
    }

    /**
     * The last equity of each day.
     *
     * @param epochNanos times of the bars in nanoseconds since 1970-01-01 UTC, not decreasing
     * @param equity equity at these times, finite
     * @param dayOf the trading day a time belongs to, as days since 1970-01-01; must not decrease
     *     with time
     * @throws IllegalArgumentException if lengths differ, a day is before its predecessor, or an
     *     equity is not finite
     */
    public static DailyEquity daily(long[] epochNanos, double[] equity, LongToIntFunction dayOf) {
        Inputs.requireSameLength("epochNanos", epochNanos.length, "equity", equity.length);
        int[] days = new int[epochNanos.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = dayOf.applyAsInt(epochNanos[i]);
        }
        return daily(days, equity);
    }

    /**
     * The last equity of each day.
     *
     * @param epochDays the trading day of each bar, not decreasing
     * @param equity equity at these bars, finite
     * @throws IllegalArgumentException as {@link #daily(long[], double[], LongToIntFunction)}
     */
    public static DailyEquity daily(int[] epochDays, double[] equity) {
        Inputs.requireSameLength("epochDays", epochDays.length, "equity", equity.length);
        Inputs.requireFinite("equity", equity);
        int[] days = new int[equity.length];
        double[] last = new double[equity.length];
        int size = 0;
        for (int i = 0; i < equity.length; i++) {
            if (i > 0 && epochDays[i] < epochDays[i - 1]) {
                throw new IllegalArgumentException(
                        "day %d of bar %d comes before its predecessor %d"
                                .formatted(epochDays[i], i, epochDays[i - 1]));
            }
            if (i == 0 || epochDays[i] > epochDays[i - 1]) {
                size++;
            }
            days[size - 1] = epochDays[i];
            last[size - 1] = equity[i];
        }
        return new DailyEquity(days, last, size);
    }

    /**
     * Simple returns between successive values, the first from the initial one; as many as values.
     *
     * @param initial equity before the first value, positive
     * @param equity positive values, but for the last, which may be zero
     * @throws IllegalArgumentException if a value that a return is measured from is not positive,
     *     or any is not finite
     */
    public static double[] returns(double initial, double[] equity) {
        Inputs.requireFinite("equity", equity);
        double[] returns = new double[equity.length];
        double before = initial;
        for (int i = 0; i < equity.length; i++) {
            if (!(before > 0) || Double.isInfinite(before)) {
                throw new IllegalArgumentException(
                        "no return can be measured from an equity of %s before equity[%d]"
                                .formatted(before, i));
            }
            returns[i] = equity[i] / before - 1;
            before = equity[i];
        }
        return returns;
    }

    /** Wealth after each return, starting from the initial capital; as many values as returns. */
    public static double[] equity(double initial, double[] returns) {
        Inputs.requireReturns("returns", returns);
        double[] equity = new double[returns.length];
        double level = initial;
        for (int i = 0; i < returns.length; i++) {
            level *= 1 + returns[i];
            equity[i] = level;
        }
        return equity;
    }
}
