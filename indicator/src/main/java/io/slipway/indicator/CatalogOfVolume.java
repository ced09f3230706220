package io.slipway.indicator;

import static io.slipway.indicator.BarField.CLOSE;
import static io.slipway.indicator.BarField.HIGH;
import static io.slipway.indicator.BarField.LOW;
import static io.slipway.indicator.BarField.VOLUME;
import static io.slipway.indicator.IndicatorDefinition.Draft.bars;

import java.util.List;

/** What weighs prices by volume. */
final class CatalogOfVolume {

    private CatalogOfVolume() {}

    static List<IndicatorDefinition> all() {
        return List.of(
                bars("OBV", "On-balance volume", CLOSE, VOLUME)
                        .variant(
                                "Begins with the first bar's volume as TA-Lib; others begin "
                                        + "with 0.")
                        .ofBars(given -> new Obv()),
                bars("AD", "Accumulation/distribution line", HIGH, LOW, CLOSE, VOLUME)
                        .variant("A bar without range adds nothing.")
                        .ofBars(given -> new AccumulationDistribution()),
                bars("ADOSC", "Chaikin oscillator", HIGH, LOW, CLOSE, VOLUME)
                        .period("fast", 3)
                        .period("slow", 10)
                        .variant("Averages start from the line's first value, as TA-Lib.")
                        .ofBars(given -> new ChaikinOscillator(given.whole(0), given.whole(1))),
                bars("CMF", "Chaikin money flow", HIGH, LOW, CLOSE, VOLUME)
                        .period(20)
                        .variant("NaN over a window without volume; TA-Lib answers 0.")
                        .ofBars(given -> new ChaikinMoneyFlow(given.whole(0))),
                bars("MFI", "Money flow index", HIGH, LOW, CLOSE, VOLUME)
                        .period(14)
                        .variant("50 where nothing flowed; TA-Lib answers 0.")
                        .ofBars(given -> new MoneyFlowIndex(given.whole(0))),
                bars("FORCE", "Force index", CLOSE, VOLUME)
                        .period(13)
                        .variant("Smoothed exponentially from a mean.")
                        .ofBars(given -> new ForceIndex(given.whole(0))),
                bars("EOM", "Ease of movement", HIGH, LOW, VOLUME)
                        .period(14)
                        .real("divisor", 10_000, 1e-9, 1e15)
                        .variant(
                                "TA-Lib's EMV with its divisor of 10,000; StockCharts divides "
                                        + "by 100,000,000. A bar without range or volume counts 0.")
                        .ofBars(given -> new EaseOfMovement(given.whole(0), given.real(1))),
                bars("PVT", "Price volume trend", CLOSE, VOLUME)
                        .variant("From 0 at the first bar.")
                        .ofBars(given -> new PriceVolumeTrend()),
                bars("NVI", "Negative volume index", CLOSE, VOLUME)
                        .variant("From 1,000, compounding; StockCharts adds percentages.")
                        .ofBars(given -> VolumeIndex.negative()),
                bars("PVI", "Positive volume index", CLOSE, VOLUME)
                        .variant("From 1,000, compounding; StockCharts adds percentages.")
                        .ofBars(given -> VolumeIndex.positive()));
    }
}
