package io.slipway.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MemoryBarsTest {

    private static final InstrumentId A = InstrumentId.of("A.XNYS");
    private static final InstrumentId B = InstrumentId.of("B.XNYS");

    private static BarColumns bars(InstrumentId id, long... time) {
        double[][] columns = new double[7][time.length];
        return BarColumns.of(id, Frequency.DAY, time, columns);
    }

    @Test
    void givesWhatIsWantedInTheOrderItIsWanted() {
        MemoryBars source = MemoryBars.of(bars(A, 10, 20, 30), bars(B, 20, 40));
        List<BarColumns> found = source.bars(new BarQuery(List.of(B, A), Frequency.DAY, 11, 30));
        assertThat(found).extracting(BarColumns::instrument).containsExactly(B, A);
        assertThat(found.get(0).time()).containsExactly(20);
        assertThat(found.get(1).time()).containsExactly(20, 30);
    }

    @Test
    void leavesOutWhatHasNoBarsInTheRange() {
        MemoryBars source = MemoryBars.of(bars(A, 10, 20, 30));
        assertThat(source.bars(new BarQuery(List.of(A), Frequency.DAY, 21, 29))).isEmpty();
        assertThat(source.bars(BarQuery.all(List.of(A), Frequency.MINUTE))).isEmpty();
        assertThat(source.bars(BarQuery.all(List.of(B), Frequency.DAY))).isEmpty();
    }

    @Test
    void theWholeSeriesIsNotCopied() {
        BarColumns series = bars(A, 10, 20, 30);
        assertThat(MemoryBars.of(series).bars(BarQuery.all(List.of(A), Frequency.DAY)))
                .containsExactly(series);
    }

    @Test
    void aSeriesGivenTwiceIsRefused() {
        assertThatThrownBy(() -> MemoryBars.of(bars(A, 1), bars(A, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
