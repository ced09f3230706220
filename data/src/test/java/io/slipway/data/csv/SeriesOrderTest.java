package io.slipway.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SeriesOrderTest {

    private final List<String> bad = new ArrayList<>();

    /** The rows that stay, by number. */
    private List<Integer> kept(long... times) {
        int[] rows = IntStream.range(0, times.length).toArray();
        SeriesOrder order =
                SeriesOrder.of(
                        times.clone(), rows, (row, reason) -> bad.add(row + " " + reason.text()));
        return Arrays.stream(rows, 0, order.size()).boxed().toList();
    }

    @Test
    void leavesAscendingRowsAlone() {
        assertThat(kept(1, 2, 3)).containsExactly(0, 1, 2);
        assertThat(bad).isEmpty();
    }

    @Test
    void turnsDescendingRowsRound() {
        assertThat(kept(3, 2, 1)).containsExactly(2, 1, 0);
        assertThat(bad).isEmpty();
    }

    @Test
    void setsAsideTheRowThatJumpsBack() {
        assertThat(kept(1, 3, 5, 4, 7)).containsExactly(0, 1, 2, 4);
        assertThat(bad).containsExactly("3 out-of-order");
    }

    @Test
    void setsAsideTheRowThatJumpsAheadAndNotAllThatFollow() {
        assertThat(kept(1, 2, 90, 3, 4, 5)).containsExactly(0, 1, 3, 4, 5);
        assertThat(bad).containsExactly("2 out-of-order");
    }

    @Test
    void keepsTheFirstOfEqualTimes() {
        assertThat(kept(1, 2, 2, 3, 3, 3)).containsExactly(0, 1, 3);
        assertThat(bad).containsExactly("2 duplicate-time", "4 duplicate-time", "5 duplicate-time");
    }

    @Test
    void keepsTheFirstOfEqualTimesInADescendingFileToo() {
        assertThat(kept(9, 8, 8, 7)).containsExactly(3, 1, 0);
        assertThat(bad).containsExactly("2 duplicate-time");
    }

    @Test
    void callsAFarRepeatADuplicate() {
        assertThat(kept(1, 2, 3, 4, 5, 2)).containsExactly(0, 1, 2, 3, 4);
        assertThat(bad).containsExactly("5 duplicate-time");
    }

    @Test
    void sortsAFileOfTwoHalvesTheWrongWayRound() {
        long[] times = IntStream.range(0, 100).mapToLong(i -> (i + 50) % 100).toArray();
        assertThat(kept(times)).hasSize(100);
        assertThat(bad).isEmpty();
    }

    @Property
    void everyRowIsKeptOrNamedAndTheKeptAscend(
            @ForAll @Size(max = 60) List<@IntRange(max = 30) Integer> list) {
        bad.clear();
        long[] times = list.stream().mapToLong(Integer::longValue).toArray();
        List<Integer> kept = kept(times);
        assertThat(kept.size() + bad.size()).isEqualTo(times.length);
        for (int i = 1; i < kept.size(); i++) {
            assertThat(times[kept.get(i)]).isGreaterThan(times[kept.get(i - 1)]);
        }
    }
}
