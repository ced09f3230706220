package io.slipway.strategies.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.slipway.backtest.Backtest;
import io.slipway.backtest.Progress;
import io.slipway.backtest.RunRequest;
import io.slipway.backtest.RunResult;
import io.slipway.backtest.RunSource;
import io.slipway.backtest.SpecificationOverrides;
import io.slipway.backtest.SpecificationReader;
import io.slipway.backtest.StrategyCatalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each strategy with its default parameters, costs included, on generated stocks. Where a run
 * changes, either the change was meant, and the file is recorded anew, or something broke.
 */
class GoldenRunsTest {

    private static final RunSource MARKET = GeneratedMarket.source();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buy-and-hold",
                "sma-cross",
                "rsi-reversion",
                "donchian-breakout",
                "macd-trend",
                "cross-sectional-momentum"
            })
    void tradesAsRecorded(String strategy, @TempDir Path folder) {
        RunResult result = run(strategy);
        GoldenFile file = new GoldenFile(strategy + ".generated");
        String lines = GoldenFile.describe(result);
        if (GoldenFile.IS_RECORDING) {
            file.record(lines);
        } else {
            assertThat(lines).isEqualTo(file.recorded());
        }
        assertThat(result.fills()).isNotEmpty();
        CashBooks cash = CashBooks.of(result, folder);
        assertThat(cash.added()).isEqualTo(cash.last());
    }

    @Test
    void everyInstalledStrategyHasItsGoldenRun() {
        assumeFalse(GoldenFile.IS_RECORDING, "files are being recorded");
        assertThat(StrategyCatalogue.installed().all())
                .allSatisfy(each ->
                        assertThat(new GoldenFile(each.name() + ".generated").recorded())
                                .as(each.name())
                                .isNotNull());
    }

    @Test
    void aSecondRunIsTheSame() {
        assertThat(GoldenFile.describe(run("donchian-breakout")))
                .isEqualTo(GoldenFile.describe(run("donchian-breakout")));
    }

    private static RunResult run(String strategy) {
        SpecificationOverrides costs =
                SpecificationOverrides.none()
                        .with("fees", "per-share:0.005,min=1,max=1%")
                        .with("slippage", "bps:2")
                        .with("cash", "1000000USD")
                        .with("universe", "all");
        RunRequest request = SpecificationReader.ofStrategy(strategy, costs);
        return new Backtest(MARKET, StrategyCatalogue.installed(), "test")
                .run(request, Progress.NONE);
    }
}
