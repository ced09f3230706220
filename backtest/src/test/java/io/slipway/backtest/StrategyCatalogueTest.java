package io.slipway.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.model.Messages;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import io.slipway.trading.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrategyCatalogueTest {

    private static final String PLAIN =
            """
            import io.slipway.model.MarketEvent;
            import io.slipway.trading.Orders;
            import io.slipway.trading.Strategy;
            import io.slipway.trading.View;

            public class Plain implements Strategy {
                @Override
                public void onMarket(MarketEvent event, View view, Orders orders) {}
            }
            """;

    private static final String WITH_FACTORY =
            """
            package mine;

            import io.slipway.model.MarketEvent;
            import io.slipway.trading.*;

            public final class Tuned implements Strategy {
                public record Settings(@Param(value = "3", min = 1, max = 9) int bars) {}

                public static final class Factory implements StrategyFactory<Settings> {
                    public String name() { return "tuned"; }
                    public Class<Settings> parameterType() { return Settings.class; }
                    public Needs needs(Settings s) { return Needs.warmUp(s.bars()); }
                    public Strategy create(Settings s) { return new Tuned(s.bars()); }
                }

                Tuned(int bars) {}

                public void onMarket(MarketEvent event, View view, Orders orders) {
                    Runnable local = () -> {};
                    local.run();
                }
            }
            """;

    @TempDir Path folder;

    @Test
    void a_strategy_without_arguments_is_one_without_parameters() throws IOException {
        LoadedStrategy found = find("Plain.java", PLAIN);

        LoadedStrategy.Prepared prepared = found.prepare(Map.of());

        assertThat(prepared.parameters()).isEmpty();
        assertThat(prepared.needs())
                .isEqualTo(Needs.none().withHistory(StrategyFile.PLAIN_HISTORY_BARS));
        assertThat(prepared.strategy().getClass().getName()).isEqualTo("Plain");
        assertThat(found.prepare(Map.of()).strategy()).isNotSameAs(prepared.strategy());
        assertThat(found.source()).isEqualTo(PLAIN);
    }

    @Test
    void a_factory_in_the_file_brings_its_parameters() throws IOException {
        LoadedStrategy found = find("Tuned.java", WITH_FACTORY);

        assertThat(found.prepare(Map.of()).needs()).isEqualTo(Needs.warmUp(3));
        assertThat(found.prepare(Map.of("bars", "7")).parameters()).containsEntry("bars", "7");
        assertThat(problem(() -> found.prepare(Map.of("bars", "10"))).code())
                .isEqualTo("parameter.out-of-range");
    }

    @Test
    void a_compiler_error_shows_file_line_column_and_a_caret() throws IOException {
        String broken = PLAIN.replace("View view, Orders", "View view, Ordres");

        Problem problem = problem(() -> find("Plain.java", broken));

        assertThat(Messages.in(Messages.Language.EN).text(problem))
                .isEqualTo(
                        """
                        %s:8:56: cannot find symbol
                          symbol:   class Ordres
                          location: class Plain
                                public void onMarket(MarketEvent event, View view, Ordres orders) {}
                                                                                   ^\
                        """
                                .formatted(folder.resolve("Plain.java")));
    }

    @Test
    void a_class_named_unlike_its_file_is_a_compiler_error() throws IOException {
        assertThat(problem(() -> find("Other.java", PLAIN)).arguments().get("message"))
                .contains("class Plain is public, should be declared in a file named Plain.java");
    }

    @Test
    void an_empty_file_holds_no_strategy() throws IOException {
        assertThat(problem(() -> find("Empty.java", "class Empty {}")).code())
                .isEqualTo("strategy.none-in-file");
    }

    @Test
    void a_file_with_two_strategies_names_them() throws IOException {
        String two =
                PLAIN.replace(
                                "public void onMarket",
                                "public static class Second extends Plain {}\n"
                                        + "    public void onMarket")
                        .replace("@Override\n    public static", "public static");

        Problem problem = problem(() -> find("Plain.java", two));

        assertThat(problem.code()).isEqualTo("strategy.several-in-file");
        assertThat(problem.arguments().get("names")).isEqualTo("Plain, Second");
    }

    @Test
    void a_constructor_that_throws_is_named() throws IOException {
        String throwing =
                PLAIN.replace(
                        "implements Strategy {",
                        "implements Strategy { public Plain() { int x = 1 / (2 - 2); }");

        Problem problem = problem(() -> find("Plain.java", throwing));

        assertThat(problem.code()).isEqualTo("strategy.constructor-threw");
        assertThat(problem.arguments().get("error")).contains("/ by zero");
    }

    @Test
    void an_unknown_name_suggests_the_nearest() {
        StrategyCatalogue catalogue = StrategyCatalogue.of(List.of(new TurnTaker.Factory()));

        assertThat(problem(() -> catalogue.find("turn-takr")))
                .isEqualTo(
                        Problem.of(
                                "strategy.unknown-near",
                                "name",
                                "turn-takr",
                                "near",
                                "turn-taker"));
        assertThat(problem(() -> catalogue.find("zzz")).arguments().get("known"))
                .isEqualTo("turn-taker");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThat(problem(() -> StrategyCatalogue.of(List.of()).find("no/Such.java")).code())
                .isEqualTo("strategy.no-file");
    }

    private LoadedStrategy find(String name, String source) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, source);
        return StrategyCatalogue.of(List.of()).find(file.toString());
    }

    private static Problem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problems().getFirst();
    }
}
