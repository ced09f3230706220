package io.slipway.backtest;

import io.slipway.analytics.ActivityStatistics.Activity;
import io.slipway.data.BarColumns;
import io.slipway.model.Side;
import io.slipway.trading.InstrumentIndex;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The books of a run by trading day. */
final class DailyBooks {

    private final EquityCurve curve;
    private final RunDays.Sampling days;
    private final double[] equity;

    DailyBooks(EquityCurve curve, RunDays days) {
        this.curve = curve;
        this.days = days.sample(curve.time());
        this.equity = this.days.gather(curve.equity());
    }

    int size() {
        return equity.length;
    }

    int epochDay(int index) {
        return days.epochDay()[index];
    }

    /** How many days there are until equity is gone; all if it never is. */
    int solventDays() {
        for (int i = 0; i < equity.length; i++) {
            if (!(equity[i] > 0)) {
                return i;
            }
        }
        return equity.length;
    }

    /** The day equity is gone counts as a loss of everything, the days after it as none. */
    double[] returns(double initialCash) {
        double[] returns = new double[equity.length];
        double before = initialCash;
        int solvent = solventDays();
        for (int i = 0; i < solvent; i++) {
            returns[i] = equity[i] / before - 1;
            before = equity[i];
        }
        if (solvent < returns.length) {
            returns[solvent] = -1;
        }
        return returns;
    }

    DailySeries series(double initialCash, @Nullable BarColumns benchmark) {
        double[] compared = benchmark == null ? null : benchmarkReturns(benchmark);
        return new DailySeries(days.epochDay(), equity, returns(initialCash), compared);
    }

    /**
     * From the adjusted close before each day's end to the one before the next; a gap is no return.
     */
    private double[] benchmarkReturns(BarColumns benchmark) {
        double[] returns = new double[size()];
        int bar = lastAtOrBefore(benchmark, curve.time()[0] - 1);
        double before = bar < 0 ? Double.NaN : adjustedClose(benchmark, bar);
        for (int i = 0; i < returns.length; i++) {
            bar = lastAtOrBefore(benchmark, curve.time()[days.last()[i]]);
            double close = bar < 0 ? Double.NaN : adjustedClose(benchmark, bar);
            returns[i] = Double.isNaN(before) ? 0 : close / before - 1;
            before = close;
        }
        return returns;
    }

    private static int lastAtOrBefore(BarColumns columns, long time) {
        int found = Arrays.binarySearch(columns.time(), time);
        return found >= 0 ? found : -found - 2;
    }

    private static double adjustedClose(BarColumns columns, int bar) {
        return columns.close()[bar] * columns.adjustmentFactor()[bar];
    }

    /** What was traded and held, on the days on which there was equity to compare it with. */
    Activity activity(FillLog fills, InstrumentIndex index) {
        double[] bought = new double[size()];
        double[] sold = new double[size()];
        int day = 0;
        for (int i = 0; i < fills.size(); i++) {
            while (day < size() - 1 && curve.time()[days.last()[day]] < fills.time(i)) {
                day++;
            }
            double multiplier = index.instrument(fills.slot(i)).multiplier().toDouble();
            (fills.side(i) == Side.BUY ? bought : sold)[day] +=
                    Math.abs(fills.value(i) * multiplier);
        }
        int[] solvent = Arrays.copyOf(days.last(), solventDays());
        return new Activity(
                Arrays.copyOf(bought, solvent.length),
                Arrays.copyOf(sold, solvent.length),
                curve.longValue(solvent),
                curve.shortValue(solvent),
                Arrays.copyOf(equity, solvent.length));
    }

    /** Whether weekends are traded: then a year has 365 periods. */
    boolean includesWeekends() {
        int weekend = 0;
        for (int day : days.epochDay()) {
            // 1970-01-01 was a Thursday, so Saturday and Sunday leave 2 and 3.
            int rest = Math.floorMod(day, 7);
            weekend += rest == 2 || rest == 3 ? 1 : 0;
        }
        return weekend * 10 > size();
    }
}
