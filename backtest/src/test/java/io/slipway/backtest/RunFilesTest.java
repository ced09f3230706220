package io.slipway.backtest;

import static io.slipway.backtest.Samples.fiveDays;
import static io.slipway.backtest.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.model.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunFilesTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir Path home;

    @Test
    void tables_are_exact_and_readable() throws IOException {
        Path folder = write("out", run(fiveDays(), ""));

        assertThat(folder.resolve("fills.csv"))
                .content()
                .isEqualTo(
                        """
                        fill,order,instrument,side,quantity,price,fee,currency,time,liquidity,amount
                        1,1,AAPL.XNAS,BUY,10,102,1,USD,2020-01-03T21:00:00Z,TAKER,-1020
                        2,2,AAPL.XNAS,SELL,10,105,1,USD,2020-01-06T21:00:00Z,TAKER,1050
                        3,3,AAPL.XNAS,BUY,10,103,1,USD,2020-01-07T21:00:00Z,TAKER,-1030
                        4,4,AAPL.XNAS,SELL,10,99,1,USD,2020-01-08T21:00:00Z,TAKER,990
                        """);
        assertThat(folder.resolve("equity.csv"))
                .content()
                .isEqualTo(
                        """
                        time,equity,cash,longValue,shortValue
                        2020-01-02T21:00:00Z,100000,100000,0,0
                        2020-01-03T21:00:00Z,100009,98979,1030,0
                        2020-01-06T21:00:00Z,100028,100028,0,0
                        2020-01-07T21:00:00Z,100007,98997,1010,0
                        2020-01-08T21:00:00Z,99986,99986,0,0
                        """);
        assertThat(Files.readAllLines(folder.resolve("orders.csv"))).hasSize(6);
        assertThat(Files.readAllLines(folder.resolve("trades.csv"))).hasSize(3);
        assertThat(Files.readAllLines(folder.resolve("positions.csv"))).hasSize(1);
        assertThat(Files.readAllLines(folder.resolve("returns.csv"))).hasSize(6);
    }

    @Test
    void the_summary_keeps_the_contract() throws IOException {
        RunResult result = run(fiveDays(), "benchmark: AAPL.XNAS\n");
        JsonNode summary = json(write("out", result).resolve("summary.json"));

        assertThat(summary.get("schemaVersion").asInt()).isEqualTo(1);
        assertThat(summary.get("finalEquity").asString()).isEqualTo("99986");
        assertThat(summary.get("fees").asInt()).isEqualTo(4);
        assertThat(summary.get("orders").asInt()).isEqualTo(5);
        assertThat(summary.get("fills").asInt()).isEqualTo(4);
        assertThat(summary.get("trades").asInt()).isEqualTo(2);
        assertThat(summary.get("denied").asInt()).isZero();
        assertThat(summary.get("orderHash").asString()).isEqualTo(result.identity().orderHash());
        assertThat(summary.get("runId").asString()).hasSize(64);
        assertThat(summary.get("snapshot").asString()).isEqualTo(fiveDays().snapshot());
        assertThat(summary.get("conventions").get("periodsPerYear").asInt()).isEqualTo(252);
        for (String name :
                List.of(
                        "totalReturn",
                        "cagr",
                        "annualizedReturn",
                        "annualizedVolatility",
                        "sharpe",
                        "sortino",
                        "calmar",
                        "maxDrawdown",
                        "omega",
                        "tailRatio",
                        "ulcerIndex",
                        "skewness",
                        "excessKurtosis",
                        "valueAtRisk95Historical",
                        "valueAtRisk95Gaussian",
                        "valueAtRisk95CornishFisher",
                        "expectedShortfall95Historical",
                        "alpha",
                        "beta",
                        "informationRatio",
                        "trackingError",
                        "upCapture",
                        "downCapture")) {
            assertThat(summary.get("statistics").has(name)).as(name).isTrue();
        }
    }

    @Test
    void what_is_not_defined_is_null() throws IOException {
        Path folder = write("out", run(fiveDays(), "cash: 500USD\n"));

        assertThat(json(folder.resolve("summary.json")).get("statistics").get("winRate").isNull())
                .isTrue();
        assertThat(folder.resolve("summary.json")).content().doesNotContain("NaN");
    }

    @Test
    void two_runs_give_the_same_bytes_but_for_the_timings() throws IOException {
        Map<String, List<Byte>> one = contents(write("one", run(fiveDays(), "")));
        Map<String, List<Byte>> two = contents(write("two", run(fiveDays(), "")));

        assertThat(one.keySet())
                .containsExactly(
                        "cash.csv",
                        "cash.parquet",
                        "equity.csv",
                        "equity.parquet",
                        "fills.csv",
                        "fills.parquet",
                        "orders.csv",
                        "orders.parquet",
                        "positions.csv",
                        "positions.parquet",
                        "returns.csv",
                        "returns.parquet",
                        "run.yaml",
                        "summary.json",
                        "timings.json",
                        "trades.csv",
                        "trades.parquet");
        one.remove("timings.json");
        two.remove("timings.json");
        assertThat(two).isEqualTo(one);
    }

    @Test
    void the_run_yaml_repeats_the_run_with_the_strategy_beside_it() throws IOException {
        Path source = home.resolve("Holder.java");
        Files.writeString(
                source,
                """
                import io.slipway.model.*;
                import io.slipway.trading.*;

                public class Holder implements Strategy {
                    public void onMarket(MarketEvent event, View view, Orders orders) {
                        if (event instanceof Bar bar) {
                            orders.orderTargetPercent(bar.instrument(), 0.5);
                        }
                    }
                }
                """);
        RunRequest first =
                SpecificationReader.ofStrategy(
                        source.toString(),
                        SpecificationOverrides.none().withInstrument("AAPL.XNAS"));
        Path one = write("one", Samples.backtest(fiveDays()).run(first, Progress.NONE));
        Files.delete(source);

        RunRequest again =
                SpecificationReader.read(one.resolve("run.yaml"), SpecificationOverrides.none());
        Path two = write("two", Samples.backtest(fiveDays()).run(again, Progress.NONE));

        Map<String, List<Byte>> expected = contents(one);
        Map<String, List<Byte>> repeated = contents(two);
        expected.remove("timings.json");
        repeated.remove("timings.json");
        assertThat(repeated).isEqualTo(expected).containsKey("Holder.java");
        Files.writeString(two.resolve("Holder.java"), "// changed");
        RunRequest changed =
                SpecificationReader.read(two.resolve("run.yaml"), SpecificationOverrides.none());
        assertThat(code(() -> Samples.backtest(fiveDays()).run(changed, Progress.NONE)))
                .isEqualTo("strategy.none-in-file");
    }

    @Test
    void an_earlier_run_is_replaced_and_other_files_are_not() throws IOException {
        write("out", run(fiveDays(), ""));
        Path again = write("out", run(fiveDays(), "parameters: {units: 5}\n"));
        Files.createDirectories(home.resolve("precious"));
        Files.writeString(home.resolve("precious/thesis.txt"), "years of work");
        Files.writeString(home.resolve("file"), "");

        assertThat(again.resolve("run.yaml")).content().contains("units: 5");
        assertThat(code(() -> write("precious", run(fiveDays(), ""))))
                .isEqualTo("run.out-not-ours");
        assertThat(code(() -> write("file", run(fiveDays(), "")))).isEqualTo("run.out-is-file");
        assertThat(home.resolve("precious/thesis.txt")).hasContent("years of work");
        assertNothingIsLeftBeside();
    }

    @Test
    void a_report_that_fails_leaves_nothing() throws IOException {
        RunFiles files =
                RunFiles.standard()
                        .withoutParquet()
                        .withReport((result, out) -> {
                            throw new IOException("disk full");
                        });

        assertThat(code(() -> files.write(run(fiveDays(), ""), home.resolve("out"), NOON)))
                .isEqualTo("run.out-not-written");
        assertThat(home.resolve("out")).doesNotExist();
        assertNothingIsLeftBeside();
    }

    @Test
    void a_folder_below_a_file_is_refused_early() throws IOException {
        Files.writeString(home.resolve("file"), "");

        assertThat(code(() -> RunFiles.requireWritable(home.resolve("file/out"))))
                .isEqualTo("run.out-not-written");
        RunFiles.requireWritable(home.resolve("new/out"));
        assertNothingIsLeftBeside();
    }

    private void assertNothingIsLeftBeside() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            assertThat(all.filter(path -> path.getFileName().toString().startsWith("."))).isEmpty();
        }
    }

    private Path write(String name, RunResult result) {
        return RunFiles.standard().write(result, home.resolve(name), NOON);
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private static Map<String, List<Byte>> contents(Path folder) throws IOException {
        Map<String, List<Byte>> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), bytes(file));
            }
        }
        return contents;
    }

    private static List<Byte> bytes(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Byte[] boxed = new Byte[bytes.length];
        java.util.Arrays.setAll(boxed, i -> bytes[i]);
        return List.of(boxed);
    }

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problems().getFirst().code();
    }
}
