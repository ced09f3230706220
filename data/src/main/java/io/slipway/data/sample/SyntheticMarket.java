package io.slipway.data.sample;

import io.slipway.data.BarColumns;
import io.slipway.model.Calendar;
import io.slipway.model.Calendars;
import io.slipway.model.Currency;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.InstrumentId;
import io.slipway.model.Times;
import io.slipway.model.Venue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Generates markets out of a seed: the same seed gives the same bits on every machine. Nothing here
 * is a real price, and every name says so.
 */
public final class SyntheticMarket {

    /** Minute bars of an instrument that trades round the clock. */
    public static final InstrumentId MINUTES = InstrumentId.of("SYNTHETIC.SIM");

    /** Daily bars of a stock on US trading days. */
    public static final InstrumentId DAYS = InstrumentId.of("SYNTHETIC.XNYS");

    private static final Venue NEW_YORK = Venue.of("XNYS");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 3);
    private static final long FIRST_MINUTE =
            Times.epochNanos(Instant.parse("2000-01-03T00:00:00Z"));
    private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

    private static final double TICKS_PER_UNIT = 100;
    private static final double LEAST_TICKS = 100;
    private static final double MINUTE_DEVIATION = 0.0005;
    private static final double MARKET_DEVIATION = 0.008;
    private static final double OWN_DEVIATION = 0.012;
    private static final double DRIFT_MEMORY = 0.995;
    private static final double DRIFT_SHOCK = 0.00008;
    private static final double DAILY_GROWTH = 0.0003;

    private SyntheticMarket() {}

    /** Names an instrument of this class as what it is. */
    public static Instrument instrument(InstrumentId id) {
        return Instrument.stock(id, Currency.USD).withName("Synthetic " + id.symbol());
    }

    /**
     * One-minute bars of {@link #MINUTES} without gaps from 2000-01-03 on: a geometric random walk
     * in ticks of 0.01 from a price of 100. Amounts are unknown.
     */
    public static BarColumns minuteBars(long seed, int count) {
        SplitMix64 random = new SplitMix64(seed);
        long[] time = new long[count];
        double[][] c = new double[7][count];
        double price = 100 * TICKS_PER_UNIT;
        for (int i = 0; i < count; i++) {
            double open = price;
            double move = open * MINUTE_DEVIATION * random.normal();
            double close = Math.max(LEAST_TICKS, Math.rint(open + move));
            long bits = random.next();
            double wick = open * MINUTE_DEVIATION / (1 << 10);
            double above = Math.rint((bits & 0x3FF) * wick);
            double below = Math.rint((bits >>> 10 & 0x3FF) * wick);
            time[i] = FIRST_MINUTE + (i + 1) * MINUTE_NANOS;
            c[0][i] = open / TICKS_PER_UNIT;
            c[1][i] = (Math.max(open, close) + above) / TICKS_PER_UNIT;
            c[2][i] = Math.max(1, Math.min(open, close) - below) / TICKS_PER_UNIT;
            c[3][i] = close / TICKS_PER_UNIT;
            c[4][i] = 100 * (1 + (bits >>> 20 & 0x3FF));
            price = close;
        }
        Arrays.fill(c[5], Double.NaN);
        Arrays.fill(c[6], 1);
        return BarColumns.of(MINUTES, Frequency.MINUTE, time, c);
    }

    /** Daily bars of {@link #DAYS}, from 2000-01-03 on, at most 25,000. */
    public static BarColumns dailyBars(long seed, int count) {
        double[] market = marketReturns(seed, count);
        return daily(SplitMix64.of(seed, 1), DAYS, market, sessionCloses(count));
    }

    /**
     * Daily bars of {@code instruments} stocks {@code SYN0001.XNYS} and so on, all over the same
     * days. They share a market, and what drifts up keeps drifting up for some months, so that
     * momentum across them has something to find.
     */
    public static List<BarColumns> crossSection(long seed, int instruments, int days) {
        double[] market = marketReturns(seed, days);
        long[] time = sessionCloses(days);
        List<BarColumns> all = new ArrayList<>(instruments);
        for (int i = 1; i <= instruments; i++) {
            InstrumentId id = InstrumentId.of("SYN%04d".formatted(i), NEW_YORK);
            all.add(daily(SplitMix64.of(seed, i), id, market, time));
        }
        return all;
    }

    /**
     * About thirty stocks of the Shanghai and Shenzhen exchanges over the years 2021 to 2024, with
     * what makes that market different: price limits and a lock at one, a suspension, a stock that
     * comes under special treatment, bonus shares with a cash dividend, and an IPO.
     */
    public static List<SyntheticStock> aShares(long seed) {
        return AShareMarket.generate(seed);
    }

    private static long[] sessionCloses(int count) {
        Calendar calendar = Calendars.of(NEW_YORK);
        int first = calendar.positionOf(FIRST_DAY);
        long[] time = new long[count];
        for (int i = 0; i < count; i++) {
            time[i] = calendar.closeAt(first + i);
        }
        return time;
    }

    private static double[] marketReturns(long seed, int count) {
        SplitMix64 random = SplitMix64.of(seed, 0);
        Volatility volatility = new Volatility(MARKET_DEVIATION);
        double[] returns = new double[count];
        for (int i = 0; i < count; i++) {
            returns[i] = DAILY_GROWTH + volatility.next(random);
        }
        return returns;
    }

    private static BarColumns daily(
            SplitMix64 random, InstrumentId id, double[] market, long[] time) {
        Volatility volatility = new Volatility(OWN_DEVIATION);
        double beta = 0.6 + 0.8 * random.uniform();
        double price = Math.rint((20 + 180 * random.uniform()) * TICKS_PER_UNIT);
        double drift = 0;
        double[][] c = new double[7][time.length];
        for (int i = 0; i < time.length; i++) {
            drift = DRIFT_MEMORY * drift + DRIFT_SHOCK * random.normal();
            double own = volatility.next(random);
            double change = beta * market[i] + drift + own;
            double open = ticks(price * (1 + 0.3 * change + 0.002 * random.normal()));
            double close = ticks(price * (1 + Math.clamp(change, -0.5, 0.5)));
            double high = Math.max(open, close) + Math.rint(price * 0.006 * random.uniform());
            double low = Math.min(open, close) - Math.rint(price * 0.006 * random.uniform());
            c[0][i] = open / TICKS_PER_UNIT;
            c[1][i] = high / TICKS_PER_UNIT;
            c[2][i] = Math.max(1, low) / TICKS_PER_UNIT;
            c[3][i] = close / TICKS_PER_UNIT;
            c[4][i] = 100 * Math.rint(1e4 * (0.5 + random.uniform()) * (1 + 20 * Math.abs(own)));
            c[5][i] = Math.rint(c[4][i] * (open + close) / 2) / TICKS_PER_UNIT;
            price = close;
        }
        Arrays.fill(c[6], 1);
        return BarColumns.of(id, Frequency.DAY, time, c);
    }

    private static double ticks(double price) {
        return Math.max(LEAST_TICKS, Math.rint(price));
    }
}
