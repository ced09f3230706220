package io.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    /** The first two pairs are Wagner and Fischer's and Damerau's textbook cases. */
    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "ca, ac, 1", "'', abc, 3", "same, same, 0", "ca, abc, 3"})
    void counts_edits_and_swaps(String left, String right, int distance) {
        assertThat(Nearest.distance(left, right)).isEqualTo(distance);
    }

    @Test
    void finds_the_nearest_and_nothing_far_away() {
        List<String> known = List.of("sma-cross", "macd-trend", "buy-and-hold");
        assertThat(Nearest.to("smacross", known)).contains("sma-cross");
        assertThat(Nearest.to("BUY-AND-HODL", known)).contains("buy-and-hold");
        assertThat(Nearest.to("martingale", known)).isEmpty();
    }

    @Property
    void distance_is_symmetric_and_zero_only_for_the_same(
            @ForAll @AlphaChars @StringLength(max = 8) String left,
            @ForAll @AlphaChars @StringLength(max = 8) String right) {
        assertThat(Nearest.distance(left, right)).isEqualTo(Nearest.distance(right, left));
        assertThat(Nearest.distance(left, right) == 0).isEqualTo(left.equals(right));
    }
}
