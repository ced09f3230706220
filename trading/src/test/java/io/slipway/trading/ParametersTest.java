package io.slipway.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.model.Messages;
import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ParametersTest {

    /** Which way to trade. */
    public enum Direction {
        LONG,
        BOTH
    }

    /** One parameter of each type. */
    public record Example(
            @Param(value = "10", min = 1, max = 500) int fast,
            @Param(value = "0.5", min = 0) double share,
            @Param("long") Direction direction,
            @Param("true") boolean trailing,
            @Param("x") String tag) {
        public Example {
            if (fast == 13) {
                throw new IllegalArgumentException("13 brings bad luck");
            }
        }
    }

    @Test
    void whatIsNotGivenHasItsDefault() {
        assertThat(Parameters.parse(Example.class, Map.of("fast", "20")))
                .isEqualTo(new Example(20, 0.5, Direction.LONG, true, "x"));
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        Map<String, String> values =
                Map.of("fast", "1000", "share", "NaN", "trailing", "yes", "slow", "3");

        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class, () -> Parameters.parse(Example.class, values));

        List<String> codes = refused.problems().stream().map(Problem::code).toList();
        assertThat(codes)
                .containsExactly(
                        "parameter.unknown",
                        "parameter.out-of-range",
                        "parameter.out-of-range",
                        "parameter.wrong-type");
        assertThat(refused.problems().getFirst().arguments())
                .containsEntry("known", "direction, fast, share, tag, trailing");
        assertThat(refused.problems().get(1).arguments()).containsEntry("max", "500");
    }

    @Test
    void aRecordThatRefusesSaysWhy() {
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> Parameters.parse(Example.class, Map.of("fast", "13")));

        assertThat(refused.problems().getFirst())
                .isEqualTo(Problem.of("parameter.refused", "reason", "13 brings bad luck"));
    }

    @Property
    void formatAndParseRoundTrip(
            @ForAll @IntRange(min = 14, max = 500) int fast,
            @ForAll @DoubleRange(min = 0, max = 10) double share,
            @ForAll Direction direction,
            @ForAll boolean trailing) {
        Example example = new Example(fast, share, direction, trailing, "tag");

        assertThat(Parameters.parse(Example.class, Parameters.format(example))).isEqualTo(example);
    }

    /** Two parameters that depend on each other. */
    public record Pair(@Param("5") int fast, @Param("20") double slow) {
        public Pair {
            Parameters.requireBelow("fast", fast, "slow", slow);
        }
    }

    @Test
    void parametersThatMustBeInOrderSayWhatIsWrong() {
        assertThat(Parameters.parse(Pair.class, Map.of("slow", "5.5"))).isEqualTo(new Pair(5, 5.5));
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> Parameters.parse(Pair.class, Map.of("slow", "5")));
        assertThat(Messages.in(Messages.Language.EN).text(refused.problems().getFirst()))
                .isEqualTo("Parameter \"fast\" is 5, but must be less than \"slow\", which is 5.");
    }
}
