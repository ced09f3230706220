package io.slipway.indicator;

import static io.slipway.indicator.BarField.CLOSE;
import static io.slipway.indicator.BarField.HIGH;
import static io.slipway.indicator.BarField.LOW;
import static io.slipway.indicator.IndicatorDefinition.Draft.bars;

import java.util.List;

/** What is computed from the ranges of bars. */
final class CatalogOfRanges {

    private CatalogOfRanges() {}

    static List<IndicatorDefinition> all() {
        return List.of(
                bars("TRANGE", "True range", HIGH, LOW, CLOSE).ofBars(given -> new TrueRange()),
                bars("ATR", "Average true range", HIGH, LOW, CLOSE)
                        .period(14)
                        .ofBars(given -> new Atr(given.whole(0))),
                bars("DONCHIAN", "Donchian channel", HIGH, LOW)
                        .period(20)
                        .outputs("middle", "upper", "lower")
                        .ofBars(given -> new Donchian(given.whole(0))));
    }
}
