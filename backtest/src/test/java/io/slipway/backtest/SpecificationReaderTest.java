package io.slipway.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.model.Currency;
import io.slipway.model.Decimal;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.Messages;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecificationReaderTest {

    private static final String FULL =
            """
            # Everything that can be said.
            schemaVersion: 1
            strategy: sma-cross
            parameters:
              fast: 5
              slow: 20
            instruments: [SPY.ARCX, AAPL.XNAS]
            frequency: 1d
            from: 2015-01-01
            to: 2019-12-31
            cash: 250000USD
            fees: bps:5
            slippage: none
            fills: next-open
            benchmark: SPY.ARCX
            riskFree: 2%
            adjust: splits
            account: margin:2
            risk:
              maxOrderQuantity: 1000
              maxPositionPercent: 12.5
            """;

    @Test
    void reads_every_key() {
        RunSpecification read = read(FULL).specification();

        assertThat(read.strategy()).isEqualTo("sma-cross");
        assertThat(read.parameters()).containsExactly(entry("fast", "5"), entry("slow", "20"));
        assertThat(read.instruments())
                .containsExactly(InstrumentId.of("SPY.ARCX"), InstrumentId.of("AAPL.XNAS"));
        assertThat(read.frequency()).isEqualTo(Frequency.DAY);
        assertThat(read.from()).isEqualTo(LocalDate.of(2015, 1, 1));
        assertThat(read.to()).isEqualTo(LocalDate.of(2019, 12, 31));
        assertThat(read.cash()).isEqualTo(new InitialCash(Decimal.of(250_000), Currency.USD));
        assertThat(read.fees()).isEqualTo("bps:5");
        assertThat(read.benchmark()).isEqualTo(InstrumentId.of("SPY.ARCX"));
        assertThat(read.riskFree()).isEqualTo(0.02);
        assertThat(read.adjust()).isEqualTo(Adjustment.SPLITS);
        assertThat(read.account()).isEqualTo("margin:2");
        assertThat(read.risk().maxPositionPercent()).isEqualTo(12.5);
        assertThat(read.risk().marginAllowed()).isTrue();
        assertThat(read.risk().shortAllowed()).isTrue();
    }

    @Test
    void symbols_of_other_systems_are_converted() {
        assertThat(
                        read("strategy: x\ninstruments: [600519.SH, SZ000001]\n")
                                .specification()
                                .instruments())
                .containsExactly(InstrumentId.of("600519.XSHG"), InstrumentId.of("000001.XSHE"));
    }

    @Test
    void two_keys_are_enough() {
        RunSpecification read = read("strategy: x\ninstruments: SPY.ARCX\n").specification();

        assertThat(read.cash()).isEqualTo(InitialCash.DEFAULT);
        assertThat(read.frequency()).isEqualTo(Frequency.DAY);
        assertThat(read.from()).isNull();
        assertThat(read.fees()).isEqualTo("none");
        assertThat(read.adjust()).isEqualTo(Adjustment.ALL);
        assertThat(read.risk().marginAllowed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "benchmrak, benchmark",
        "Instruments, instruments",
        "risk-free, riskFree",
        "strategie, strategy",
        "frequncy, frequency",
        "slipage, slippage"
    })
    void suggests_the_right_key_for_a_misspelt_one(String wrong, String right) {
        String yaml = "strategy: x\ninstruments: SPY.ARCX\n" + wrong + ": 1\n";

        assertThat(problems(yaml))
                .containsExactly(
                        Problem.of(
                                "spec.unknown-key-near",
                                "where",
                                "run.yaml:3",
                                "key",
                                wrong,
                                "near",
                                right));
        assertThat(Messages.in(Messages.Language.EN).text(problems(yaml).getFirst()))
                .isEqualTo(
                        "run.yaml:3: there is no key \"%s\". Did you mean \"%s\"?"
                                .formatted(wrong, right));
    }

    @Test
    void lists_the_keys_where_none_is_near() {
        assertThat(problems("strategy: x\ninstruments: SPY.ARCX\nzzzzzzzz: 1\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("spec.unknown-key");
                    assertThat(problem.arguments().get("known")).contains("strategy, ");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: yesterday      | spec.no-date",
                "from: 2015-02-30     | spec.no-date",
                "frequency: daily     | spec.no-frequency",
                "cash: lots           | spec.no-cash",
                "cash: -5USD          | spec.no-cash",
                "cash: [1, 2]         | spec.no-single",
                "riskFree: high       | spec.no-rate",
                "riskFree: 300%       | spec.no-rate",
                "adjust: sometimes    | spec.no-adjustment",
                "benchmark: SPY       | spec.no-instrument",
                "parameters: fast     | spec.no-map",
                "schemaVersion: 99    | spec.other-version",
                "universe: sp500      | spec.both-scopes",
                "risk: {maxOrderQuantity: 0} | spec.no-positive",
                "risk: {maxOrderQuantty: 5}  | spec.unknown-key-near",
            })
    void names_the_line_of_a_wrong_value(String line, String code) {
        assertThat(problems("strategy: x\ninstruments: SPY.ARCX\n\n" + line + "\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.arguments().get("where")).isEqualTo("run.yaml:4");
                });
    }

    @Test
    void names_everything_that_is_wrong_at_once() {
        assertThat(problems("instruments: [SPY.ARCX, SPY.ARCX]\nfrom: x\nto: y\n"))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "spec.missing", "spec.no-date", "spec.no-date", "spec.instrument-twice");
    }

    @Test
    void names_what_is_missing() {
        assertThat(problems("frequency: 1d\n"))
                .extracting(Problem::code)
                .containsExactly("spec.missing", "spec.no-scope");
    }

    @Test
    void an_empty_value_is_a_missing_one() {
        assertThat(problems("strategy:\ninstruments: SPY.ARCX\n"))
                .containsExactly(Problem.of("spec.missing", "file", "run.yaml", "key", "strategy"));
    }

    @ParameterizedTest
    @CsvSource({"'', spec.empty", "'- a', spec.no-mapping", "'a: [1', spec.no-yaml"})
    void a_file_that_is_no_mapping_says_so(String yaml, String code) {
        assertThat(problems(yaml)).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void a_key_given_twice_names_both_lines() {
        assertThat(problems("strategy: x\ncash: 1\ncash: 2\n"))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.arguments())
                                .containsEntry("line", "3")
                                .containsEntry("earlier", "2"));
    }

    @Test
    void options_override_keys() {
        RunSpecification read =
                SpecificationReader.parse(
                                "run.yaml",
                                FULL,
                                Path.of(""),
                                SpecificationOverrides.none()
                                        .with("cash", "500")
                                        .with("from", "2016-01-01")
                                        .withSetting("fast=7")
                                        .withInstrument("QQQ.XNAS"))
                        .specification();

        assertThat(read.cash()).isEqualTo(new InitialCash(Decimal.of(500), null));
        assertThat(read.from()).isEqualTo(LocalDate.of(2016, 1, 1));
        assertThat(read.parameters()).containsEntry("fast", "7").containsEntry("slow", "20");
        assertThat(read.instruments()).containsExactly(InstrumentId.of("QQQ.XNAS"));
    }

    @Test
    void a_wrong_option_is_named_as_it_is_typed() {
        SpecificationOverrides overrides =
                SpecificationOverrides.none().with("riskFree", "x").withInstrument("QQQ");

        ProblemException thrown =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> SpecificationReader.parse("run.yaml", FULL, Path.of(""), overrides));

        assertThat(thrown.problems())
                .extracting(problem -> problem.arguments().get("where"))
                .containsExactly("--instrument", "--risk-free");
    }

    @Test
    void a_setting_needs_an_equals_sign() {
        SpecificationOverrides none = SpecificationOverrides.none();
        assertThatThrownBy(() -> none.withSetting("fast"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e ->
                                assertThat(e.problems())
                                        .containsExactly(
                                                Problem.of("spec.no-setting", "value", "fast")));
    }

    @Test
    void a_source_file_is_looked_for_beside_the_specification(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("my run.yaml");
        Files.writeString(file, "strategy: Mine.java\ninstruments: SPY.ARCX\n");

        RunSpecification read =
                SpecificationReader.read(file, SpecificationOverrides.none()).specification();

        assertThat(read.strategy()).isEqualTo(folder.resolve("Mine.java").toString());
        assertThat(read.isSourceFile()).isTrue();
    }

    @Test
    void a_file_that_is_not_there_is_named(@TempDir Path folder) {
        Path file = folder.resolve("none.yaml");
        assertThatThrownBy(() -> SpecificationReader.read(file, SpecificationOverrides.none()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e ->
                                assertThat(e.problems())
                                        .containsExactly(Problem.of("spec.no-file", "file", file)));
    }

    @Test
    void a_strategy_alone_is_a_specification_with_options() {
        RunSpecification read =
                SpecificationReader.ofStrategy(
                                "dir/Mine.java",
                                SpecificationOverrides.none().withInstrument("SPY.ARCX"))
                        .specification();

        assertThat(read.strategy()).isEqualTo(Path.of("dir", "Mine.java").toString());
        assertThat(read.instruments()).containsExactly(InstrumentId.of("SPY.ARCX"));
    }

    static RunRequest read(String yaml) {
        return SpecificationReader.parse(
                "run.yaml", yaml, Path.of(""), SpecificationOverrides.none());
    }

    private static List<Problem> problems(String yaml) {
        return catchThrowableOfType(ProblemException.class, () -> read(yaml)).problems();
    }

    private static java.util.Map.Entry<String, String> entry(String key, String value) {
        return java.util.Map.entry(key, value);
    }
}
