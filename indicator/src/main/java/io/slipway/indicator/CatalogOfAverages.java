package io.slipway.indicator;

import static io.slipway.indicator.BarField.CLOSE;
import static io.slipway.indicator.BarField.HIGH;
import static io.slipway.indicator.BarField.LOW;
import static io.slipway.indicator.BarField.VOLUME;
import static io.slipway.indicator.IndicatorDefinition.Draft.bars;
import static io.slipway.indicator.IndicatorDefinition.Draft.series;
import static io.slipway.indicator.IndicatorDefinition.Draft.sessions;

import java.util.List;
import java.util.stream.Stream;

/** Moving averages, and what is drawn over the price. */
final class CatalogOfAverages {

    private CatalogOfAverages() {}

    static List<IndicatorDefinition> all() {
        return Stream.of(averages(), adaptiveAverages(), bands(), stopsAndTurnover())
                .flatMap(List::stream)
                .toList();
    }

    private static List<IndicatorDefinition> averages() {
        return List.of(
                series("SMA", "Simple moving average")
                        .period(30)
                        .ofSeries(given -> new Sma(given.whole(0))),
                series("EMA", "Exponential moving average")
                        .period(30)
                        .variant(
                                "Starts from the mean of the first period; pandas' ewm starts "
                                        + "from the first input.")
                        .ofSeries(given -> new Ema(given.whole(0))),
                series("RMA", "Wilder's moving average")
                        .period(14)
                        .variant(
                                "Weight 1 / period, started from the mean of the first "
                                        + "period.")
                        .ofSeries(given -> new Rma(given.whole(0))),
                series("WMA", "Weighted moving average")
                        .period(30)
                        .ofSeries(given -> new Wma(given.whole(0))),
                series("DEMA", "Double exponential moving average")
                        .whole("period", 30, 1, 500_000)
                        .variant("Each average starts from the mean of its first period.")
                        .ofSeries(given -> new Dema(given.whole(0))),
                series("TEMA", "Triple exponential moving average")
                        .whole("period", 30, 1, 300_000)
                        .variant("Each average starts from the mean of its first period.")
                        .ofSeries(given -> new Tema(given.whole(0))),
                series("TRIMA", "Triangular moving average")
                        .period(30)
                        .variant(
                                "TA-Lib's window of exactly the period; MetaStock's differs "
                                        + "for even periods.")
                        .ofSeries(given -> new Trima(given.whole(0))),
                series("KAMA", "Kaufman's adaptive moving average")
                        .period(30)
                        .variant(
                                "Constants 2 and 30; starts from the input before the first "
                                        + "result.")
                        .ofSeries(given -> new Kama(given.whole(0))));
    }

    private static List<IndicatorDefinition> adaptiveAverages() {
        return List.of(
                series("T3", "Tillson's T3")
                        .whole("period", 5, 1, 150_000)
                        .real("factor", 0.7, 0, 1)
                        .ofSeries(given -> new T3(given.whole(0), given.real(1))),
                series("MAMA", "MESA adaptive moving average")
                        .real("fast", 0.5, 0.01, 0.99)
                        .real("slow", 0.05, 0.01, 0.99)
                        .outputs("mama", "fama")
                        .variant("Averages begin at zero when the filters start, as in TA-Lib.")
                        .ofSeries(given -> new Mama(given.real(0), given.real(1))),
                series("HMA", "Hull moving average")
                        .period(16)
                        .variant(
                                "Half and root of the period are cut to whole numbers; some "
                                        + "charts round.")
                        .ofSeries(given -> new Hma(given.whole(0))),
                series("ZLEMA", "Zero-lag exponential moving average")
                        .whole("period", 20, 1, 500_000)
                        .variant("Starts from a mean; Tulip starts from a single input.")
                        .ofSeries(given -> new Zlema(given.whole(0))),
                series("ALMA", "Arnaud Legoux moving average")
                        .whole("period", 9, 1, 10_000)
                        .real("sigma", 6, 0.01, 1000)
                        .real("offset", 0.85, 0, 1)
                        .variant(
                                "The bell stands at offset times (period - 1) cut to a whole "
                                        + "place, as in TA-Lib and Tulip; TradingView does not cut.")
                        .ofSeries(given -> new Alma(given.whole(0), given.real(1), given.real(2))),
                series("MA", "Moving average of a kind")
                        .period(30)
                        .average("average")
                        .variant(
                                "The kinds are numbered as TA-Lib's MAType: 0 SMA, 1 EMA, 2 "
                                        + "WMA, 3 DEMA, 4 TEMA, 5 TRIMA, 6 KAMA, 7 MAMA, 8 T3.")
                        .ofSeries(given -> given.average(1).create(given.whole(0))));
    }

