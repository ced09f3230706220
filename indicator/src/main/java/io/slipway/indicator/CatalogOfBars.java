package io.slipway.indicator;

import static io.slipway.indicator.BarField.CLOSE;
import static io.slipway.indicator.BarField.HIGH;
import static io.slipway.indicator.BarField.LOW;
import static io.slipway.indicator.BarField.OPEN;
import static io.slipway.indicator.IndicatorDefinition.Draft.bars;

import io.slipway.indicator.DirectionalMovement.Line;
import io.slipway.indicator.IndicatorDefinition.Draft;
import java.util.List;

/** What is computed from the ranges of bars. */
final class CatalogOfBars {

    private static final String STARTS =
            "Totals start from period - 1 movements; StockCharts starts from period.";

    private CatalogOfBars() {}

    static List<IndicatorDefinition> all() {
        return List.of(
                direction(Line.PLUS_DM, 1, "Upward directional movement", STARTS),
                direction(Line.MINUS_DM, 1, "Downward directional movement", STARTS),
                direction(Line.PLUS_DI, 1, "Upward directional indicator", STARTS),
                direction(Line.MINUS_DI, 1, "Downward directional indicator", STARTS),
                direction(
                        Line.DX,
                        2,
                        "Directional movement index",
                        "Stays what it was where nothing moved."),
                direction(Line.ADX, 2, "Average directional movement index", STARTS),
                direction(
                        Line.ADXR,
                        2,
                        "Average directional movement rating",
                        "The mean of ADX and the one of period - 1 bars before; Wilder's text says period."),
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
                bars("MEDPRICE", "Median price", HIGH, LOW).ofBars(given -> new MedianPrice()),
                bars("TYPPRICE", "Typical price", HIGH, LOW, CLOSE)
                        .ofBars(given -> new TypicalPrice(TypicalPrice.Kind.TYPICAL)),
                bars("WCLPRICE", "Weighted close", HIGH, LOW, CLOSE)
                        .ofBars(given -> new TypicalPrice(TypicalPrice.Kind.WEIGHTED_CLOSE)));
    }

    private static IndicatorDefinition direction(
            Line line, int least, String title, String variant) {
        boolean total = line == Line.PLUS_DM || line == Line.MINUS_DM;
        Draft draft =
                total
                        ? bars(line.name(), title, HIGH, LOW)
                        : bars(line.name(), title, HIGH, LOW, CLOSE);
        return draft.whole("period", 14, least, 300_000)
                .variant(variant)
                .ofBars(given -> new DirectionalMovement(line, given.whole(0)));
    }
}
