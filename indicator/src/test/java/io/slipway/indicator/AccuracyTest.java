package io.slipway.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Sliding arithmetic against the definition, computed window by window, exactly where it matters.
 */
class AccuracyTest {
    private static final double EPSILON = Math.ulp(1.0);
    private static final MathContext DIGITS = new MathContext(40, RoundingMode.HALF_EVEN);

    @Property(tries = 300)
    void smaStaysWithinItsBound(
            @ForAll("nasty") double[] in, @ForAll @IntRange(min = 1, max = 40) int period) {
        double[] out = Sma.over(in, period);
        for (int i = period - 1; i < in.length; i++) {
            double bound = (2 * period + 4) * EPSILON * largest(in, i - 2 * period + 1, i);
            assertThat(out[i]).as("at %s", i).isCloseTo(exactMean(in, i, period), within(bound));
        }
    }

    @Property(tries = 300)
    void deviationIsRightToNineDigits(
            @ForAll("nasty") double[] in, @ForAll @IntRange(min = 2, max = 40) int period) {
        double[] population = RollingDeviation.over(in, period, Deviation.POPULATION);
        double[] sample = RollingDeviation.over(in, period, Deviation.SAMPLE);
        for (int i = period - 1; i < in.length; i++) {
            double spread = exactSpread(in, i, period);
            assertClose(population[i], Math.sqrt(spread / period), i);
            assertClose(sample[i], Math.sqrt(spread / (period - 1)), i);
        }
    }

    private static void assertClose(double actual, double expected, int i) {
        // Zero admits no error at all: equal inputs deviate by nothing.
        assertThat(actual).as("at %s", i).isCloseTo(expected, within(1e-9 * expected));
    }

    @Property(tries = 300)
    void extremesAreThoseOfTheWindow(
            @ForAll("nasty") double[] in, @ForAll @IntRange(min = 1, max = 40) int period) {
        double[] maximum = RollingMaximum.over(in, period);
        double[] minimum = RollingMinimum.over(in, period);
        for (int i = period - 1; i < in.length; i++) {
            double[] window = Arrays.copyOfRange(in, i - period + 1, i + 1);
            assertThat(maximum[i]).isEqualTo(Arrays.stream(window).max().orElseThrow());
            assertThat(minimum[i]).isEqualTo(Arrays.stream(window).min().orElseThrow());
        }
    }

    @Property(tries = 200)
    void bollingerIsMeanAndDeviation(
            @ForAll("nasty") double[] in, @ForAll @IntRange(min = 1, max = 40) int period) {
        Columns bands = Columns.of("BBANDS", in, period);
        double[] mean = Sma.over(in, period);
        double[] deviation = RollingDeviation.over(in, period, Deviation.POPULATION);
        for (int i = period - 1; i < in.length; i++) {
            assertThat(bands.middle()[i]).isEqualTo(mean[i]);
            assertThat(bands.upper()[i]).isEqualTo(mean[i] + 2 * deviation[i]);
            assertThat(bands.lower()[i]).isEqualTo(mean[i] - 2 * deviation[i]);
        }
    }

    @Property(tries = 200)
    void rsiStaysBetweenZeroAndHundred(
            @ForAll("nasty") double[] in, @ForAll @IntRange(min = 1, max = 20) int period) {
        double[] out = Rsi.over(in, period);
        for (int i = period; i < in.length; i++) {
            assertThat(out[i]).isBetween(0.0, 100.0);
        }
    }

    /** TA-Lib's alignment by definition: both averages are seeded at the slow one's first value. */
    @Property(tries = 200)
    void macdIsTheDistanceOfAlignedAverages(
            @ForAll("nasty") double[] in,
            @ForAll @IntRange(min = 1, max = 8) int fast,
            @ForAll @IntRange(min = 1, max = 8) int more,
            @ForAll @IntRange(min = 1, max = 8) int signal) {
        int slow = fast + more;
        if (in.length < slow + signal) {
            return;
        }
        double[] slowMean = Ema.over(in, slow);
        double[] fastMean = Ema.over(Arrays.copyOfRange(in, more, in.length), fast);
        double[] distance = new double[in.length - slow + 1];
        Arrays.setAll(distance, i -> fastMean[fast - 1 + i] - slowMean[slow - 1 + i]);
        double[] mean = Ema.over(distance, signal);

        Columns out = Columns.of("MACD", in, fast, slow, signal);
        for (int i = slow + signal - 2; i < in.length; i++) {
            int at = i - slow + 1;
            assertThat(out.macd()[i]).isEqualTo(distance[at]);
            assertThat(out.signal()[i]).isEqualTo(mean[at]);
            assertThat(out.histogram()[i]).isEqualTo(distance[at] - mean[at]);
        }
    }

    @Property(tries = 300)
    void constantsAreExact(
            @ForAll("constant") double constant, @ForAll @IntRange(min = 1, max = 40) int period) {
        double[] in = new double[3 * period + 5];
        Arrays.fill(in, constant);
        assertTail(Sma.over(in, period), period - 1, constant);
        assertTail(Ema.over(in, period), period - 1, constant);
        assertTail(Rma.over(in, period), period - 1, constant);
        assertTail(RollingDeviation.over(in, period, Deviation.POPULATION), period - 1, 0);
        assertTail(Columns.of("BBANDS", in, period).upper(), period - 1, constant);
        assertTail(Rsi.over(in, period), period, 50);
        assertTail(Roc.over(in, period), period, constant == 0 ? Double.NaN : 0);
        assertTail(Columns.atr(in, in, in, period), period, 0);
    }

