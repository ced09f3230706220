package io.slipway.data.sync;

import io.slipway.data.store.Lake;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A sync in a process of its own, for the test that kills it. */
final class SyncProcess {

    private static final SyncOptions OPTIONS =
            new SyncOptions(150, Duration.ofSeconds(60), Duration.ofHours(1), 7, 3);

    private SyncProcess() {}

    /** Syncs the home folder given; prints a line when it begins to ask. */
    public static void main(String[] arguments) throws InterruptedException {
        run(Path.of(arguments[0]));
    }

    static SyncReport run(Path home) throws InterruptedException {
        try (Lake lake = Lake.open(home)) {
            TestClock clock = new TestClock("2024-03-01T11:00:00Z");
            SyncProgress progress =
                    new SyncProgress() {
                        @Override
                        public void at(String dataset, String slice, long done, long all) {
                            if (done == 0) {
                                System.out.println("begun");
                                System.out.flush();
                            }
                        }
                    };
            Sync sync = new Sync(lake, new FakeVendor(20), OPTIONS, clock, clock::set, progress);
            return sync.run(SyncRequest.ALL.since(LocalDate.of(2023, 12, 4)));
        }
    }

    /** Starts one, and kills it so long after it has begun. */
    static void startAndKill(Path home, Duration after) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:-UsePerfData"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(SyncProcess.class.getName());
        command.add(home.toString());
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            process.getInputStream().read();
            Instant due = Instant.now().plus(after);
            while (Instant.now().isBefore(due) && process.isAlive()) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
