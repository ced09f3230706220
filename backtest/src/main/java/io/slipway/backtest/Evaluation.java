package io.slipway.backtest;

import io.slipway.analytics.ActivityStatistics;
import io.slipway.analytics.Conventions;
import io.slipway.analytics.ReturnStatistics;
import io.slipway.analytics.Statistics;
import io.slipway.analytics.TradeColumns;
import io.slipway.analytics.TradeStatistics;
import io.slipway.model.Frequency;
import io.slipway.trading.InstrumentIndex;
import java.util.LinkedHashMap;
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
                .plus(TradeStatistics.of(columns(trades), conventions))
                .plus(ActivityStatistics.of(books.activity(fills, index), conventions));
    }

    private TradeColumns columns(TradeLog trades) {
        TradeColumns columns = TradeColumns.empty(trades.size());
        SliceCursor slices = new SliceCursor(curve.time());
        for (int i = 0; i < trades.size(); i++) {
            double profit = trades.profit(i);
            double multiplier = index.instrument(trades.slot(i)).multiplier().toDouble();
            double capital = Math.abs(trades.entryValue(i) * multiplier);
            int entry = slices.seek(trades.entryTime(i));
            columns.profit()[i] = profit;
            columns.returnFraction()[i] = capital == 0 ? 0 : profit / capital;
            columns.fees()[i] = trades.fees(i);
            columns.holdingNanos()[i] = trades.exitTime(i) - trades.entryTime(i);
            columns.barsHeld()[i] = slices.seek(trades.exitTime(i)) - entry;
            columns.isLong()[i] = trades.isLong(i);
        }
        return columns;
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
