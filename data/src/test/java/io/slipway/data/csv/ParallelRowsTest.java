package io.slipway.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.data.BarColumns;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file large enough to be read on several cores is read as a small one is. */
class ParallelRowsTest {

    private static final int ROWS = 150_000;
    private static final InstrumentId ID = InstrumentId.of("BTCUSDT.BINANCE");

    @TempDir Path folder;

    /** Epoch seconds; every 10,000th row is bad, and line numbers are told by the open. */
    private Path file() throws IOException {
        StringBuilder text = new StringBuilder("time,open,high,low,close,volume\n");
        for (int row = 0; row < ROWS; row++) {
            text.append(1_700_000_040L + row * 60L)
                    .append(',')
                    .append(row + 2)
                    .append(",200000.5,1,");
            text.append(row % 10_000 == 5_000 ? "x" : "2.25").append(",3\n");
        }
        return Files.writeString(folder.resolve("x.csv"), text);
    }

    @Test
    void keepsOrderLinesAndReasons() throws IOException {
        Path file = file();
        assertThat(Files.size(file)).isGreaterThan(4L << 20);
        FileBars read =
                FileBars.read(file, ImportOptions.of(Frequency.MINUTE, ID), id -> Optional.empty());
        List<BadRow> bad = read.quarantine().rows();
        assertThat(bad).hasSize(15);
        assertThat(bad).extracting(BadRow::line).startsWith(5_002L, 15_002L).endsWith(145_002L);
        assertThat(bad.getLast().text()).contains(",145002,").endsWith(",x,3");
        BarColumns bars = read.bars().getFirst();
        assertThat(bars.size()).isEqualTo(ROWS - 15);
        assertThat(bars.open()[0]).isEqualTo(2);
        assertThat(bars.open()[bars.size() - 1]).isEqualTo(ROWS + 1);
        assertThat(bars.time()[bars.size() - 1])
                .isEqualTo((1_700_000_040L + ROWS * 60L) * 1_000_000_000L);
    }
}
