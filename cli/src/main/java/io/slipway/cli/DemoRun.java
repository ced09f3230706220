package io.slipway.cli;

import io.slipway.backtest.RunRequest;
import io.slipway.backtest.SpecificationOverrides;
import io.slipway.backtest.SpecificationReader;
import io.slipway.data.sample.DemoSet;
import io.slipway.model.InstrumentId;
import java.util.List;

/**
 * One of the demonstration's runs: what {@code examples} has as a specification, as options.
 *
 * @param strategy its name
 * @param scope instrument or universe
 * @param isSynthetic whether its prices are generated
 * @param overrides everything else
 */
record DemoRun(
        String strategy, String scope, boolean isSynthetic, SpecificationOverrides overrides) {

    /** The three runs, on real prices as far as they were loaded. */
    static List<DemoRun> of(DemoSet.Loaded loaded) {
        return List.of(trend(loaded), breakout(loaded), momentum());
    }

    private static DemoRun trend(DemoSet.Loaded loaded) {
        DemoRun run = ofOne("sma-cross", loaded, DemoSet.SP500, "2001-01-02");
        SpecificationOverrides overrides =
                run.overrides().withParameter("fast", "50").withParameter("slow", "200");
        return new DemoRun(run.strategy(), run.scope(), run.isSynthetic(), overrides);
    }

    private static DemoRun breakout(DemoSet.Loaded loaded) {
        return ofOne("donchian-breakout", loaded, DemoSet.APPLE, "2014-05-13");
    }

    private static DemoRun ofOne(
            String strategy, DemoSet.Loaded loaded, InstrumentId wanted, String from) {
        InstrumentId id = loaded.has(wanted) ? wanted : DemoSet.STAND_IN;
        if (!loaded.has(id)) {
            id = loaded.parts().getFirst().instruments().getFirst();
        }
        SpecificationOverrides overrides =
                SpecificationOverrides.none()
                        .withInstrument(id.toString())
                        .with("from", from)
                        .with("cash", "100000USD")
                        .with("fees", "per-share:0.005,min=1")
                        .with("slippage", "bps:5")
                        .with("benchmark", id.toString());
        return new DemoRun(strategy, id.toString(), id.equals(DemoSet.STAND_IN), overrides);
    }

    private static DemoRun momentum() {
        SpecificationOverrides overrides =
                SpecificationOverrides.none()
                        .with("universe", "XSHE")
                        .with("from", "2022-03-01")
                        .with("cash", "1000000CNY")
                        .with("fees", "bps:3,min=5")
                        .with("slippage", "bps:5")
                        .withParameter("lookback", "252")
                        .withParameter("skip", "21")
                        .withParameter("top", "3");
        return new DemoRun("cross-sectional-momentum", "XSHE", true, overrides);
    }

    RunRequest request() {
        return SpecificationReader.ofStrategy(strategy, overrides);
    }
}
