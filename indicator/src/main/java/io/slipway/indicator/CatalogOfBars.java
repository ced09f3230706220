package io.slipway.indicator;

import static io.slipway.indicator.BarField.CLOSE;
import static io.slipway.indicator.BarField.HIGH;
import static io.slipway.indicator.BarField.LOW;
import static io.slipway.indicator.BarField.OPEN;
import static io.slipway.indicator.IndicatorDefinition.Draft.bars;

import java.util.List;

/** What is computed from the ranges of bars. */
final class CatalogOfBars {

    private CatalogOfBars() {}

    static List<IndicatorDefinition> all() {
        return List.of(
                bars("PLUS_DM", "Upward directional movement", HIGH, LOW)
                        .whole("period", 14, 1, 300_000)
                        .variant(
                                "Totals start from period - 1 movements; StockCharts starts "
                                        + "from period.")
                        .ofBars(given ->
                                new DirectionalMovement(
                                        DirectionalMovement.Line.PLUS_DM, given.whole(0))),
                bars("MINUS_DM", "Downward directional movement", HIGH, LOW)
                        .whole("period", 14, 1, 300_000)
                        .variant(
                                "Totals start from period - 1 movements; StockCharts starts "
                                        + "from period.")
                        .ofBars(given ->
                                new DirectionalMovement(
                                        DirectionalMovement.Line.MINUS_DM, given.whole(0))),
                bars("PLUS_DI", "Upward directional indicator", HIGH, LOW, CLOSE)
                        .whole("period", 14, 1, 300_000)
                        .variant(
                                "Totals start from period - 1 movements; StockCharts starts "
                                        + "from period.")
                        .ofBars(given ->
                                new DirectionalMovement(
                                        DirectionalMovement.Line.PLUS_DI, given.whole(0))),
                bars("MINUS_DI", "Downward directional indicator", HIGH, LOW, CLOSE)
                        .whole("period", 14, 1, 300_000)
                        .variant(
                                "Totals start from period - 1 movements; StockCharts starts "
                                        + "from period.")
                        .ofBars(given ->
                                new DirectionalMovement(
                                        DirectionalMovement.Line.MINUS_DI, given.whole(0))),
                bars("DX", "Directional movement index", HIGH, LOW, CLOSE)
                        .whole("period", 14, 2, 300_000)
                        .variant("Stays what it was where nothing moved.")
                        .ofBars(given ->
                                new DirectionalMovement(
                                        DirectionalMovement.Line.DX, given.whole(0))),
                bars("ADX", "Average directional movement index", HIGH, LOW, CLOSE)
                        .whole("period", 14, 2, 300_000)
                        .variant(
                                "Totals start from period - 1 movements; StockCharts starts "
                                        + "from period.")
                        .ofBars(given ->
                                new DirectionalMovement(
                                        DirectionalMovement.Line.ADX, given.whole(0))),
                bars("ADXR", "Average directional movement rating", HIGH, LOW, CLOSE)
                        .whole("period", 14, 2, 300_000)
                        .variant(
                                "The mean of ADX and the one of period - 1 bars before; "
                                        + "Wilder's text says period.")
                        .ofBars(given ->
                                new DirectionalMovement(
                                        DirectionalMovement.Line.ADXR, given.whole(0))),
                bars("TRANGE", "True range", HIGH, LOW, CLOSE)
                        .variant("The first bar has none; some charts show its high less low.")
                        .ofBars(given -> new TrueRange()),
                bars("ATR", "Average true range", HIGH, LOW, CLOSE)
                        .period(14)
                        .variant(
                                "Starts from the mean of the first period of true ranges, the "
                                        + "first of which belongs to the second bar.")
                        .ofBars(given -> new Atr(given.whole(0))),
                bars("NATR", "Average true range in percent of the close", HIGH, LOW, CLOSE)
                        .period(14)
                        .ofBars(given -> new Natr(given.whole(0))),
                bars("VORTEX", "Vortex", HIGH, LOW, CLOSE)
                        .period(14)
                        .outputs("plus", "minus")
                        .variant("NaN over a window without range.")
                        .ofBars(given -> new Vortex(given.whole(0))),
                bars("CHOP", "Choppiness index", HIGH, LOW, CLOSE)
                        .whole("period", 14, 2, Inputs.MAX_PERIOD)
                        .variant(
                                "Highest high and lowest low as traded; Skender and LEAN take "
                                        + "true highs and lows. NaN over a window without range.")
                        .ofBars(given -> new Choppiness(given.whole(0))),
                bars("MASS", "Mass index", HIGH, LOW)
                        .whole("smooth", 9, 1, 300_000)
                        .whole("period", 25, 1, 300_000)
                        .variant(
                                "Averages start from a mean; Tulip starts them from a single "
                                        + "bar.")
                        .ofBars(given -> new MassIndex(given.whole(0), given.whole(1))),
                bars("CVI", "Chaikin's volatility", HIGH, LOW)
                        .period(10)
                        .period("distance", 10)
                        .variant("Averages start from a mean. NaN from a range of zero.")
                        .ofBars(given -> new ChaikinVolatility(given.whole(0), given.whole(1))),
                bars("AVGPRICE", "Average price", OPEN, HIGH, LOW, CLOSE)
                        .ofBars(given -> new BarPrice(BarPrice.Kind.AVERAGE)),
                bars("MEDPRICE", "Median price", HIGH, LOW).ofBars(given -> new Donchian(1)),
                bars("TYPPRICE", "Typical price", HIGH, LOW, CLOSE)
                        .ofBars(given -> new TypicalPrice(TypicalPrice.Kind.TYPICAL)),
                bars("WCLPRICE", "Weighted close", HIGH, LOW, CLOSE)
                        .ofBars(given -> new TypicalPrice(TypicalPrice.Kind.WEIGHTED_CLOSE)));
    }
}
