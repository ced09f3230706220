package io.slipway.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.indicator.Subjects.Input;
import io.slipway.indicator.Subjects.Subject;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What every indicator of the catalogue promises, tested on all of them. */
class CommonPropertiesTest {
    private static final double[] GAPS = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    /** Those whose formula divides by what may be zero, and that say so. */
    private static final Set<String> MAY_BE_UNDEFINED =
            Set.of("VORTEX", "CHOP", "CVI", "CORREL", "BETA");

    @Property(tries = 200)
    void columnsEqualStreamingToTheBit(
            @ForAll("withGaps") Input input, @ForAll @IntRange(min = 1, max = 12) int n) {
        for (Subject subject : Subjects.all(n)) {
            double[][] in = subject.columns(input);
            assertSameBits(subject, subject.over(in), subject.stream(in));
        }
    }

    /** A panel is evaluated in slices of longer columns, and continued where new bars come. */
    @Property(tries = 100)
    void slicesContinueEachOtherAndTouchNothingElse(
            @ForAll("withGaps") Input input, @ForAll @IntRange(min = 0, max = 59) int cut) {
        int size = input.size();
        int middle = Math.min(cut, size);
        for (Subject subject : Subjects.all(4)) {
            double[][] in = subject.columns(input);
            double[][] out = new double[subject.outputs()][size + 1];
            for (double[] column : out) {
                Arrays.fill(column, -7);
            }
            RunningIndicator running = subject.start();
            running.over(in, 0, middle, out);
            for (double[] column : out) {
                assertThat(Arrays.copyOfRange(column, middle, size + 1)).containsOnly(-7);
            }
            running.over(in, middle, size, out);
            for (double[] column : out) {
                assertThat(column[size]).isEqualTo(-7);
            }
            double[][] written =
                    Arrays.stream(out).map(c -> Arrays.copyOf(c, size)).toArray(double[][]::new);
            assertSameBits(subject, written, subject.over(in));
        }
    }

    @Property(tries = 200)
    void theSeriesBeginsAnewAfterEachGap(
            @ForAll("withGaps") Input input, @ForAll @IntRange(min = 1, max = 6) int n) {
        for (Subject subject : Subjects.all(n)) {
            double[][] in = subject.columns(input);
            assertSameBits(subject, subject.stream(in), bySegments(subject, in));
        }
    }

    @Property(tries = 200)
    void aNumberFromTheWarmUpOnAndNoneBefore(
            @ForAll("prices") Input input, @ForAll @IntRange(min = 1, max = 12) int n) {
        for (Subject subject : Subjects.all(n)) {
            int lookback = subject.definition().lookback(subject.given());
            boolean undefined = MAY_BE_UNDEFINED.contains(subject.definition().name());
            for (double[] out : subject.over(subject.columns(input))) {
                for (int i = 0; i < out.length; i++) {
                    boolean number = Double.isFinite(out[i]);
                    assertThat(number || Double.isNaN(out[i])).as("%s at %s", subject, i).isTrue();
                    if (i < lookback || !undefined) {
                        assertThat(number).as("%s at %s", subject, i).isEqualTo(i >= lookback);
                    }
                }
            }
        }
    }

    @Property(tries = 100)
    void resetForgetsEverything(
            @ForAll("prices") Input before,
            @ForAll("prices") Input input,
            @ForAll @IntRange(min = 1, max = 6) int n) {
        for (Subject subject : Subjects.all(n)) {
            RunningIndicator running = subject.start();
            subject.stream(running, subject.columns(before));
            running.reset();
            for (int k = 0; k < subject.outputs(); k++) {
                assertThat(running.output(k)).isNaN();
            }
            double[][] in = subject.columns(input);
            assertSameBits(subject, subject.stream(running, in), subject.stream(in));
        }
    }

