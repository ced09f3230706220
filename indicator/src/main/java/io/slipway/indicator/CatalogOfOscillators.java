package io.slipway.indicator;

import static io.slipway.indicator.BarField.CLOSE;
import static io.slipway.indicator.BarField.HIGH;
import static io.slipway.indicator.BarField.LOW;
import static io.slipway.indicator.BarField.OPEN;
import static io.slipway.indicator.IndicatorDefinition.Draft.bars;
import static io.slipway.indicator.IndicatorDefinition.Draft.series;

import java.util.List;
import java.util.stream.Stream;

/** What swings around a middle: momentum of one series. */
final class CatalogOfOscillators {

    private CatalogOfOscillators() {}

    static List<IndicatorDefinition> all() {
        return Stream.of(convergence(), strength(), changes(), cycles(), stochastics(), pressure())
                .flatMap(List::stream)
                .toList();
    }

    private static List<IndicatorDefinition> convergence() {
        return List.of(
                series("MACD", "Moving average convergence/divergence")
                        .period("fast", 12)
                        .whole("slow", 26, 2, Inputs.MAX_PERIOD)
                        .period("signal", 9)
                        .outputs("macd", "signal", "histogram")
                        .variant(
                                "Both averages begin at the same input. The fast period must "
                                        + "be below the slow one; TA-Lib swaps them.")
                        .ofSeries(
                                given -> new Macd(given.whole(0), given.whole(1), given.whole(2))),
                series("MACDFIX", "MACD of 12 and 26 with fixed weights")
                        .period("signal", 9)
                        .outputs("macd", "signal", "histogram")
                        .variant("Weights 0.15 and 0.075, Appel's own.")
                        .ofSeries(given -> Macd.withFixedWeights(given.whole(0))),
                series("MACDEXT", "MACD of any averages")
                        .period("fast", 12)
                        .average("fastAverage")
                        .whole("slow", 26, 2, Inputs.MAX_PERIOD)
                        .average("slowAverage")
                        .period("signal", 9)
                        .average("signalAverage")
                        .outputs("macd", "signal", "histogram")
                        .variant("TA-Lib's default averages are simple ones.")
                        .ofSeries(given ->
                                new MacdOfAverages(
                                        given.whole(0),
                                        given.average(1),
                                        given.whole(2),
                                        given.average(3),
                                        given.whole(4),
                                        given.average(5))),
                distance("APO", "Absolute price oscillator", false),
                distance("PPO", "Percentage price oscillator", true));
    }

    private static List<IndicatorDefinition> strength() {
        return List.of(
                series("RSI", "Relative strength index")
                        .period(14)
                        .variant("Wilder's averages. 50 where nothing moved; TA-Lib answers 0.")
                        .ofSeries(given -> new Rsi(given.whole(0))),
                series("STOCHRSI", "Stochastic RSI")
                        .period(14)
                        .period("window", 5)
                        .period("smooth", 3)
                        .average("average")
                        .outputs("fastk", "fastd")
                        .variant(
                                "50 where the RSI stood still; TA-Lib answers 0. TradingView "
                                        + "smooths once more.")
                        .ofSeries(given ->
                                new StochasticRsi(
                                        given.whole(0),
                                        given.whole(1),
                                        given.whole(2),
                                        given.average(3))),
                series("CMO", "Chande momentum oscillator")
                        .period(14)
                        .variant(
                                "Wilder's averages as in TA-Lib; Chande and most charts take "
                                        + "plain sums.")
                        .ofSeries(given -> new ChandeMomentum(given.whole(0))));
    }

    private static List<IndicatorDefinition> changes() {
        return List.of(
                series("MOM", "Momentum")
                        .period(10)
                        .ofSeries(given -> new Momentum(given.whole(0))),
                change("ROC", "Rate of change in percent", Roc.Form.PERCENT),
                change("ROCP", "Rate of change", Roc.Form.FRACTION),
                change("ROCR", "Ratio to the past", Roc.Form.RATIO),
                change("ROCR100", "Ratio to the past in percent", Roc.Form.RATIO_100),
                series("TRIX", "Change of a triple exponential average")
                        .whole("period", 30, 1, 300_000)
                        .variant("In percent; averages start from a mean.")
                        .ofSeries(given -> new Trix(given.whole(0))));
    }

    private static List<IndicatorDefinition> cycles() {
        return List.of(
                series("TSI", "True strength index")
                        .period("first", 25)
                        .period("second", 13)
                        .variant(
                                "Averages start from a mean. 0 where nothing moved. The "
                                        + "signal is an average of it.")
                        .ofSeries(given -> new TrueStrength(given.whole(0), given.whole(1))),
                series("KST", "Know sure thing")
                        .period("change1", 10)
                        .period("change2", 15)
                        .period("change3", 20)
                        .period("change4", 30)
                        .period("average1", 10)
                        .period("average2", 10)
                        .period("average3", 10)
                        .period("average4", 15)
                        .period("signal", 9)
                        .outputs("kst", "signal")
                        .variant("In percent; pandas-ta gives fractions.")
                        .ofSeries(given ->
                                new KnowSureThing(
                                        new int[] {
                                            given.whole(0),
                                            given.whole(1),
                                            given.whole(2),
                                            given.whole(3)
                                        },
                                        new int[] {
                                            given.whole(4),
                                            given.whole(5),
                                            given.whole(6),
                                            given.whole(7)
                                        },
                                        given.whole(8))),
                series("COPPOCK", "Coppock curve")
                        .period("long", 14)
                        .period("short", 11)
                        .period(10)
                        .ofSeries(given ->
                                new Coppock(given.whole(0), given.whole(1), given.whole(2))),
                series("DPO", "Detrended price oscillator")
                        .period(20)
                        .variant(
                                "A past price less the current average, so that it does not "
                                        + "see the future; TradingView can shift the average back "
                                        + "instead.")
                        .ofSeries(given -> new DetrendedPrice(given.whole(0))));
    }

