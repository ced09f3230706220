package io.slipway.backtest;

import io.slipway.analytics.ActivityStatistics;
import io.slipway.analytics.Conventions;
import io.slipway.analytics.ReturnStatistics;
import io.slipway.analytics.Statistics;
import io.slipway.analytics.TradeOutcome;
import io.slipway.analytics.TradeStatistics;
import io.slipway.model.Fill;
import io.slipway.model.Frequency;
import io.slipway.model.Instrument;
import io.slipway.model.RoundTrip;
import io.slipway.model.Side;
import io.slipway.trading.InstrumentIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What a run was worth: the statistics of its days, trades and activity, and what they rest on. */
final class Evaluation {

    private static final double WEEKS_PER_YEAR = 52;
    private static final double CALENDAR_DAYS_PER_YEAR = 365;

    private final RunSpecification specification;
    private final InstrumentIndex index;
    private final EquityCurve curve;
    private final Conventions conventions;

    Evaluation(
            RunSpecification specification,
            InstrumentIndex index,
            EquityCurve curve,
            DailyBooks books) {
        this.specification = specification;
        this.index = index;
        this.curve = curve;
        this.conventions =
                Conventions.of(periodsPerYear(books)).withRiskFree(specification.riskFree());
    }

    private double periodsPerYear(DailyBooks books) {
        if (specification.frequency().unit() == Frequency.Unit.WEEK) {
            return WEEKS_PER_YEAR / specification.frequency().count();
        }
        double days = books.includesWeekends() ? CALENDAR_DAYS_PER_YEAR : Conventions.TRADING_DAYS;
        boolean severalDays = specification.frequency().unit() == Frequency.Unit.DAY;
        return severalDays ? days / specification.frequency().count() : days;
    }

    Statistics statistics(
            DailyBooks books, DailySeries daily, List<Fill> fills, List<RoundTrip> trades) {
        return ReturnStatistics.of(daily.returns(), daily.benchmark(), null, conventions)
                .plus(TradeStatistics.of(outcomes(trades), conventions))
                .plus(ActivityStatistics.of(books.activity(fills, index), conventions));
    }

    private List<TradeOutcome> outcomes(List<RoundTrip> trades) {
        List<TradeOutcome> outcomes = new ArrayList<>(trades.size());
        int exit = 0;
        for (RoundTrip trade : trades) {
            // Trades come in the order of their exits, so the next one is not far ahead.
            exit = firstAtOrAfter(trade.exitTime(), exit);
            outcomes.add(outcome(trade, exit));
        }
        return outcomes;
    }

    private TradeOutcome outcome(RoundTrip trade, int exit) {
        double profit = trade.profit().toDouble();
        double capital = capital(trade);
        return new TradeOutcome(
                profit,
                capital == 0 ? 0 : profit / capital,
                trade.fees().toDouble(),
                trade.exitTime() - trade.entryTime(),
                exit - firstAtOrAfterBackwards(trade.entryTime(), exit),
                trade.side() == Side.BUY);
    }

    /** The slice a time falls into, the first that ends at or after it: sought in growing steps. */
    private int firstAtOrAfter(long time, int start) {
        long[] times = curve.time();
        int low = start;
        int step = 1;
        while (low + step < times.length && times[low + step] < time) {
            low += step;
            step *= 2;
        }
        return search(time, low, Math.min(low + step + 1, times.length));
    }

    private int firstAtOrAfterBackwards(long time, int start) {
        long[] times = curve.time();
        int high = Math.min(start + 1, times.length);
        int low = Math.max(0, high - 1);
        for (int step = 1; low > 0 && times[low] >= time; step *= 2) {
            high = low + 1;
            low = Math.max(0, low - step);
        }
        return search(time, low, high);
    }

    private int search(long time, int from, int to) {
        int found = Arrays.binarySearch(curve.time(), from, to, time);
        return found >= 0 ? found : -found - 1;
    }

    private double capital(RoundTrip trade) {
        Instrument instrument = index.instrument(index.slotOf(trade.instrument()));
        return Math.abs(
                trade.entryPrice().toDouble()
                        * trade.quantity().toDouble()
                        * instrument.multiplier().toDouble());
    }

    SequencedMap<String, Object> conventions(RunDays days) {
        SequencedMap<String, Object> all = new LinkedHashMap<>(conventions.describe(false));
        all.put(
                "returns",
                "one per trading day, from equity at its last slice; first from the cash");
        all.put("tradingDays", days.describe());
        all.put("maxDrawdown", "over trading days; maxDrawdownPerBar over every slice");
        all.put("decisions", "at the close of each bar");
        all.put("fills", specification.fills());
        all.put("fees", specification.fees());
        all.put("slippage", specification.slippage());
        all.put("account", specification.account());
        all.put("indicatorPrices", "adjusted: " + specification.adjust());
        all.put("orderPrices", "raw");
        all.put("benchmark", "adjusted closes, days without one carry the last");
        return all;
    }
}
