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
        SliceCursor slices = new SliceCursor(curve.time());
        for (RoundTrip trade : trades) {
            outcomes.add(outcome(trade, slices));
        }
        return outcomes;
    }

    private TradeOutcome outcome(RoundTrip trade, SliceCursor slices) {
        double profit = trade.profit().toDouble();
        double capital = capital(trade);
        int entry = slices.seek(trade.entryTime());
        return new TradeOutcome(
                profit,
                capital == 0 ? 0 : profit / capital,
                trade.fees().toDouble(),
                trade.exitTime() - trade.entryTime(),
                slices.seek(trade.exitTime()) - entry,
                trade.side() == Side.BUY);
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
