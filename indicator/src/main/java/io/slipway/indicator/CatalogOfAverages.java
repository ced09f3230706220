package io.slipway.indicator;

import static io.slipway.indicator.IndicatorDefinition.Draft.series;

import java.util.List;

/** Moving averages and what is drawn over the price of one series. */
final class CatalogOfAverages {

    private CatalogOfAverages() {}

    static List<IndicatorDefinition> all() {
        return List.of(
                series("SMA", "Simple moving average")
                        .period(30)
                        .ofSeries(given -> new Sma(given.whole(0))),
                series("EMA", "Exponential moving average")
                        .period(30)
                        .variant(
                                "Starts from the mean of the first period; pandas' ewm starts from the first input.")
                        .ofSeries(given -> new Ema(given.whole(0))),
                series("RMA", "Wilder's moving average")
                        .period(14)
                        .variant("Weight 1 / period, started from the mean of the first period.")
                        .ofSeries(given -> new Rma(given.whole(0))),
                series("WMA", "Weighted moving average")
                        .period(30)
                        .ofSeries(given -> new Wma(given.whole(0))),
                series("DEMA", "Double exponential moving average")
                        .whole("period", 30, 1, 500_000)
                        .ofSeries(given -> new Dema(given.whole(0))),
                series("TEMA", "Triple exponential moving average")
                        .whole("period", 30, 1, 300_000)
                        .ofSeries(given -> new Tema(given.whole(0))),
                series("TRIMA", "Triangular moving average")
                        .period(30)
                        .ofSeries(given -> new Trima(given.whole(0))),
                series("KAMA", "Kaufman's adaptive moving average")
                        .period(30)
                        .ofSeries(given -> new Kama(given.whole(0))),
                series("T3", "Tillson's T3")
                        .whole("period", 5, 1, 150_000)
                        .real("factor", 0.7, 0, 1)
                        .ofSeries(given -> new T3(given.whole(0), given.real(1))),
                series("MAMA", "MESA adaptive moving average")
                        .real("fast", 0.5, 0.01, 0.99)
                        .real("slow", 0.05, 0.01, 0.99)
                        .outputs("mama", "fama")
                        .ofSeries(given -> new Mama(given.real(0), given.real(1))),
                series("BBANDS", "Bollinger bands")
                        .whole("period", 5, 1, 150_000)
                        .real("up", 2, 0, 1e6)
                        .real("down", 2, 0, 1e6)
                        .average("average")
                        .outputs("middle", "upper", "lower", "deviation")
                        .variant(
                                "Population deviation of the window, around its simple mean unless another average is asked for.")
                        .ofSeries(given ->
                                new Bollinger(
                                        given.whole(0),
                                        given.real(1),
                                        given.real(2),
                                        given.average(3))),
                series("MACD", "Moving average convergence/divergence")
                        .period("fast", 12)
                        .whole("slow", 26, 2, Inputs.MAX_PERIOD)
                        .period("signal", 9)
                        .outputs("macd", "signal", "histogram")
                        .variant(
                                "Both averages begin at the same input. The fast period must be below the slow one; TA-Lib swaps them.")
                        .ofSeries(
                                given -> new Macd(given.whole(0), given.whole(1), given.whole(2))),
                series("RSI", "Relative strength index")
                        .period(14)
                        .variant("Wilder's averages. 50 where nothing moved; TA-Lib answers 0.")
                        .ofSeries(given -> new Rsi(given.whole(0))),
                series("ROC", "Rate of change in percent")
                        .period(10)
                        .variant("NaN from zero; TA-Lib answers 0.")
                        .ofSeries(given -> new Roc(given.whole(0))),
                series("STDDEV", "Standard deviation")
                        .period(5)
                        .variant("Of the population; pandas' default is of a sample.")
                        .ofSeries(given ->
                                new RollingDeviation(given.whole(0), Deviation.POPULATION)),
                series("MAX", "Highest value")
                        .period(30)
                        .ofSeries(given -> new RollingMaximum(given.whole(0))),
                series("MIN", "Lowest value")
                        .period(30)
                        .ofSeries(given -> new RollingMinimum(given.whole(0))));
    }
}
