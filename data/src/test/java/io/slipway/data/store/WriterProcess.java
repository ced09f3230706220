package io.slipway.data.store;

import io.slipway.data.BarColumns;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import io.slipway.model.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A writer in a process of its own, for the tests that kill it or race it. */
final class WriterProcess implements AutoCloseable {

    static final List<InstrumentId> IDS = List.of(Bars.BTC, Bars.MOUTAI, Bars.SPY);
    static final int ROWS = 3_000;

    private final Process process;
    private final BufferedReader output;

    private WriterProcess(Process process) {
        this.process = process;
        this.output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** All prices of a generation are its number, so that a mixture would show. */
    static List<BarColumns> generation(int number) {
        List<BarColumns> bars = new ArrayList<>();
        for (InstrumentId id : IDS) {
            BarColumns walk = Bars.walk(id, Frequency.of("1h"), "2023-11-01T00:00:00Z", ROWS, 1);
            double[] price = new double[ROWS];
            Arrays.fill(price, number);
            bars.add(
                    BarColumns.of(
                            id,
                            walk.frequency(),
                            walk.time(),
                            price,
                            price,
                            price,
                            price,
                            walk.volume(),
                            walk.amount(),
                            walk.adjustmentFactor()));
        }
        return bars;
    }

    /** Modes: {@code loop} commits one generation after another, {@code hold} waits for input. */
    public static void main(String[] args) throws IOException {
        Path home = Path.of(args[1]);
        try (Lake lake = Lake.open(home)) {
            switch (args[0]) {
                case "loop" -> loop(lake, Integer.parseInt(args[2]));
                case "hold" -> hold(lake);
                case "once" -> once(lake);
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
    }

    private static void loop(Lake lake, int first) {
        for (int number = first; ; number++) {
            try (LakeWriter writer = lake.write()) {
                writer.putBars(generation(number)).commit();
            }
            System.out.println(number);
        }
    }

    private static void hold(Lake lake) throws IOException {
        try (LakeWriter writer = lake.write()) {
            System.out.println("holding");
            System.in.read();
            writer.putBars(generation(99)).commit();
        }
    }

    private static void once(Lake lake) throws IOException {
        lake.sql("SELECT 1", 1);
        System.out.println("ready");
        System.in.read();
        try (LakeWriter writer = lake.write()) {
            writer.putBars(
                    Bars.walk(Bars.BTC, Frequency.MINUTE, "2024-01-01T00:00:00Z", 40_000, 7));
            writer.commit();
            System.out.println("committed");
        } catch (ProblemException e) {
            System.out.println(e.problems().getFirst());
        }
    }

    static WriterProcess start(String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:-UsePerfData"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(WriterProcess.class.getName());
        command.addAll(List.of(args));
        return new WriterProcess(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    long pid() {
        return process.pid();
    }

    /** The next line it prints. */
    String line() throws IOException {
        return String.valueOf(output.readLine());
    }

    /** Lets a holding writer go on. */
    void proceed() throws IOException {
        process.getOutputStream().close();
    }

    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    int awaitExit() {
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
