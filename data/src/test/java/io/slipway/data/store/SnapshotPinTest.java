package io.slipway.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.SnapshotId;
import io.slipway.model.Frequency;
import io.slipway.model.ProblemException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotPinTest {

    @TempDir Path home;
    private Lake lake;

    @BeforeEach
    void open() {
        lake = Lake.open(home);
    }

    @AfterEach
    void close() {
        lake.close();
    }

    private SnapshotId put(int rows) {
        try (LakeWriter writer = lake.write()) {
            return writer.putBars(Bars.daily(Bars.SPY, "2024-01-01T21:00:00Z", rows))
                    .commit()
                    .snapshot();
        }
    }

    private static int rows(Lake lake) {
        List<BarColumns> bars = lake.bars(BarQuery.all(List.of(Bars.SPY), Frequency.DAY));
        return bars.getFirst().size();
    }

    @Test
    void aPinnedSnapshotIsReadableUntilItsLastHolderReleasesIt() {
        SnapshotId first = put(10);
        lake.pin(first, "run-1");
        lake.pin(first, "run-2");
        put(20);
        put(30);
        put(40);

        assertThat(lake.pinned()).containsExactly(first);
        assertThat(rows(lake.at(first))).isEqualTo(10);
        assertThat(lake.at(first).snapshot()).isEqualTo(first);
        assertThat(rows(lake)).isEqualTo(40);

        lake.release(first, "run-1");
        lake.collectGarbage();
        assertThat(rows(lake.at(first))).isEqualTo(10);

        lake.release(first, "run-2");
        lake.release(first, "run-2");
        assertThat(lake.pinned()).isEmpty();
        assertThat(lake.collectGarbage()).isPositive();
        assertThatThrownBy(() -> lake.at(first))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("data.lake.no-such-snapshot");
        assertThat(rows(lake)).isEqualTo(40);
    }

    @Test
    void theSnapshotBeforeTheLastCommitIsStillThere() {
        SnapshotId first = put(10);
        SnapshotId second = put(20);
        assertThat(rows(lake.at(first))).isEqualTo(10);
        put(30);
        assertThat(rows(lake.at(second))).isEqualTo(20);
        assertThatThrownBy(() -> lake.at(first)).isInstanceOf(ProblemException.class);
    }

    @Test
    void whatIsGoneCannotBePinned() {
        SnapshotId first = put(10);
        put(20);
        put(30);
        assertThatThrownBy(() -> lake.pin(first, "late"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("data.lake.no-such-snapshot");
        assertThat(lake.pinned()).isEmpty();
    }

    @Test
    void theEmptyLakeIsASnapshotToo() {
        SnapshotId empty = lake.snapshot();
        lake.pin(empty, "run");
        put(10);
        assertThat(lake.at(empty).list()).isEmpty();
    }

    @Test
    void aPinnedSnapshotCannotBeWritten() {
        SnapshotId first = put(10);
        assertThatThrownBy(() -> lake.at(first).write()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aHolderThatIsAPathIsRefused() {
        SnapshotId first = put(10);
        assertThatThrownBy(() -> lake.pin(first, "../x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameContentHasTheSameIdInEveryLake() {
        SnapshotId here = put(25);
        try (Lake other = Lake.open(home.resolve("other"));
                LakeWriter writer = other.write()) {
            writer.putBars(Bars.daily(Bars.SPY, "2024-01-01T21:00:00Z", 25)).commit();
            assertThat(other.snapshot()).isEqualTo(here);
        }
    }
}
