package io.slipway.cli;

import io.slipway.cli.console.Environment;
import io.slipway.data.BarColumns;
import io.slipway.data.sample.SyntheticMarket;
import io.slipway.model.Times;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through what users do most, in a folder of its own and without a word. The launcher
 * lets the JVM watch it and keeps what it learned, so that the next start begins there.
 */
public final class Rehearsal {

    private static final int BARS = 2_500;
    private static final String INSTRUMENT = SyntheticMarket.DAYS.toString();

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("slipway-rehearsal");
        try {
            play(folder);
        } finally {
            delete(folder);
        }
        Runtime.getRuntime().exit(0);
    }

    private static void play(Path folder) throws IOException {
        Files.writeString(folder.resolve("bars.csv"), csv());
        List<List<String>> commands =
                List.of(
                        List.of("--version"),
                        List.of("--help"),
                        List.of(
                                "data",
                                "import",
                                "bars.csv",
                                "--frequency",
                                "1d",
                                "--instrument",
                                INSTRUMENT),
                        List.of("data", "list"),
                        List.of("backtest", "sma-cross", "--instrument", INSTRUMENT, "--out", "en"),
                        List.of("runs", "list", "--json"),
                        List.of("strategy", "list", "--lang", "zh"));
        for (List<String> command : commands) {
            new Program(silent(folder)).run(command.toArray(String[]::new));
        }
    }

    private static String csv() {
        BarColumns bars = SyntheticMarket.dailyBars(1, BARS);
        StringBuilder text = new StringBuilder("date,open,high,low,close,volume\n");
        for (int i = 0; i < bars.size(); i++) {
            String day = Times.instant(bars.time()[i]).toString().substring(0, 10);
            text.append(day).append(',').append(bars.open()[i]).append(',');
            text.append(bars.high()[i]).append(',').append(bars.low()[i]).append(',');
            text.append(bars.close()[i]).append(',').append(bars.volume()[i]).append('\n');
        }
        return text.toString();
    }

    private static Environment silent(Path folder) {
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Map<String, String> variables = Map.of("SLIPWAY_HOME", folder.resolve("home").toString());
        return new Environment(
                variables, folder, folder, nowhere, nowhere, false, Clock.systemUTC());
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException failure) throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