    private static List<IndicatorDefinition> bands() {
        return List.of(
                series("BBANDS", "Bollinger bands")
                        .whole("period", 5, 1, 150_000)
                        .real("up", 2, 0, 1e6)
                        .real("down", 2, 0, 1e6)
                        .average("average")
                        .outputs("middle", "upper", "lower", "deviation")
                        .variant(
                                "Population deviation of the window, around its simple mean "
                                        + "unless another average is asked for.")
                        .ofSeries(given ->
                                new Bollinger(
                                        given.whole(0),
                                        given.real(1),
                                        given.real(2),
                                        given.average(3))),
                series("MIDPOINT", "Midpoint over a window")
                        .period(14)
                        .ofSeries(given -> new MidRange(given.whole(0))),
                bars("MIDPRICE", "Midpoint of highs and lows", HIGH, LOW)
                        .period(14)
                        .ofBars(given -> new Donchian(given.whole(0))),
                bars("DONCHIAN", "Donchian channel", HIGH, LOW)
                        .period(20)
                        .outputs("middle", "upper", "lower")
                        .variant("The current bar is in the window.")
                        .ofBars(given -> new Donchian(given.whole(0))),
                bars("KELTNER", "Keltner channel", HIGH, LOW, CLOSE)
                        .period(20)
                        .period("rangePeriod", 10)
                        .real("width", 2, 0, 1e6)
                        .outputs("middle", "upper", "lower")
                        .variant(
                                "TA-Lib's KC: an exponential average of the typical price; "
                                        + "StockCharts averages the close, Keltner himself used simple "
                                        + "averages.")
                        .ofBars(given ->
                                new Keltner(given.whole(0), given.whole(1), given.real(2))));
    }

    private static List<IndicatorDefinition> stopsAndTurnover() {
        return List.of(
                bars("SUPERTREND", "Supertrend", HIGH, LOW, CLOSE)
                        .period(10)
                        .real("width", 3, 0, 1e6)
                        .outputs("line", "trend")
                        .variant(
                                "TradingView's and ta4j's: bands are released by the previous "
                                        + "close, the trend is decided by the current bands; begins as "
                                        + "an up-trend. pandas-ta compares with the bands of the bar "
                                        + "before.")
                        .ofBars(given -> new Supertrend(given.whole(0), given.real(1))),
                bars("SAR", "Parabolic stop and reverse", HIGH, LOW)
                        .real("step", 0.02, 0, 1)
                        .real("maximum", 0.2, 0, 1)
                        .variant("Begins with the direction of the second bar.")
                        .ofBars(given -> new ParabolicSar(given.real(0), given.real(1))),
                bars("ICHIMOKU", "Ichimoku cloud", HIGH, LOW)
                        .period("conversion", 9)
                        .period("base", 26)
                        .period("slow", 52)
                        .whole("shift", 26, 0, Inputs.MAX_PERIOD)
                        .outputs("conversion", "base", "spanA", "spanB")
                        .variant(
                                "Spans are those charts draw at the current bar, of the shift "
                                        + "before; no lagging span, which would see the future.")
                        .ofBars(given ->
                                new Ichimoku(
                                        given.whole(0),
                                        given.whole(1),
                                        given.whole(2),
                                        given.whole(3))),
                bars("VWMA", "Volume-weighted moving average", CLOSE, VOLUME)
                        .period(20)
                        .variant("Of the close. NaN without volume.")
                        .ofBars(given -> new Vwma(given.whole(0))),
                bars(
                                "VWAP",
                                "Volume-weighted average price over a window",
                                HIGH,
                                LOW,
                                CLOSE,
                                VOLUME)
                        .period(20)
                        .variant(
                                "Of the typical price over a rolling window. NaN without "
                                        + "volume.")
                        .ofBars(given -> new Vwap(given.whole(0))),
                sessions(
                                "VWAP_ANCHORED",
                                "Volume-weighted average price of a session",
                                HIGH,
                                LOW,
                                CLOSE,
                                VOLUME)
                        .variant(
                                "Starts anew where the series it takes first changes, such as "
                                        + "a date. NaN without volume.")
                        .ofSessions(given -> new SessionVwap()));
    }
}
