package io.slipway.testbed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One instrument's life in a generated market. Prices are whole cents; positions count trading
 * days. The path is made when it is first asked for.
 */
final class Share {

    private static final int YEAR = 243;
    private static final int PAUSE = 15;
    private static final double LIMIT = 0.1;

    /** An ex-day: cash in cents and new shares for each old one, and what they do. */
    record ExDay(int at, double cash, double bonus, int previousClose, double factor) {}

    private final long seed;
    private final int number;
    private final String code;
    private final int listed;
    private final int delisted;
    private final boolean eventful;
    private final int length;
    private int @Nullable [] closes;
    private final List<ExDay> exDays = new ArrayList<>();

    private Share(
            long seed,
            int number,
            String code,
            int listed,
            int delisted,
            boolean eventful,
            int length) {
        this.seed = seed;
        this.number = number;
        this.code = code;
        this.listed = listed;
        this.delisted = delisted;
        this.eventful = eventful;
        this.length = length;
    }

    /** A share: every fifth is listed late, every fiftieth is delisted. */
    static Share of(long seed, int number, String code, int length) {
        int listed =
                number % 5 == 4 ? Chance.below(Math.max(1, length / 2), seed, number, 1, 0) : 0;
        int delisted =
                number % 50 == 49
                        ? length - Chance.below(Math.max(1, length / 4), seed, number, 2, 0)
                        : Integer.MAX_VALUE;
        return new Share(seed, number, code, listed, delisted, true, length);
    }

    /** An index or a fund: always there, never suspended, no dividends. */
    static Share steady(long seed, int number, String code, int length) {
        return new Share(seed, number, code, 0, Integer.MAX_VALUE, false, length);
    }

    String code() {
        return code;
    }

    int number() {
        return number;
    }

    int listed() {
        return listed;
    }

    boolean isDelisted(int end) {
        return delisted < end;
    }

    /** First day it is not listed any more. */
    int delisted() {
        return delisted;
    }

    boolean isListed(int at) {
        return at >= listed && at < delisted;
    }

    boolean isSuspended(int at) {
        return eventful
                && isListed(at)
                && at - listed > PAUSE
                && Chance.below(60, seed, number, 3, at / PAUSE) == 0;
    }

    boolean trades(int at) {
        return isListed(at) && !isSuspended(at);
    }

    double close(int at) {
        return path()[at] / 100.0;
    }

    /** The close before, adjusted for what was paid on the day. */
    double previousClose(int at) {
        int[] path = path();
        for (ExDay each : exDays) {
            if (each.at == at) {
                return each.previousClose / 100.0;
            }
        }
        return path[Math.max(at - 1, 0)] / 100.0;
    }

    double open(int at) {
        double span = 0.02 * (chance(at, 10) - 0.5);
        return cents(previousClose(at) * (1 + span));
    }

    double high(int at) {
        return cents(Math.max(open(at), close(at)) * (1 + 0.01 * chance(at, 11)));
    }

    double low(int at) {
        return cents(Math.min(open(at), close(at)) * (1 - 0.01 * chance(at, 12)));
    }

    double lots(int at) {
        return cents(1_000 + 200_000 * chance(at, 13));
    }

    /** Money in whole yuan for the lots at a mean price. */
    double turnover(int at) {
        return lots(at) * 100 * (high(at) + low(at) + close(at)) / 3;
    }

    double shares() {
        return 1e8 * (1 + Chance.below(100, seed, number, 4, 0));
    }

    double factor(int at) {
        path();
        double factor = 1;
        for (ExDay each : exDays) {
            if (each.at <= at) {
                factor = each.factor;
            }
        }
        return factor;
    }

    List<ExDay> exDays() {
        path();
        return exDays;
    }

    double chance(int at, int kind) {
        return Chance.uniform(seed, number, kind, at);
    }

    private static double cents(double value) {
        return Math.rint(value * 100) / 100;
    }

    private synchronized int[] path() {
        if (closes == null) {
            int[] path = new int[length];
            double factor = 1;
            int close = 300 + Chance.below(9_000, seed, number, 5, 0);
            for (int at = 0; at < length; at++) {
                int before = close;
                if (isExDay(at)) {
                    ExDay event = exDay(at, close, factor);
                    exDays.add(event);
                    factor = event.factor;
                    before = event.previousClose;
                }
                close = isSuspended(at) ? before : next(before, at);
                path[at] = close;
            }
            closes = path;
        }
        return closes;
    }

    private int next(int before, int at) {
        double move = 0.04 * (chance(at, 20) + chance(at, 21) + chance(at, 22) - 1.5);
        double bounded = Math.max(-LIMIT + 0.005, Math.min(LIMIT - 0.005, move));
        return Math.max(100, (int) Math.rint(before * (1 + bounded)));
    }

    private boolean isExDay(int at) {
        return eventful
                && number % 3 != 2
                && at > listed
                && at % YEAR == 60 + Chance.below(100, seed, number, 6, at / YEAR)
                && trades(at);
    }

    private ExDay exDay(int at, int close, double factor) {
        double cash = Math.rint(close * 0.02) / 100;
        double bonus = Chance.below(5, seed, number, 7, at) == 0 ? 0.3 : 0;
        int after = Math.max(100, (int) Math.rint((close - cash * 100) / (1 + bonus)));
        return new ExDay(at, cash, bonus, after, factor * close / after);
    }
}
