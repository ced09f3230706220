package io.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
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

    /** A limit on the size of files makes writes fail as a full disk does, on any machine. */
    @Test
    void aFullDiskIsToldAndNothingIsHalfWritten() throws Exception {
        desk.file("spy.csv", Prices.csv(300));
        desk.run("data", "import", "spy.csv", "-f", "1d", "-i", "SPY.ARCX");
        String before = snapshot();
        desk.file("big.csv", minutes(60_000));
        String[] large = {"data", "import", "big.csv", "-f", "1m", "-i", "BIG.BINANCE"};
        List<String> command = new ArrayList<>(List.of("bash", "-c"));
        command.add("ulimit -f 100; exec \"$@\"");
        command.add("bash");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED", "-cp"));
        command.add(classPathWithUnpackedDatabase());
        command.add(Main.class.getName());
        command.addAll(List.of(large));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("SLIPWAY_HOME", desk.home().toString());
        builder.redirectError(folder.resolve("err").toFile());
        assertThat(end(builder.start())).isEqualTo(1);
        assertThat(err()).contains("disk", "staging").doesNotContain("Exception");
        assertThat(snapshot()).isEqualTo(before);
        try (Stream<Path> left = Files.walk(desk.home().resolve("lake/staging"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(desk.run("data", "check").code()).isZero();
        assertThat(desk.run(large).code()).isZero();
    }

    private static String minutes(int rows) {
        StringBuilder text = new StringBuilder("time,open,high,low,close,volume\n");
        SplittableRandom random = new SplittableRandom(1);
        Instant first = Instant.parse("2024-01-01T00:01:00Z");
        for (int i = 0; i < rows; i++) {
            double price = 100 + random.nextDouble();
            text.append(first.plusSeconds(60L * i)).append(',').append(price).append(",102,99,");
            text.append(price).append(",5\n");
        }
        return text.toString();
    }

    /** As the launcher does it: else DuckDB writes its 70 MB of machine code, beyond the limit. */
    private String classPathWithUnpackedDatabase() throws IOException {
        List<String> path = new ArrayList<>();
        String all = System.getProperty("java.class.path");
        for (String entry : all.split(File.pathSeparator, -1)) {
            boolean isDatabase = Path.of(entry).getFileName().toString().startsWith("duckdb_jdbc");
            path.add(isDatabase ? unpacked(Path.of(entry)).toString() : entry);
        }
        return String.join(File.pathSeparator, path);
    }

    private Path unpacked(Path jar) throws IOException {
        Path engine = Files.createDirectories(folder.resolve("engine"));
        Path slim = engine.resolve(jar.getFileName());
        try (ZipFile all = new ZipFile(jar.toFile());
                ZipOutputStream kept = new ZipOutputStream(Files.newOutputStream(slim))) {
            for (ZipEntry entry : Collections.list(all.entries())) {
                try (InputStream content = all.getInputStream(entry)) {
                    if (entry.getName().startsWith("libduckdb")) {
                        Files.copy(content, engine.resolve(entry.getName()));
                    } else {
                        kept.putNextEntry(new ZipEntry(entry.getName()));
                        content.transferTo(kept);
                    }
                }
            }
        }
        return slim;
    }

    private String snapshot() {
        return desk.run("data", "list", "--json").json().get("snapshot").asString();
    }
}
