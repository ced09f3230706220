package io.slipway.bench;

import io.slipway.data.BarColumns;
import java.time.Duration;
import java.time.Instant;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Strategy;
import org.ta4j.core.analysis.cost.LinearTransactionCostModel;
import org.ta4j.core.analysis.cost.ZeroCostModel;
import org.ta4j.core.backtest.BarSeriesManager;
import org.ta4j.core.backtest.TradeOnNextOpenModel;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

/** The peer's bare run of the cross of two moving averages: rules and trades, no statistics. */
final class Ta4jCross {

    private Ta4jCross() {}

    /** The peer's bars of double numbers. */
    static BarSeries series(BarColumns columns, int count) {
        BarSeries series =
                new BaseBarSeriesBuilder()
                        .withNumFactory(DoubleNumFactory.getInstance())
                        .withName(columns.instrument().toString())
                        .build();
        Duration length = columns.frequency().length();
        for (int i = 0; i < count; i++) {
            series.barBuilder()
                    .timePeriod(length)
                    .endTime(Instant.ofEpochSecond(columns.time()[i] / 1_000_000_000L))
                    .openPrice(columns.open()[i])
                    .highPrice(columns.high()[i])
                    .lowPrice(columns.low()[i])
                    .closePrice(columns.close()[i])
                    .volume(columns.volume()[i])
                    .add();
        }
        return series;
    }

    /** Fresh indicators, because the peer caches their values. Returns the number of trades. */
    static int run(BarSeries series, int fast, int slow, double fee) {
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        SMAIndicator fastAverage = new SMAIndicator(close, fast);
        SMAIndicator slowAverage = new SMAIndicator(close, slow);
        Strategy strategy =
                new BaseStrategy(
                        new CrossedUpIndicatorRule(fastAverage, slowAverage),
                        new CrossedDownIndicatorRule(fastAverage, slowAverage),
                        slow);
        return new BarSeriesManager(
                        series,
                        new LinearTransactionCostModel(fee),
                        new ZeroCostModel(),
                        new TradeOnNextOpenModel())
                .run(strategy)
                .getPositionCount();
    }
}
