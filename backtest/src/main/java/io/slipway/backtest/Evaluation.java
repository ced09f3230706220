package io.slipway.backtest;

import io.slipway.analytics.ActivityStatistics;
import io.slipway.analytics.Conventions;
import io.slipway.analytics.ReturnStatistics;
import io.slipway.analytics.Statistics;
import io.slipway.analytics.TradeOutcome;
import io.slipway.analytics.TradeStatistics;
import io.slipway.model.Frequency;
import io.slipway.trading.InstrumentIndex;
import java.util.ArrayList;
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

    Statistics statistics(DailyBooks books, DailySeries daily, FillLog fills, TradeLog trades) {
        return ReturnStatistics.of(daily.returns(), daily.benchmark(), null, conventions)
                .plus(TradeStatistics.of(outcomes(trades), conventions))
                .plus(ActivityStatistics.of(books.activity(fills, index), conventions));
    }

    private List<TradeOutcome> outcomes(TradeLog trades) {
        List<TradeOutcome> outcomes = new ArrayList<>(trades.size());
        SliceCursor slices = new SliceCursor(curve.time());
        for (int i = 0; i < trades.size(); i++) {
            outcomes.add(outcome(trades, i, slices));
        }
        return outcomes;
    }

    private TradeOutcome outcome(TradeLog trades, int trade, SliceCursor slices) {
        double profit = trades.profit(trade);
        double multiplier = index.instrument(trades.slot(trade)).multiplier().toDouble();
        double capital = Math.abs(trades.entryValue(trade) * multiplier);
        long entryTime = trades.entryTime(trade);
        long exitTime = trades.exitTime(trade);
        int entry = slices.seek(entryTime);
        return new TradeOutcome(
                profit,
                capital == 0 ? 0 : profit / capital,
                trades.fees(trade),
                exitTime - entryTime,
                slices.seek(exitTime) - entry,
                trades.isLong(trade));
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