    @Property(tries = 100)
    void noValueSeesTheFuture(
            @ForAll("withGaps") Input input, @ForAll @IntRange(min = 0, max = 59) int cut) {
        int kept = Math.min(cut, input.size());
        for (Subject subject : Subjects.all(3)) {
            double[][] whole = subject.over(subject.columns(input));
            double[][] part = subject.over(subject.columns(input.slice(0, kept)));
            for (int k = 0; k < whole.length; k++) {
                whole[k] = Arrays.copyOf(whole[k], kept);
            }
            assertSameBits(subject, whole, part);
        }
    }

    @Example
    void updatesAllocateNothing() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (Subject subject : Subjects.all(20)) {
            RunningIndicator running = subject.start();
            double[] row = new double[subject.inputs()];
            long before = threads.getCurrentThreadAllocatedBytes();
            double checksum = 0;
            for (int i = 0; i < 1_000; i++) {
                double close = 100 + (i * 37 % 101) / 8.0;
                Arrays.fill(row, i % 500 == 250 ? Double.NaN : close);
                running.update(row);
                checksum += running.output(0);
            }
            // Reading the counter may itself cost some hundred bytes; 1,000 objects cost 16,000.
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as("%s %s", subject, checksum)
                    .isLessThan(4_000);
        }
    }

    private static double[][] bySegments(Subject subject, double[][] in) {
        int size = in[0].length;
        double[][] expected = new double[subject.outputs()][size];
        for (double[] column : expected) {
            Arrays.fill(column, Double.NaN);
        }
        int from = 0;
        for (int i = 0; i <= size; i++) {
            if (i == size || isGap(in, i)) {
                double[][] segment = new double[in.length][];
                for (int k = 0; k < in.length; k++) {
                    segment[k] = Arrays.copyOfRange(in[k], from, i);
                }
                double[][] out = subject.stream(segment);
                for (int k = 0; k < out.length; k++) {
                    System.arraycopy(out[k], 0, expected[k], from, i - from);
                }
                from = i + 1;
            }
        }
        return expected;
    }

    private static boolean isGap(double[][] in, int row) {
        return Arrays.stream(in).anyMatch(column -> !Double.isFinite(column[row]));
    }

    private static void assertSameBits(Subject subject, double[][] actual, double[][] expected) {
        for (int k = 0; k < expected.length; k++) {
            String output = subject + "." + subject.definition().outputs().get(k);
            assertThat(actual[k]).as(output).hasSameSizeAs(expected[k]);
            for (int i = 0; i < expected[k].length; i++) {
                if (Double.doubleToLongBits(actual[k][i])
                        != Double.doubleToLongBits(expected[k][i])) {
                    assertThat(actual[k][i]).as("%s at %s", output, i).isEqualTo(expected[k][i]);
                }
            }
        }
    }

    @Provide
    Arbitrary<Input> prices() {
        return input(ticks());
    }

    @Provide
    Arbitrary<Input> withGaps() {
        Arbitrary<Double> holes = Arbitraries.of(Arrays.stream(GAPS).boxed().toList());
        return input(Arbitraries.frequencyOf(Tuple.of(29, ticks()), Tuple.of(1, holes)));
    }

    /** Few enough levels for runs of equal prices, many enough for rounding to show. */
    private static Arbitrary<Double> ticks() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 6).map(i -> 7 + i / 10.0),
                Arbitraries.doubles().between(0.5, 5_000));
    }

    private static Arbitrary<Input> input(Arbitrary<Double> price) {
        return price.list().ofMinSize(0).ofMaxSize(300).map(CommonPropertiesTest::bars);
    }

    /** Bars of five draws; holes fall on single fields too. */
    private static Input bars(List<Double> draws) {
        List<double[]> bars = new ArrayList<>();
        for (int at = 0; at + 5 <= draws.size(); at += 5) {
            double[] bar = draws.subList(at, at + 5).stream().mapToDouble(d -> d).toArray();
            double[] prices =
                    Arrays.stream(bar).limit(4).filter(Double::isFinite).sorted().toArray();
            if (prices.length > 0 && Double.isFinite(bar[1]) && Double.isFinite(bar[2])) {
                bar[1] = prices[prices.length - 1];
                bar[2] = prices[0];
            }
            bars.add(bar);
        }
        return new Input(bars);
    }
}
