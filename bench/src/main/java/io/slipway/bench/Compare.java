package io.slipway.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Runs one comparison side by side in this process: {@code W1}, {@code W2}, {@code W5}, {@code
 * W5-memory}, {@code load}, {@code import}.
 */
public final class Compare {

    private static final String NAMES = "W1, W2, W5, W5-memory, load or import";

    private Compare() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("name one comparison: " + NAMES);
        }
        describeMachine();
        switch (arguments[0]) {
            case "W1" -> CrossContest.one();
            case "W2" -> CrossContest.many();
            case "W5" -> FactorContest.speed();
            case "W5-memory" -> FactorContest.memory();
            case "load" -> LakeContest.load();
            case "import" -> LakeContest.importing();
            default ->
                    throw new IllegalArgumentException(
                            "no comparison " + arguments[0] + ": " + NAMES);
        }
        System.out.printf(
                Locale.ROOT,
                "process peak memory %d MiB%n",
                ProcessMemory.peakBytes() / (1024 * 1024));
    }

    private static void describeMachine() {
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%s %s, %d cores, JDK %s, heap %d MiB, %s%n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                runtime.availableProcessors(),
                Runtime.version(),
                runtime.maxMemory() / (1024 * 1024),
                ManagementFactory.getRuntimeMXBean().getInputArguments());
    }
}
