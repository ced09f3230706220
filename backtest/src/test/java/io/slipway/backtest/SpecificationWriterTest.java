package io.slipway.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpecificationWriterTest {

    @Test
    void writes_one_canonical_text() {
        RunRequest request =
                SpecificationReaderTest.read(
                        """
                        instruments:
                          - SPY.ARCX
                        parameters: {slow: 20, name: "true", text: 'a: b'}
                        strategy: sma-cross
                        cash: 1e5
                        riskFree: 1.5%
                        from: 2015-01-01
                        """);

        assertThat(SpecificationWriter.write(request))
                .isEqualTo(
                        """
                        schemaVersion: 1
                        strategy: sma-cross
                        parameters:
                          slow: 20
                          name: true
                          text: "a: b"
                        instruments:
                          - SPY.ARCX
                        frequency: 1d
                        from: 2015-01-01
                        cash: "100000"
                        fees: none
                        slippage: none
                        fills: next-open
                        riskFree: 0.015
                        adjust: all
                        account: cash
                        """);
    }

    @Property
    void what_is_written_reads_back(@ForAll("requests") RunRequest request) {
        assertThat(SpecificationReaderTest.read(SpecificationWriter.write(request)))
                .isEqualTo(request);
    }

    @Provide
    Arbitrary<RunRequest> requests() {
        Arbitrary<String> texts = Arbitraries.strings().ofMinLength(1).map(String::strip);
        Arbitrary<SequencedMap<String, String>> parameters =
                Arbitraries.maps(
                                Arbitraries.strings()
                                        .alpha()
                                        .numeric()
                                        .ofMinLength(1)
                                        .ofMaxLength(9),
                                Arbitraries.oneOf(
                                        texts.filter(text -> !text.isEmpty()),
                                        Arbitraries.integers().map(String::valueOf),
                                        Arbitraries.of(
                                                "true", "null", "~", "-", "- a", "#", "1.5")))
                        .ofMaxSize(4)
                        .map(LinkedHashMap::new);
        Arbitrary<Double> rates = Arbitraries.doubles().between(-0.5, 0.5);
        Arbitrary<String> snapshots =
                Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
        return Combinators.combine(
                        parameters, rates, snapshots, Arbitraries.of(Adjustment.values()))
                .as(SpecificationWriterTest::request);
    }

    private static RunRequest request(
            SequencedMap<String, String> parameters,
            double riskFree,
            String snapshot,
            Adjustment adjust) {
        RunSpecification plain =
                SpecificationReaderTest.read("strategy: x\ninstruments: [A.XNAS, B-1.XNYS]\n")
                        .specification();
        RunSpecification full =
                new RunSpecification(
                        "x",
                        parameters,
                        plain.instruments(),
                        null,
                        plain.frequency(),
                        null,
                        null,
                        plain.cash(),
                        plain.costs(),
                        plain.fills(),
                        List.copyOf(plain.instruments()).getLast(),
                        riskFree,
                        adjust,
                        plain.account(),
                        plain.risk(),
                        0);
        return new RunRequest(full, snapshot, "1.2.3", null);
    }
}
