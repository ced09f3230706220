package io.slipway.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ColumnCacheTest {

    private static final BarQuery BOTH = BarQuery.all(List.of(Bars.SPY, Bars.BTC), Frequency.DAY);

    @TempDir Path home;
    private Lake lake;

    /** Two years; BTC has amounts in the second only, SPY a factor in the second only. */
    @BeforeEach
    void fill() {
        lake = Lake.open(home);
        BarColumns spy = Bars.daily(Bars.SPY, "2023-12-01T21:00:00Z", 60);
        BarColumns btc = Bars.daily(Bars.BTC, "2023-12-01T00:00:00Z", 60);
        double[][] withFactor = Merge.values(spy);
        withFactor[BarTarget.FACTOR] = lateValue(1, 2);
        double[][] withAmount = Merge.values(btc);
        withAmount[BarTarget.AMOUNT] = lateValue(Double.NaN, 7);
        try (LakeWriter writer = lake.write()) {
            writer.putBars(BarColumns.of(Bars.SPY, Frequency.DAY, spy.time(), withFactor));
            writer.putBars(BarColumns.of(Bars.BTC, Frequency.DAY, btc.time(), withAmount));
            writer.commit();
        }
    }

    private static double[] lateValue(double early, double late) {
        double[] values = new double[60];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < 40 ? early : late;
        }
        return values;
    }

    @AfterEach
    void close() {
        lake.close();
    }

    private List<Path> cached() {
        return LakeFolder.filesBelow(home.resolve("cache"));
    }

    private static void assertSame(List<BarColumns> a, List<BarColumns> b) {
        assertThat(a).hasSameSizeAs(b);
        for (int i = 0; i < a.size(); i++) {
            assertThat(Bars.same(a.get(i), b.get(i))).isTrue();
        }
    }

    @Test
    void whatIsCachedIsWhatWasDecoded() throws Exception {
        List<BarColumns> decoded = lake.bars(BOTH);
        assertThat(cached()).hasSize(2);

        // Without the Parquet files only the cache can answer.
        for (Path file : LakeFolder.filesBelow(home.resolve("lake/bars"))) {
            Files.delete(file);
        }
        assertSame(lake.bars(BOTH), decoded);
        for (InstrumentId id : BOTH.instruments()) {
            BarQuery one =
                    new BarQuery(
                            List.of(id),
                            Frequency.DAY,
                            Bars.time("2023-12-20T00:00:00Z"),
                            Bars.time("2024-01-20T00:00:00Z"));
            BarColumns whole =
                    decoded.stream()
                            .filter(each -> each.instrument().equals(id))
                            .findFirst()
                            .orElseThrow();
            assertSame(lake.bars(one), List.of(whole.between(one.fromTime(), one.toTime())));
        }
    }

    @Test
    void aPartOfAFileIsNotKept() {
        assertThat(lake.bars(BarQuery.all(List.of(Bars.SPY), Frequency.DAY))).hasSize(1);
        assertThat(cached()).isEmpty();
    }

    @Test
    void theCacheMayGoOrBreakAtAnyTime() throws Exception {
        List<BarColumns> decoded = lake.bars(BOTH);
        Path first = cached().get(0);
        Path second = cached().get(1);
        try (FileChannel channel = FileChannel.open(first, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 8);
        }
        Files.copy(first, second, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertSame(lake.bars(BOTH), decoded);
        for (Path file : cached()) {
            Files.delete(file);
        }
        assertSame(lake.bars(BOTH), decoded);
        assertThat(cached()).hasSize(2);
    }

    @Test
    void aHomeThatTakesNoCacheIsReadWithoutOne() throws Exception {
        Files.writeString(home.resolve("cache"), "in the way");
        assertThat(lake.bars(BOTH)).hasSize(2);
        assertThat(lake.bars(BOTH)).hasSize(2);
    }

    @Test
    void theOldestGivesWay() {
        LakeOptions defaults = LakeOptions.DEFAULT;
        LakeOptions small =
                new LakeOptions(
                        1, defaults.memoryMegabytes(), defaults.bufferedRows(), 1, 0, 1 << 20);
        try (Lake tight = Lake.open(home, small)) {
            try (LakeWriter writer = tight.write()) {
                for (int year = 1980; year < 2020; year++) {
                    writer.putBars(
                            Bars.walk(
                                    Bars.BTC,
                                    Frequency.of("1h"),
                                    year + "-01-01T00:00:00Z",
                                    8_000,
                                    year));
                }
                writer.commit();
            }
            BarQuery all = BarQuery.all(List.of(Bars.BTC), Frequency.of("1h"));
            assertThat(tight.bars(all).getFirst().size()).isEqualTo(320_000);
            assertThat(cached()).isNotEmpty();
            assertThat(cached().stream().mapToLong(file -> file.toFile().length()).sum())
                    .isLessThanOrEqualTo(1_000_000);
        }
    }
}
