package io.slipway.data.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.data.BarColumns;
import io.slipway.data.BarQuery;
import io.slipway.data.MemoryBars;
import io.slipway.model.Frequency;
import io.slipway.model.InstrumentId;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PanelReaderTest {
    private static final long DAY = 86_400_000_000_000L;
    private static final InstrumentId A = InstrumentId.of("A.XNAS");
    private static final InstrumentId B = InstrumentId.of("B.XNAS");
    private static final InstrumentId NOBODY = InstrumentId.of("C.XNAS");

    @Test
    void instrumentsShareATimelineAndSpanTheirOwnRows() {
        Panel panel = reader(bars(A, 1, 2, 4, 5), bars(B, 3, 4)).read(List.of("raw_close"));
        assertThat(panel.time()).containsExactly(days(1, 2, 3, 4, 5));
        assertThat(panel.instruments()).containsExactly(A, B);
        assertThat(panel.first(0)).isZero();
        assertThat(panel.last(0)).isEqualTo(4);
        assertThat(panel.first(1)).isEqualTo(2);
        assertThat(panel.rows(1)).isEqualTo(2);
        assertThat(panel.values("raw_close", 0)).containsExactly(10, 20, Double.NaN, 40, 50);
        assertThat(panel.values("raw_close", 1)).containsExactly(30, 40);
    }

    @Test
    void pricesAreMultipliedByTheFactorAndVolumesDivided() {
        Panel panel =
                reader(bars(A, 2))
                        .read(List.of("close", "high", "volume", "amount", "vwap", "raw_vwap"));
        // Raw close 20, factor 4, volume 200, amount 4400.
        assertThat(panel.values("close", 0)).containsExactly(80);
        assertThat(panel.values("high", 0)).containsExactly(84);
        assertThat(panel.values("volume", 0)).containsExactly(50);
        assertThat(panel.values("amount", 0)).containsExactly(4400);
        assertThat(panel.values("raw_vwap", 0)).containsExactly(22);
        assertThat(panel.values("vwap", 0)).containsExactly(88);
    }

    @Test
    void warmUpRowsComeBeforeTheRange() {
        MemoryBars bars = MemoryBars.of(bars(A, 1, 2, 3, 40, 41, 42), bars(B, 42));
        BarQuery query = new BarQuery(List.of(A, B), Frequency.DAY, 42 * DAY, 42 * DAY);
        assertThat(PanelReader.open(bars, FieldSource.NONE, query, 2).time())
                .containsSubsequence(days(40, 41, 42));
        assertThat(PanelReader.open(bars, FieldSource.NONE, query, 1000).time())
                .containsExactly(days(1, 2, 3, 40, 41, 42));
    }

    @Test
    void partsTogetherAreTheWhole() {
        PanelReader reader = reader(bars(A, 1, 2, 4, 5), bars(B, 3, 4));
        assertThat(reader.cuts(4)).containsExactly(1, 2);
        assertThat(reader.read(1, 2, List.of("close")).values("close", 0))
                .isEqualTo(reader.read(List.of("close")).values("close", 1));
        assertThat(reader.cells()).isEqualTo(7);
    }

    @Test
    void instrumentWithoutBarsIsLeftOut() {
        PanelReader reader =
                PanelReader.open(
                        MemoryBars.of(bars(A, 1)), BarQuery.all(List.of(NOBODY, A), Frequency.DAY));
        assertThat(reader.instruments()).containsExactly(A);
        assertThat(
                        PanelReader.open(
                                        MemoryBars.of(bars(A, 1)),
                                        BarQuery.all(List.of(NOBODY), Frequency.DAY))
                                .read(List.of("close"))
                                .size())
                .isZero();
    }

    @Test
    void unknownFieldIsNamed() {
        PanelReader reader = reader(bars(A, 1));
        assertThat(reader.hasField("nonsense")).isFalse();
        assertThatThrownBy(() -> reader.read(List.of("nonsense"))).hasMessageContaining("nonsense");
    }

    @Property
    void timelineIsTheSortedUnion(
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 60) Integer> left,
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 60) Integer> right) {
        Timeline timeline = new Timeline();
        timeline.add(left.stream().sorted().distinct().mapToLong(d -> d).toArray());
        timeline.add(right.stream().sorted().distinct().mapToLong(d -> d).toArray());
        long[] union =
                java.util.stream.Stream.concat(left.stream(), right.stream())
                        .sorted()
                        .distinct()
                        .mapToLong(d -> d)
                        .toArray();
        assertThat(timeline.times()).containsExactly(union);
    }

    private static PanelReader reader(BarColumns... bars) {
        List<InstrumentId> ids = Arrays.stream(bars).map(BarColumns::instrument).toList();
        return PanelReader.open(MemoryBars.of(bars), BarQuery.all(ids, Frequency.DAY));
    }

    private static long[] days(int... days) {
        return Arrays.stream(days).mapToLong(day -> day * DAY).toArray();
    }

    /** On day d: close 10d, volume 100d, factor 2d. */
    private static BarColumns bars(InstrumentId id, int... days) {
        double[][] c = new double[7][days.length];
        for (int i = 0; i < days.length; i++) {
            double close = 10.0 * days[i];
            c[0][i] = close;
            c[1][i] = close + 1;
            c[2][i] = close - 1;
            c[3][i] = close;
            c[4][i] = 100.0 * days[i];
            c[5][i] = c[4][i] * (close + 2);
            c[6][i] = 2.0 * days[i];
        }
        return BarColumns.of(id, Frequency.DAY, days(days), c);
    }
}
