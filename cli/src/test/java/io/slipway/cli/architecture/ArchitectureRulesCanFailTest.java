package io.slipway.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule fails on a small house that breaks it, and says what to do instead. */
class ArchitectureRulesCanFailTest {
    private static final String BASE = "io.slipway.cli.architecture.wronghouse";
    private static final JavaClasses WRONG_HOUSE = new ClassFileImporter().importPackages(BASE);
    private static final Map<String, ArchRule> RULES = new HouseRules(BASE).all();

    @TestFactory
    Stream<DynamicTest> everyRuleButTheRoomTableFails() {
        return RULES.entrySet().stream()
                .filter(rule -> !rule.getKey().contains(" never "))
                // There is no Spring on the class path to break this rule with.
                .filter(rule -> !rule.getKey().equals("no Spring"))
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThat(violations(rule.getValue())).isNotBlank()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    MODEL never TRADING     | Upstairs       | put the type that both need into model
                    ANALYTICS never DATA    | ReadsTheLake   | take columns or events as an argument
                    TRADING never DATA      | ReadsTheLake   | take columns or events as an argument
                    TRADING never MARKET    | KnowsTheVenue  | declare a port in trading
                    STRATEGIES never MARKET | KnowsTheVenue  | declare a port in trading
                    MARKET never FEED       | PullsEvents    | take a Feed as an argument
                    DATA never CLI          | PrintsItself   | throw a ProblemException
                    """)
    void roomThatLooksWhereItMustNotIsNamedWithTheReplacement(
            String rule, String culprit, String instead) {
        assertThat(violations(rule(rule))).contains(culprit).contains(instead);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    wall clock           | asksTheTime        | take a java.time.Clock as an argument
                    wall clock           | asksTheDate        | take a java.time.Clock as an argument
                    wall clock           | asksTheSystemClock | take a java.time.Clock as an argument
                    stopwatch            | measures           | let the caller measure
                    printing             | prints             | cli prints it
                    printing             | printsTheTrace     | cli prints it
                    names                | PriceManager       | name it after what it is
                    names                | InnerUtils         | name it after what it is
                    reflection           | opens              | ServiceLoader
                    reflection           | finds              | ServiceLoader
                    mutable statics      | counter            | make it a field of an object
                    state in constants   | CACHE              | use List.of or Map.of
                    pure rooms           | readsAFile         | files and sockets belong to data
                    DuckDB in data.store | OwnDatabase        | add a method to data.store
                    no JDBC on the path  | AsksSql            | only data speaks SQL
                    no Jackson in the core | WritesJson       | cli write them as JSON
                    bare rooms           | Upstairs           | use the JDK
                    vendors apart        | KnowsAnother       | move what two need into adapters.http
                    package cycles       | Cycle detected     | move what both need
                    """)
    void classThatBreaksAHabitIsNamedWithTheReplacement(
            String rule, String culprit, String instead) {
        assertThat(violations(rule(rule))).contains(culprit).contains(instead);
    }

    @Test
    void timeFromAClockThatWasHandedInIsFine() {
        assertThat(violations(rule("wall clock"))).doesNotContain("asksItsClock");
    }

    private static ArchRule rule(String name) {
        return Objects.requireNonNull(RULES.get(name), name);
    }

    private static String violations(ArchRule rule) {
        EvaluationResult result = rule.evaluate(WRONG_HOUSE);
        return result.hasViolation() ? result.getFailureReport().toString() : "";
    }
}
