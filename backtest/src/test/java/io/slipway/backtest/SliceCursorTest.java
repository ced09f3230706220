package io.slipway.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

/** Whatever was looked for before, the first time at or after the wanted one is found. */
class SliceCursorTest {

    @Property
    void findsTheFirstTimeAtOrAfter(
            @ForAll @Size(max = 60) @UniqueElements List<@LongRange(min = 0, max = 200) Long> times,
            @ForAll @Size(max = 40) List<@LongRange(min = -2, max = 202) Long> wanted) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        SliceCursor cursor = new SliceCursor(sorted);
        for (long each : wanted) {
            long before = Arrays.stream(sorted).filter(time -> time < each).count();
            assertThat(cursor.seek(each)).isEqualTo((int) before);
        }
    }
}
