package io.slipway.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.SnapshotId;
import io.slipway.model.Frequency;
import io.slipway.model.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: killed in the act, locked out, out of room. */
final class LakeProcessTest {

    private static final BarQuery ALL = BarQuery.all(WriterProcess.IDS, Frequency.of("1h"));

    @TempDir Path home;

    /** The generation everything in the lake belongs to; fails on a mixture. */
    private static int generation(Lake lake) {
        List<BarColumns> bars = lake.bars(ALL);
        assertThat(bars).hasSize(WriterProcess.IDS.size());
        double number = bars.getFirst().close()[0];
        for (BarColumns each : bars) {
            assertThat(each.size()).isEqualTo(WriterProcess.ROWS);
            assertThat(each.close()).containsOnly(number);
            assertThat(each.high()).containsOnly(number);
        }
        return (int) number;
    }

    @Test
    void aWriterKilledAtAnyMomentLeavesWhatItHadCommitted() throws Exception {
        Random random = new Random(42);
        int committed = 1;
        for (int round = 0; round < 4; round++) {
            try (WriterProcess writer =
                    WriterProcess.start("loop", home.toString(), Integer.toString(committed))) {
                for (int i = 0; i <= round; i++) {
                    committed = Integer.parseInt(writer.line());
                }
                LockSupport.parkNanos(random.nextLong(Duration.ofMillis(60).toNanos()));
                writer.kill();
            }
            try (Lake lake = Lake.open(home)) {
                assertThat(generation(lake)).isBetween(committed, committed + 50);
                assertThat(lake.check().isSound()).isTrue();
                committed = generation(lake) + 1;
            }
        }
        try (Lake lake = Lake.open(home)) {
            try (LakeWriter writer = lake.write()) {
                writer.putBars(WriterProcess.generation(7)).commit();
            }
            assertThat(generation(lake)).isEqualTo(7);
            assertThat(LakeFolder.filesBelow(home.resolve("lake/staging"))).isEmpty();
            lake.collectGarbage();
            assertThat(LakeFolder.filesBelow(home.resolve("lake/bars")))
                    .hasSize(lake.current().manifest().bars().size());
        }
    }

    @Test
    void aSecondProcessIsToldWhoWritesAndMayWait() throws Exception {
        try (WriterProcess other = WriterProcess.start("hold", home.toString());
                Lake lake = Lake.open(home)) {
            assertThat(other.line()).isEqualTo("holding");
            assertThatThrownBy(lake::write)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> {
                                var problem = e.problems().getFirst();
                                assertThat(problem.code()).isEqualTo("data.lake.locked");
                                assertThat(problem.arguments())
                                        .containsEntry("pid", Long.toString(other.pid()))
                                        .containsEntry(
                                                "file",
                                                home.resolve("lake/writer.lock").toString());
                            });
            assertThat(lake.list()).isEmpty();

            CompletableFuture<SnapshotId> waiting =
                    CompletableFuture.supplyAsync(() -> {
                        try (LakeWriter writer = lake.write(Duration.ofSeconds(60))) {
                            return writer.putBars(WriterProcess.generation(5)).commit().snapshot();
                        }
                    });
            other.proceed();
            assertThat(waiting.join()).isEqualTo(lake.snapshot());
            assertThat(other.awaitExit()).isZero();
            assertThat(generation(lake)).isEqualTo(5);
        }
    }

    @Test
    void aKilledHolderFreesTheLock() throws Exception {
        try (WriterProcess other = WriterProcess.start("hold", home.toString());
                Lake lake = Lake.open(home)) {
            assertThat(other.line()).isEqualTo("holding");
            other.kill();
            try (LakeWriter writer = lake.write()) {
                writer.putBars(WriterProcess.generation(3)).commit();
            }
            assertThat(generation(lake)).isEqualTo(3);
        }
    }

    /** A limit on the size of files fails a write in the middle, as a full disk does. */
    @Test
    void aWriteThatFailsHalfWayChangesNothing() throws Exception {
        try (Lake lake = Lake.open(home)) {
            try (LakeWriter writer = lake.write()) {
                writer.putBars(WriterProcess.generation(1)).commit();
            }
            SnapshotId before = lake.snapshot();
            try (WriterProcess writer = WriterProcess.start("once", home.toString())) {
                assertThat(writer.line()).isEqualTo("ready");
                limitFileSize(writer.pid());
                writer.proceed();
                assertThat(writer.line())
                        .startsWith("data.lake.disk-full")
                        .contains(home.toString());
                assertThat(writer.awaitExit()).isZero();
            }
            assertThat(lake.snapshot()).isEqualTo(before);
            assertThat(generation(lake)).isEqualTo(1);
            assertThat(LakeFolder.filesBelow(home.resolve("lake/staging"))).isEmpty();
        }
    }

    private static void limitFileSize(long pid) throws IOException {
        assumeThat(Path.of("/usr/bin/prlimit")).exists();
        new ProcessBuilder("/usr/bin/prlimit", "--fsize=100000", "--pid", Long.toString(pid))
                .start()
                .onExit()
                .join();
    }

    @Test
    void aHomeThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(home.resolve("a file"), "no folder");
        try (Lake lake = Lake.open(file)) {
            assertThatThrownBy(lake::write)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("data.lake.not-writable")
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void readersSeeWholeStatesWhileAWriterWorks() {
        AtomicBoolean done = new AtomicBoolean();
        try (Lake lake = Lake.open(home)) {
            try (LakeWriter writer = lake.write()) {
                writer.putBars(WriterProcess.generation(1)).commit();
            }
            Runnable reading =
                    () -> {
                        int last = 0;
                        while (!done.get()) {
                            int now = generation(lake);
                            assertThat(now).isGreaterThanOrEqualTo(last);
                            last = now;
                        }
                    };
            CompletableFuture<Void> one = CompletableFuture.runAsync(reading);
            CompletableFuture<Void> two = CompletableFuture.runAsync(reading);
            for (int number = 2; number < 20; number++) {
                try (LakeWriter writer = lake.write()) {
                    writer.putBars(WriterProcess.generation(number)).commit();
                }
            }
            done.set(true);
            CompletableFuture.allOf(one, two).join();
            assertThat(generation(lake)).isEqualTo(19);
        }
    }
}
