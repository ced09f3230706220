package io.slipway.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.indicator.Subjects.Input;
import io.slipway.indicator.Subjects.Live;
import io.slipway.indicator.Subjects.Subject;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What every indicator promises, tested on all of them. */
class CommonPropertiesTest {
    private static final double[] GAPS = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    @Property(tries = 300)
    void columnsEqualStreamingToTheBit(
            @ForAll("withGaps") Input input, @ForAll @IntRange(min = 1, max = 12) int n) {
        for (Subject subject : Subjects.all(n)) {
            assertSameBits(subject, subject.kernel().apply(input), subject.stream(input));
        }
    }

    @Property(tries = 300)
    void theSeriesBeginsAnewAfterEachGap(
            @ForAll("withGaps") Input input, @ForAll @IntRange(min = 1, max = 6) int n) {
        for (Subject subject : Subjects.all(n)) {
            assertSameBits(subject, subject.stream(input), bySegments(subject, input));
        }
    }

    @Property(tries = 200)
    void aNumberFromTheWarmUpOnAndNoneBefore(
            @ForAll("prices") Input input, @ForAll @IntRange(min = 1, max = 12) int n) {
        for (Subject subject : Subjects.all(n)) {
            int warmUp = subject.create().get().indicator().warmUp();
            double[] out = subject.stream(input);
            for (int i = 0; i < out.length; i++) {
                assertThat(Double.isFinite(out[i]))
                        .as("%s at %s", subject, i)
                        .isEqualTo(i >= warmUp - 1);
            }
        }
    }

    @Property(tries = 100)
    void updateReturnsTheValueAndReadyMeansANumber(
            @ForAll("withGaps") Input input, @ForAll @IntRange(min = 1, max = 6) int n) {
        for (Subject subject : Subjects.all(n)) {
            Live live = subject.create().get();
            for (int i = 0; i < input.size(); i++) {
                double returned =
                        live.feed(input.high().get(i), input.low().get(i), input.close().get(i));
                assertThat(bits(returned)).isEqualTo(bits(live.indicator().value()));
                assertThat(live.indicator().isReady()).isEqualTo(!Double.isNaN(returned));
            }
        }
    }

    @Property(tries = 100)
    void resetForgetsEverything(
            @ForAll("prices") Input before,
            @ForAll("prices") Input input,
            @ForAll @IntRange(min = 1, max = 6) int n) {
        for (Subject subject : Subjects.all(n)) {
            Live live = subject.create().get();
            Subject.stream(live, before);
            live.indicator().reset();
            assertThat(live.output()).isNaN();
            assertSameBits(subject, Subject.stream(live, input), subject.stream(input));
        }
    }

    @Property(tries = 100)
    void noValueSeesTheFuture(
            @ForAll("withGaps") Input input, @ForAll @IntRange(min = 0, max = 59) int cut) {
        int kept = Math.min(cut, input.size());
        for (Subject subject : Subjects.all(3)) {
            double[] whole = subject.kernel().apply(input);
            double[] part = subject.kernel().apply(input.slice(0, kept));
            assertSameBits(subject, Arrays.copyOf(whole, kept), part);
        }
    }

    @Example
    void updatesAllocateNothing() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (Subject subject : Subjects.all(20)) {
            Live live = subject.create().get();
            long before = threads.getCurrentThreadAllocatedBytes();
            double checksum = 0;
            for (int i = 0; i < 1_000; i++) {
                double close = 100 + (i * 37 % 101) / 8.0;
                live.feed(close + 1, i % 500 == 250 ? Double.NaN : close - 1, close);
                checksum += live.output();
            }
            // Reading the counter may itself cost some hundred bytes; 1,000 objects cost 16,000.
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as("%s %s", subject, checksum)
                    .isLessThan(4_000);
        }
    }

    private static double[] bySegments(Subject subject, Input input) {
        double[] expected = new double[input.size()];
        Arrays.fill(expected, Double.NaN);
        int from = 0;
        for (int i = 0; i <= input.size(); i++) {
            if (i == input.size() || isGap(subject, input, i)) {
                double[] segment = subject.stream(input.slice(from, i));
                System.arraycopy(segment, 0, expected, from, segment.length);
                from = i + 1;
            }
        }
        return expected;
    }

    /** Whether the bar has a hole where this indicator looks. */
    private static boolean isGap(Subject subject, Input input, int i) {
        boolean readsRange = List.of("Tru", "Atr", "Don").contains(subject.name().substring(0, 3));
        boolean readsClose = !subject.name().startsWith("Donchian");
        boolean holeInRange =
                !Double.isFinite(input.high().get(i)) || !Double.isFinite(input.low().get(i));
        boolean holeInClose = !Double.isFinite(input.close().get(i));
        return (readsRange && holeInRange) || (readsClose && holeInClose);
    }

    private static void assertSameBits(Subject subject, double[] actual, double[] expected) {
        assertThat(actual).as(subject.name()).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(bits(actual[i]))
                    .as("%s at %s: %s against %s", subject, i, actual[i], expected[i])
                    .isEqualTo(bits(expected[i]));
        }
    }

    private static long bits(double value) {
        return Double.doubleToLongBits(value);
    }

    @Provide
    Arbitrary<Input> prices() {
        return input(ticks());
    }

    @Provide
    Arbitrary<Input> withGaps() {
        Arbitrary<Double> holes = Arbitraries.of(Arrays.stream(GAPS).boxed().toList());
        return input(Arbitraries.frequencyOf(Tuple.of(19, ticks()), Tuple.of(1, holes)));
    }

    /** Few enough levels for runs of equal prices, many enough for rounding to show. */
    private static Arbitrary<Double> ticks() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 6).map(i -> 7 + i / 10.0),
                Arbitraries.doubles().between(0.5, 5_000));
    }

    private static Arbitrary<Input> input(Arbitrary<Double> price) {
        return price.list().ofMinSize(0).ofMaxSize(180).map(CommonPropertiesTest::bars);
    }

    /** Bars whose high and low come from the same draw, so that holes fall on single fields too. */
    private static Input bars(List<Double> draws) {
        int size = draws.size() / 3;
        List<Double> high = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> close = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double a = draws.get(3 * i);
            double b = draws.get(3 * i + 1);
            boolean hole = !Double.isFinite(a) || !Double.isFinite(b);
            high.add(hole ? a : Math.max(a, b));
            low.add(hole ? b : Math.min(a, b));
            close.add(draws.get(3 * i + 2));
        }
        return new Input(high, low, close);
    }
}
