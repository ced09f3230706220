package io.slipway.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.indicator.Subjects.Input;
import io.slipway.indicator.Subjects.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** After its unstable period an indicator has forgotten where it began. */
class UnstablePeriodTest {
    private static final double PROMISE = 1e-10;
    private static final int BARS = 12_000;

    @Property(tries = 15)
    void anotherStartDoesNotShowAfterIt(
            @ForAll int seed,
            @ForAll @IntRange(min = 1, max = 30) int n,
            @ForAll @IntRange(min = 1, max = 500) int late) {
        Input input = randomWalk(seed);
        for (Subject subject : Subjects.all(n)) {
            RunningIndicator running = subject.start();
            // A slow average of slow averages may take longer than there are bars.
            if (running.unstablePeriod() < BARS - late - running.lookback()) {
                assertForgotten(subject, input, late);
            }
        }
    }

    @Test
    void standardParametersFitTheBars() {
        for (IndicatorDefinition definition : IndicatorCatalog.all()) {
            Subject subject = new Subject(definition, List.of());
            if (definition.unstablePeriod() != Indicator.WHOLE_HISTORY) {
                assertForgotten(subject, randomWalk(7), 301);
            }
        }
    }

    private static void assertForgotten(Subject subject, Input input, int late) {
        double[][] early = subject.over(subject.columns(input));
        double[][] later = subject.over(subject.columns(input.slice(late, BARS)));
        RunningIndicator running = subject.start();
        int from = late + running.lookback() + running.unstablePeriod();
        assertThat(from).as("%s", subject).isLessThan(BARS);
        for (int k = 0; k < early.length; k++) {
            double scale =
                    Arrays.stream(early[k]).filter(Double::isFinite).map(Math::abs).max().orElse(1);
            for (int i = from; i < BARS; i++) {
                double difference = Math.abs(early[k][i] - later[k][i - late]);
                assertThat(difference)
                        .as("%s output %s at %s", subject, k, i)
                        .isLessThanOrEqualTo(PROMISE * scale);
            }
        }
    }

    private static Input randomWalk(int seed) {
        Random random = new Random(seed);
        List<double[]> bars = new ArrayList<>();
        double close = 100;
        for (int i = 0; i < BARS; i++) {
            double open = close * Math.exp(0.01 * random.nextGaussian());
            close = open * Math.exp(0.01 * random.nextGaussian());
            double high = Math.max(open, close) * (1 + 0.01 * random.nextDouble());
            double low = Math.min(open, close) * (1 - 0.01 * random.nextDouble());
            bars.add(new double[] {open, high, low, close, 1e6 * (1 + random.nextDouble())});
        }
        return new Input(bars);
    }
}