    /** After two windows nothing but the constant is left in the sums. */
    @Property(tries = 300)
    void constantsAreExactAfterOtherValuesToo(
            @ForAll("nasty") double[] before,
            @ForAll("constant") double constant,
            @ForAll @IntRange(min = 1, max = 40) int period) {
        double[] in = Arrays.copyOf(before, before.length + 3 * period);
        Arrays.fill(in, before.length, in.length, constant);
        assertTail(Sma.over(in, period), before.length + 2 * period - 2, constant);
        assertTail(
                RollingDeviation.over(in, period, Deviation.POPULATION),
                before.length + period - 1,
                0);
    }

    @Property(tries = 100)
    void averagesOfOneInputAreThatInput(@ForAll("nasty") double[] in) {
        assertThat(Sma.over(in, 1)).isEqualTo(in);
        assertThat(Ema.over(in, 1)).isEqualTo(in);
        assertThat(Rma.over(in, 1)).isEqualTo(in);
        assertThat(RollingMaximum.over(in, 1)).isEqualTo(in);
        assertThat(RollingDeviation.over(in, 1, Deviation.POPULATION)).containsOnly(0);
    }

    /** A million steps around a billion: an unguarded running sum would have drifted by now. */
    @Example
    void sumsDoNotDriftOverLongSeries() {
        double[] in = randomWalk(1_000_000, 1e9, 0.01);
        int period = 250;
        double[] mean = Sma.over(in, period);
        double[] deviation = RollingDeviation.over(in, period, Deviation.POPULATION);
        for (int i = 999; i < in.length; i += 9_973) {
            assertThat(mean[i]).isCloseTo(exactMean(in, i, period), within(2 * Math.ulp(1e9)));
            double expected = Math.sqrt(exactSpread(in, i, period) / period);
            assertThat(deviation[i]).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    /** A bad tick of a trillion leaves no trace once two windows have passed. */
    @Example
    void aSpikeIsForgotten() {
        double[] in = randomWalk(400, 100, 0.01);
        double[] clean = in.clone();
        in[100] = 1e12;
        assertThat(Sma.over(in, 20)[141]).isCloseTo(exactMean(in, 141, 20), within(1e-13));
        for (int i = 120; i < in.length; i++) {
            double expected = Math.sqrt(exactSpread(clean, i, 20) / 20);
            double actual = RollingDeviation.over(in, 20, Deviation.POPULATION)[i];
            assertThat(actual).as("at %s", i).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    private static double[] randomWalk(int size, double start, double step) {
        Random random = new Random(42);
        double[] walk = new double[size];
        double at = start;
        for (int i = 0; i < size; i++) {
            at += step * random.nextGaussian();
            walk[i] = at;
        }
        return walk;
    }

    private static void assertTail(double[] out, int from, double expected) {
        for (int i = from; i < out.length; i++) {
            assertThat(out[i]).as("at %s", i).isEqualTo(Double.valueOf(expected));
        }
    }

    private static double largest(double[] in, int from, int to) {
        double largest = 0;
        for (int i = Math.max(from, 0); i <= to; i++) {
            largest = Math.max(largest, Math.abs(in[i]));
        }
        return largest;
    }

    private static BigDecimal exactSum(double[] in, int to, int period) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = to - period + 1; i <= to; i++) {
            sum = sum.add(new BigDecimal(in[i]));
        }
        return sum;
    }

    private static double exactMean(double[] in, int to, int period) {
        return exactSum(in, to, period).divide(BigDecimal.valueOf(period), DIGITS).doubleValue();
    }

    /** The sum of squared differences from the mean, as {@code (n sum(x^2) - sum(x)^2) / n}. */
    private static double exactSpread(double[] in, int to, int period) {
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = to - period + 1; i <= to; i++) {
            BigDecimal x = new BigDecimal(in[i]);
            squares = squares.add(x.multiply(x));
        }
        BigDecimal sum = exactSum(in, to, period);
        BigDecimal n = BigDecimal.valueOf(period);
        return squares.multiply(n).subtract(sum.multiply(sum)).divide(n, DIGITS).doubleValue();
    }

    @Provide
    Arbitrary<Double> constant() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.1, 1.1, 1234567.0, 0.3, 1e-9, 0.0),
                Arbitraries.doubles().between(-1e9, 1e9));
    }

    /** Stretches of calm at levels from pennies to billions, runs of one price, and spikes. */
    @Provide
    Arbitrary<double[]> nasty() {
        Arbitrary<Double> level = Arbitraries.of(0.01, 1.0, 123.45, -37.5, 1e6, 1e9);
        Arbitrary<Double> noise = Arbitraries.of(0.0, 1e-4, 0.01, 3.0, 1e5);
        Arbitrary<double[]> stretch =
                Combinators.combine(
                                level,
                                noise,
                                Arbitraries.doubles()
                                        .between(-1, 1)
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(60))
                        .as(AccuracyTest::stretch);
        return stretch.list().ofMinSize(1).ofMaxSize(5).map(AccuracyTest::join);
    }

    private static double[] stretch(double level, double noise, List<Double> draws) {
        return draws.stream().mapToDouble(draw -> level + noise * draw).toArray();
    }

    private static double[] join(List<double[]> stretches) {
        return stretches.stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
