package io.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: encodings, broken pipes, interruption, two at once. */
@Tag("process")
class ProcessTest {

    private static final long LIMIT_SECONDS = 120;

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("SLIPWAY_HOME", desk.home().toString());
        builder.environment().putAll(environment);
        builder.redirectError(folder.resolve("err").toFile());
        return builder.start();
    }

    private static int end(Process process) throws InterruptedException {
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    @Test
    void outputIsUtf8WhateverTheLocale() throws Exception {
        Process process = start(Map.of("LC_ALL", "C"), "data", "list", "--lang", "zh");
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(end(process)).isZero();
        assertThat(out).contains("还没有数据");
    }

    @Test
    void exitCodesReachTheShell() throws Exception {
        assertThat(end(start(Map.of(), "data", "lst"))).isEqualTo(2);
        assertThat(end(start(Map.of(), "backtest", "none.yaml"))).isEqualTo(2);
        assertThat(err()).contains("none.yaml").doesNotContain("Exception");
    }

    @Test
    void aStrategyThatEndsTheProgramIsNamed() throws Exception {
        desk.file("spy.csv", Prices.csv(300));
        desk.run("data", "import", "spy.csv", "-f", "1d", "-i", "SPY.ARCX");
        desk.file(
                "Quitter.java",
                """
                import io.slipway.model.*;
                import io.slipway.trading.*;

                public class Quitter implements Strategy {
                    public void onMarket(MarketEvent event, View view, Orders orders) {
                        System.exit(0);
                    }
                }
                """);
        assertThat(end(start(Map.of(), "backtest", "Quitter.java", "-i", "SPY.ARCX"))).isEqualTo(1);
        assertThat(err()).contains("Quitter.java:6", "System.exit").doesNotContain("Exception");
        assertThat(desk.folder().resolve("home/runs")).isEmptyDirectory();
    }

    @Test
    void brokenPipeIsSilent() throws Exception {
        Process process = start(Map.of(), "data", "sql", "select * from range(3000000)", "--csv");
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(reader.readLine()).isEqualTo("range");
        }
        end(process);
        assertThat(err()).isEmpty();
    }

    @Test
    void interruptedImportLeavesTheLakeAsItWas() throws Exception {
        desk.file("spy.csv", Prices.csv(300));
        desk.run("data", "import", "spy.csv", "-f", "1d", "-i", "SPY.ARCX");
        String before = snapshot();
        desk.file("big.csv", Prices.csv(200_000));
        Process process =
                start(Map.of(), "data", "import", "big.csv", "-f", "1d", "-i", "BIG.XNYS");
        // Interrupted somewhere on its way: wherever that is, the lake is the old one or the new
        // one.
        boolean isDone = process.waitFor(700, TimeUnit.MILLISECONDS);
        process.destroy();
        end(process);
        long series = desk.run("data", "list", "--json").json().get("bars").size();
        assertThat(series).isEqualTo(snapshot().equals(before) ? 1 : 2);
        assertThat(isDone && series == 1).isFalse();
        assertThat(desk.run("data", "check", "--json").json().get("errors").intValue()).isZero();
        assertThat(desk.run("data", "import", "spy.csv", "-f", "1d", "-i", "SPY.ARCX").code())
                .isZero();
    }

    private String snapshot() {
        return desk.run("data", "list", "--json").json().get("snapshot").asString();
    }
}
