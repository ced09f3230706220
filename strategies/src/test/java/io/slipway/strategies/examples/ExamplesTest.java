package io.slipway.strategies.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.backtest.OrderOutcome;
import io.slipway.backtest.RunResult;
import io.slipway.backtest.RunSource;
import io.slipway.backtest.RunSpecification;
import io.slipway.backtest.StrategyCatalogue;
import io.slipway.model.Problem;
import io.slipway.trading.StrategyFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    private static final RunSource MARKET = StandIn.source();

    static List<String> names() {
        return Examples.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void runsAsItStands(String name) {
        RunResult result = Examples.run(name, MARKET);
        RunSpecification specification = Examples.read(name).specification();

        assertThat(result.fills()).isNotEmpty();
        assertThat(result.denied()).as("what cash did not buy").noneMatch(ExamplesTest::isMistake);
        assertThat(result.specification().from()).isEqualTo(specification.from());
        assertThat(result.specification().to()).isEqualTo(specification.to());
        assertThat(result.notes()).as("something about the data or the warm-up").isEmpty();
    }

    /** Lots and gaps may leave too little cash; everything else would be wrong in an example. */
    private static boolean isMistake(OrderOutcome order) {
        Problem reason = order.reason();
        return reason == null || !reason.code().equals("market.unaffordable");
    }

    @Test
    void everyInstalledStrategyHasAnExampleOfItsName() {
        List<String> strategies =
                StrategyCatalogue.installed().all().stream().map(StrategyFactory::name).toList();

        assertThat(Examples.names()).containsAll(strategies);
        assertThat(strategies)
                .allSatisfy(name ->
                        assertThat(Examples.read(name).specification().strategy()).isEqualTo(name));
    }

    @Test
    void theReadmeNamesEveryFile() throws IOException {
        String readme = Files.readString(Examples.FOLDER.resolve("README.md"));

        assertThat(Examples.names())
                .allSatisfy(name -> assertThat(readme).contains(name + ".yaml"));
        assertThat(readme).contains("MyStrategy.java");
    }
}
