package io.slipway.strategies.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.backtest.LoadedStrategy;
import io.slipway.backtest.StrategyCatalogue;
import io.slipway.model.Messages;
import io.slipway.model.ProblemException;
import io.slipway.strategies.Series;
import io.slipway.strategies.Trial;
import io.slipway.trading.StrategyFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrategyTemplateTest {

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"MyStrategy", "RSI2", "A"})
    void whatIsRenderedCompilesAndTrades(String name) throws IOException {
        Path file = folder.resolve(StrategyTemplate.fileName(name));
        Files.writeString(file, StrategyTemplate.render(name));

        LoadedStrategy loaded = StrategyCatalogue.of(List.of()).find(file.toString());

        assertThat(trial(loaded.factory()).fills())
                .containsExactly(
                        "2020-01-04 AAA.XNYS BUY 8333 @ 12", "2020-01-06 AAA.XNYS SELL 8333 @ 9");
    }

    private static <P extends Record> Trial trial(StrategyFactory<P> factory) {
        return Trial.of(
                        factory,
                        Map.of("period", "2"),
                        Series.closes("AAA.XNYS", 10, 10, 12, 12, 9, 9))
                .run();
    }

    @Test
    void theStrategyIsCalledAsItsClassWithDashes() {
        assertThat(StrategyTemplate.render("MyRSI2Strategy")).contains("\"my-rsi2-strategy\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "my", "My-Strategy", "2Fast", "../Escape", "My Strategy", "Größe"})
    void refusesWhatIsNoClassName(String name) {
        assertThatThrownBy(() -> StrategyTemplate.render(name))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("strategy.bad-name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sma", "Strategy", "Parameters", "Factory", "String", "Class"})
    void refusesNamesTheTemplateNeeds(String name) {
        assertThatThrownBy(() -> StrategyTemplate.render(name))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("strategy.taken-name");
    }

    @Test
    void problemsHaveTheirSentences() {
        Messages messages = Messages.in(Messages.Language.EN);
        assertThatThrownBy(() -> StrategyTemplate.render("my"))
                .satisfies(e ->
                        assertThat(((ProblemException) e).problems())
                                .map(messages::text)
                                .first()
                                .asString()
                                .contains("\"my\" cannot be a strategy's class"));
    }
}