    private static List<IndicatorDefinition> stochastics() {
        return List.of(
                bars("STOCH", "Stochastic oscillator", HIGH, LOW, CLOSE)
                        .period("window", 5)
                        .period("smoothK", 3)
                        .average("averageK")
                        .period("smoothD", 3)
                        .average("averageD")
                        .outputs("slowk", "slowd")
                        .variant("50 over a window without range; TA-Lib answers 0.")
                        .ofBars(given ->
                                new Stochastic(
                                        given.whole(0),
                                        given.whole(1),
                                        given.average(2),
                                        given.whole(3),
                                        given.average(4))),
                bars("STOCHF", "Fast stochastic oscillator", HIGH, LOW, CLOSE)
                        .period("window", 5)
                        .period("smoothD", 3)
                        .average("averageD")
                        .outputs("fastk", "fastd")
                        .variant("50 over a window without range; TA-Lib answers 0.")
                        .ofBars(given ->
                                new Stochastic(
                                        given.whole(0),
                                        1,
                                        AverageKind.SMA,
                                        given.whole(1),
                                        given.average(2))),
                bars("KDJ", "KDJ", HIGH, LOW, CLOSE)
                        .period("window", 9)
                        .period("smoothK", 3)
                        .period("smoothD", 3)
                        .outputs("k", "d", "j")
                        .variant(
                                "Wilder's averages started from a mean, as TA-Lib; Chinese "
                                        + "charting programs start from 50 or from the first raw value.")
                        .ofBars(given -> new Kdj(given.whole(0), given.whole(1), given.whole(2))),
                bars("WILLR", "Williams' %R", HIGH, LOW, CLOSE)
                        .period(14)
                        .variant("-50 over a window without range; TA-Lib answers 0.")
                        .ofBars(given -> new WilliamsR(given.whole(0))));
    }

    private static List<IndicatorDefinition> pressure() {
        return List.of(
                bars("CCI", "Commodity channel index", HIGH, LOW, CLOSE)
                        .whole("period", 14, 1, 10_000)
                        .variant("0 where the window does not move.")
                        .ofBars(given -> new CommodityChannel(given.whole(0))),
                bars("ULTOSC", "Ultimate oscillator", HIGH, LOW, CLOSE)
                        .period("first", 7)
                        .period("second", 14)
                        .period("third", 28)
                        .variant("A window without range counts a half; TA-Lib counts 0.")
                        .ofBars(given ->
                                new UltimateOscillator(
                                        given.whole(0), given.whole(1), given.whole(2))),
                bars("BOP", "Balance of power", OPEN, HIGH, LOW, CLOSE)
                        .variant("Not smoothed. 0 for a bar without range.")
                        .ofBars(given -> new BarPrice(BarPrice.Kind.BALANCE)),
                bars("AROON", "Aroon", HIGH, LOW)
                        .whole("period", 14, 1, Inputs.MAX_PERIOD - 1)
                        .outputs("oscillator", "up", "down")
                        .variant("Over period + 1 bars; of equal extremes the latest counts.")
                        .ofBars(given -> new Aroon(given.whole(0))),
                bars("AROONOSC", "Aroon oscillator", HIGH, LOW)
                        .whole("period", 14, 1, Inputs.MAX_PERIOD - 1)
                        .variant("Over period + 1 bars; of equal extremes the latest counts.")
                        .ofBars(given -> new Aroon(given.whole(0))),
                bars("AO", "Awesome oscillator", HIGH, LOW)
                        .period("fast", 5)
                        .whole("slow", 34, 2, Inputs.MAX_PERIOD)
                        .ofBars(given -> new AwesomeOscillator(given.whole(0), given.whole(1))),
                bars("ELDER_RAY", "Elder ray", HIGH, LOW, CLOSE)
                        .period(13)
                        .outputs("bull", "bear")
                        .ofBars(given -> new ElderRay(given.whole(0))),
                bars("FISHER", "Fisher transform", HIGH, LOW)
                        .period(10)
                        .outputs("fisher", "trigger")
                        .variant(
                                "Ehlers' listing: values beyond 0.99 become 0.999 and stay "
                                        + "so; LEAN's limit is 0.999.")
                        .ofBars(given -> new Fisher(given.whole(0))));
    }

    private static IndicatorDefinition change(String name, String title, Roc.Form form) {
        return series(name, title)
                .period(10)
                .variant("NaN from zero; TA-Lib answers 0.")
                .ofSeries(given -> new Roc(given.whole(0), form));
    }

    private static IndicatorDefinition distance(String name, String title, boolean percent) {
        return series(name, title)
                .period("fast", 12)
                .whole("slow", 26, 2, Inputs.MAX_PERIOD)
                .average("average")
                .variant(
                        "TA-Lib's default averages are simple ones; charts usually show"
                                + " exponential ones (1).")
                .ofSeries(given ->
                        new PriceOscillator(
                                given.whole(0), given.whole(1), given.average(2), percent));
    }
}
