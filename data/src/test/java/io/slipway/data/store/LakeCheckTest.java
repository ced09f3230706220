package io.slipway.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.model.Frequency;
import io.slipway.model.ProblemException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LakeCheckTest {

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

    private void put(BarColumns bars) {
        try (LakeWriter writer = lake.write()) {
            writer.putBars(bars).commit();
        }
    }

    private List<String> codes() {
        return lake.check().findings().stream().map(each -> each.problem().code()).toList();
    }

    private Path barFile() {
        return LakeFolder.filesBelow(home.resolve("lake/bars")).getFirst();
    }

    @Test
    void goodBarsAreSound() {
        put(Bars.daily(Bars.BTC, "2024-01-02T00:00:00Z", 30));
        CheckReport report = lake.check();
        assertThat(report.findings()).isEmpty();
        assertThat(report.isSound()).isTrue();
        assertThat(report.bars()).isEqualTo(30);
        assertThat(report.series()).isEqualTo(1);
        assertThat(report.files()).isEqualTo(3);
    }

    @Test
    void aTruncatedFileIsNamedByCheckAndByReading() throws Exception {
        put(Bars.daily(Bars.BTC, "2024-01-02T00:00:00Z", 30));
        try (FileChannel channel = FileChannel.open(barFile(), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        CheckReport report = lake.check();
        assertThat(report.isSound()).isFalse();
        assertThat(report.findings().getFirst().problem().arguments())
                .containsEntry("file", barFile().toString())
                .containsEntry("what", "size");
        assertThatThrownBy(() -> lake.bars(BarQuery.all(List.of(Bars.BTC), Frequency.DAY)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(barFile().toString());
    }

    @Test
    void aChangedByteIsFound() throws Exception {
        put(Bars.daily(Bars.BTC, "2024-01-02T00:00:00Z", 30));
        byte[] bytes = Files.readAllBytes(barFile());
        bytes[bytes.length / 2] ^= 1;
        Files.write(barFile(), bytes);
        assertThat(codes()).containsExactly("data.check.file-changed");
    }

    @Test
    void whatIsDamagedCanBeDroppedAndImportedAgain() throws Exception {
        BarColumns bars = Bars.daily(Bars.BTC, "2023-12-02T00:00:00Z", 60);
        put(bars);
        Files.write(barFile(), new byte[10]);
        assertThatThrownBy(() -> put(bars)).isInstanceOf(ProblemException.class);

        try (LakeWriter writer = lake.write()) {
            assertThat(writer.dropDamaged()).containsExactly(barFile());
            writer.commit();
        }
        assertThat(lake.list().getFirst().rows()).isEqualTo(30);
        put(bars);
        assertThat(lake.check().isSound()).isTrue();
        assertThat(lake.list().getFirst().rows()).isEqualTo(60);
    }

    @Test
    void aMissingFileIsFound() throws Exception {
        put(Bars.daily(Bars.BTC, "2024-01-02T00:00:00Z", 30));
        Files.delete(barFile());
        assertThat(codes()).containsExactly("data.check.file-missing");
    }

    @Test
    void gapsAreCountedAgainstTheVenuesCalendar() {
        // 2024-01-15 is Martin Luther King's day; the 16th is left out, the rest are weekdays.
        String[] days = {"11", "12", "17", "18"};
        long[] time = new long[days.length];
        for (int i = 0; i < days.length; i++) {
            time[i] = Bars.time("2024-01-" + days[i] + "T21:00:00Z");
        }
        put(flat(time, 100, 10));

        Finding gap = lake.check().findings().getFirst();
        assertThat(gap.problem().code()).isEqualTo("data.check.gap");
        assertThat(gap.problem().arguments())
                .containsEntry("count", "1")
                .containsEntry("time", "2024-01-16");
    }

    @Test
    void contradictionsAreErrorsAndOdditiesWarnings() {
        BarColumns good = Bars.daily(Bars.BTC, "2024-01-02T00:00:00Z", 30);
        double[][] columns = Merge.values(good);
        for (int i = 0; i < columns.length; i++) {
            columns[i] = columns[i].clone();
        }
        columns[1][3] = columns[2][3] - 1;
        columns[4][4] = 0;
        columns[4][5] = Double.NaN;
        columns[6][6] = 0.1;
        put(BarColumns.of(Bars.BTC, Frequency.DAY, good.time(), columns));

        assertThat(codes())
                .containsExactly(
                        "data.check.inconsistent",
                        "data.check.negative-volume",
                        "data.check.jump",
                        "data.check.zero-volume");
    }

    @Test
    void aPriceThatStandsStillIsFound() {
        put(constant("2024-01-01T00:00:00Z", Bars.days(1).toNanos()));
        assertThat(codes()).containsExactly("data.check.stale-price");
    }

    @Test
    void twoDailyBarsOnADayAreFound() {
        put(constant("2024-01-01T10:00:00Z", Bars.days(1).toNanos() / 2));
        Finding twice = lake.check().findings().getLast();
        assertThat(twice.problem().code()).isEqualTo("data.check.duplicate-day");
        assertThat(twice.problem().arguments())
                .containsEntry("count", "6")
                .containsEntry("time", "2024-01-01");
    }

    private static BarColumns constant(String from, long stepNanos) {
        long[] time = new long[12];
        for (int i = 0; i < time.length; i++) {
            time[i] = Bars.time(from) + i * stepNanos;
        }
        double[] price = filled(5);
        return BarColumns.of(
                Bars.BTC,
                Frequency.DAY,
                time,
                price,
                price,
                price,
                price,
                filled(1),
                filled(Double.NaN),
                filled(1));
    }

    private static double[] filled(double value) {
        double[] values = new double[12];
        Arrays.fill(values, value);
        return values;
    }

    private static BarColumns flat(long[] time, double price, double volume) {
        double[][] columns = new double[7][time.length];
        for (int i = 0; i < time.length; i++) {
            columns[0][i] = price;
            columns[1][i] = price + 1;
            columns[2][i] = price - 1;
            columns[3][i] = price;
            columns[4][i] = volume;
            columns[5][i] = Double.NaN;
            columns[6][i] = 1;
        }
        return BarColumns.of(Bars.SPY, Frequency.DAY, time, columns);
    }
}
