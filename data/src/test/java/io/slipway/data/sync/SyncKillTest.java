package io.slipway.data.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.data.SnapshotId;
import io.slipway.data.store.Lake;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sync that is killed again and again ends with the very lake of one that was not: the same
 * snapshot id, which is the hash of every byte in it. {@code -Dslipway.kills=50} for the long form.
 */
final class SyncKillTest {

    private static final int KILLS = Integer.getInteger("slipway.kills", 5);

    /** A whole sync takes about this long in a process that has just started. */
    private static final long LONGEST_MS = 2_500;

    @TempDir Path folder;

    @Test
    void killsLeaveTheLakeOfAnUndisturbedSync() throws Exception {
        Path quiet = folder.resolve("quiet");
        assertThat(SyncProcess.run(quiet).isComplete()).isTrue();
        Random random = new Random(20_240_301);
        Path home = folder.resolve("killed");
        int restarts = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            SyncProcess.startAndKill(home, Duration.ofMillis(random.nextLong(LONGEST_MS)));
            try (Lake lake = Lake.open(home)) {
                assertThat(lake.check().isSound()).isTrue();
                boolean isDone = lake.snapshot().equals(snapshot(quiet));
                if (isDone) {
                    // It was quicker than the kill: begin again from nothing.
                    home = folder.resolve("killed-" + ++restarts);
                }
            }
        }
        assertThat(SyncProcess.run(home).isComplete()).isTrue();
        assertThat(snapshot(home)).isEqualTo(snapshot(quiet));
    }

    private static SnapshotId snapshot(Path home) {
        try (Lake lake = Lake.open(home)) {
            return lake.snapshot();
        }
    }
}
