package io.slipway.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema and the reader must tell the same specifications from wrong ones. */
class SpecificationSchemaTest {

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(SpecificationSchema.text(), InputFormat.JSON);

    private static final JsonNode TREE = JsonMapper.shared().readTree(SpecificationSchema.text());

    @Test
    void schema_and_reader_know_the_same_keys() {
        assertThat(List.copyOf(TREE.get("properties").propertyNames()))
                .isEqualTo(SpecificationKey.texts());
        assertThat(
                        List.copyOf(
                                TREE.get("properties")
                                        .get("risk")
                                        .get("properties")
                                        .propertyNames()))
                .isEqualTo(SpecificationKey.RISK_KEYS);
    }

    @Test
    void every_key_says_what_it_is_for() {
        TREE.get("properties")
                .properties()
                .forEach(each ->
                        assertThat(each.getValue().has("description")).as(each.getKey()).isTrue());
    }

    @Test
    void the_defaults_are_the_readers() {
        RunSpecification plain =
                SpecificationReaderTest.read("strategy: x\ninstruments: SPY.ARCX\n")
                        .specification();

        assertThat(defaultOf("frequency")).isEqualTo(plain.frequency().toString());
        assertThat(defaultOf("cash")).isEqualTo(plain.cash().toString());
        assertThat(defaultOf("fees")).isEqualTo(plain.fees());
        assertThat(defaultOf("slippage")).isEqualTo(plain.slippage());
        assertThat(defaultOf("fills")).isEqualTo(plain.fills());
        assertThat(defaultOf("riskFree")).isEqualTo(Numbers.plain(plain.riskFree()));
        assertThat(defaultOf("adjust")).isEqualTo(plain.adjust().toString());
        assertThat(defaultOf("account")).isEqualTo(plain.account());
    }

    private static String defaultOf(String key) {
        return TREE.get("properties").get(key).get("default").asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cash: 5e4",
                "cash: 100000USD",
                "cash: '250.5'",
                "riskFree: 0.02",
                "riskFree: 2%",
                "fees: bps:5,min=1",
                "fees: per-share:0.005,min=1,max=1%",
                "slippage: volume-share:limit=0.1",
                "fills: same-close",
                "adjust: none",
                "account: margin:2",
                "risk: {maxOrderNotional: 5000}",
                "from: 2020-01-31",
                "parameters: {a: 1, b: 0.5, c: text, d: true}",
                "benchmark: BRK.B.XNYS",
                "benchmark: 600519.SH",
                "schemaVersion: 1",
                "frequency: 15m"
            })
    void what_the_reader_takes_the_schema_takes(String line) {
        String yaml = "strategy: x\ninstruments: [SPY.ARCX]\n" + line + "\n";

        assertThat(errors(yaml)).isEmpty();
        assertThat(SpecificationReaderTest.read(yaml).specification().strategy()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cash: -1",
                "cash: lots",
                "riskFree: high",
                "riskFree: 1.5",
                "fees: cheap",
                "slippage: some",
                "fills: never",
                "adjust: both",
                "account: swiss",
                "risk: {maxOrderNotional: 0}",
                "risk: {maxOrder: 1}",
                "frequency: daily",
                "parameters: 5",
                "parameters: {a: [1]}",
                "benchmark: S P Y",
                "schemaVersion: 2",
                "benchmrak: SPY.ARCX",
                "universe: all",
                "strategySha256: abc",
                "snapshot: [1]"
            })
    void what_the_reader_refuses_the_schema_refuses(String line) {
        String yaml = "strategy: x\ninstruments: [SPY.ARCX]\n" + line + "\n";

        assertThat(errors(yaml)).isNotEmpty();
        assertThat(isRefused(yaml)).isTrue();
    }

    @Test
    void what_is_missing_is_missed_by_both() {
        for (String yaml : List.of("strategy: x\n", "instruments: SPY.ARCX\n")) {
            assertThat(errors(yaml)).isNotEmpty();
            assertThat(isRefused(yaml)).isTrue();
        }
    }

    @Test
    void what_runs_write_is_valid() {
        RunResult result = Samples.run(Samples.fiveDays(), "riskFree: 1%\naccount: margin:2\n");

        assertThat(errors(SpecificationWriter.write(result.request()))).isEmpty();
    }

    @Test
    void the_examples_are_valid() throws IOException {
        Path folder = Path.of("..", "examples");
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> examples;
        try (Stream<Path> files = Files.list(folder)) {
            examples = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
        List<String> wrong = new ArrayList<>();
        for (Path example : examples) {
            errors(Files.readString(example)).forEach(error -> wrong.add(example + ": " + error));
            SpecificationReader.read(example, SpecificationOverrides.none());
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }

    private static boolean isRefused(String yaml) {
        try {
            SpecificationReaderTest.read(yaml);
            return false;
        } catch (ProblemException e) {
            return true;
        }
    }
}
