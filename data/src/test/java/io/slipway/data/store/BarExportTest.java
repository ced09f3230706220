package io.slipway.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.model.Frequency;
import io.slipway.model.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BarExportTest {

    private static final BarQuery BOTH =
            BarQuery.all(List.of(Bars.SPY, Bars.MOUTAI), Frequency.DAY);

    @TempDir Path folder;

    private Lake filled() {
        Lake lake = Lake.open(folder.resolve("home"));
        try (LakeWriter writer = lake.write()) {
            writer.putBars(Bars.daily(Bars.SPY, "2023-12-30T21:00:00Z", 50));
            writer.putBars(Bars.daily(Bars.MOUTAI, "2024-01-02T07:00:00Z", 30)).commit();
        }
        return lake;
    }

    @Test
    void textReadsBackAsTheSameNumbers() throws Exception {
        try (Lake lake = filled()) {
            Path file = folder.resolve("out/all.csv");
            assertThat(lake.export(BOTH, file, ExportFormat.CSV)).containsExactly(file);

            List<String> lines = Files.readAllLines(file);
            assertThat(lines.getFirst())
                    .isEqualTo(
                            "instrument,time,open,high,low,close,volume,amount,adjustment_factor");
            assertThat(lines).hasSize(81);
            BarColumns spy = Bars.daily(Bars.SPY, "2023-12-30T21:00:00Z", 50);
            for (int row = 0; row < spy.size(); row++) {
                String[] cells = lines.get(row + 1).split(",", -1);
                assertThat(cells[0]).isEqualTo("SPY.ARCX");
                assertThat(Bars.time(cells[1])).isEqualTo(spy.time()[row]);
                assertThat(Double.parseDouble(cells[2])).isEqualTo(spy.open()[row]);
                assertThat(Double.parseDouble(cells[5])).isEqualTo(spy.close()[row]);
                assertThat(Double.parseDouble(cells[6])).isEqualTo(spy.volume()[row]);
                assertThat(cells[7]).isEmpty();
                assertThat(cells[8]).isEqualTo("1");
            }
        }
    }

    @Test
    void aFolderGetsAFilePerInstrument() {
        try (Lake lake = filled()) {
            assertThat(lake.export(BOTH, folder.resolve("out"), ExportFormat.PARQUET))
                    .containsExactly(
                            folder.resolve("out/SPY.ARCX.parquet"),
                            folder.resolve("out/600519.XSHG.parquet"))
                    .allMatch(Files::exists);
            assertThat(LakeFolder.filesBelow(folder.resolve("out"))).hasSize(2);
        }
    }

    @Test
    void nothingToExportIsSaid() {
        try (Lake lake = filled()) {
            BarQuery none = BarQuery.all(List.of(Bars.BTC), Frequency.DAY);
            assertThatThrownBy(() -> lake.export(none, folder, ExportFormat.CSV))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("data.export.nothing");
        }
    }
}
