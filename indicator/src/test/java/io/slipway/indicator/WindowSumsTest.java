package io.slipway.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Sums, regressions and moments over windows against exact arithmetic. */
class WindowSumsTest {
    private static final MathContext DIGITS = new MathContext(40);

    @Property(tries = 100)
    void totalsAreThoseOfTheWindowAlone(
            @ForAll int seed, @ForAll @IntRange(min = 1, max = 40) int period) {
        double[] in = nasty(seed, 300);
        double[] out = new RollingSum(period).over(in);
        for (int i = period - 1; i < in.length; i++) {
            BigDecimal exact = BigDecimal.ZERO;
            double size = 0;
            for (int j = i - period + 1; j <= i; j++) {
                exact = exact.add(new BigDecimal(in[j]));
                size += Math.abs(in[j]);
            }
            assertThat(out[i]).isCloseTo(exact.doubleValue(), within(period * 3e-16 * size));
        }
    }

    @Property(tries = 100)
    void totalsOfWhatIsNotNegativeAreNotNegative(
            @ForAll int seed, @ForAll @IntRange(min = 1, max = 40) int period) {
        RollingTotal total = new RollingTotal(period);
        for (double x : nasty(seed, 300)) {
            assertThat(total.update(Math.abs(x))).matches(sum -> !(sum < 0));
        }
    }

    /** A line far from zero: 2^26 rising by 2^-20 an input, which plain sums of products lose. */
    @Test
    void slopesSurviveLargeOffsets() {
        double step = Math.pow(2, -20);
        double[] in = new double[5_000];
        for (int i = 0; i < in.length; i++) {
            in[i] = Math.pow(2, 26) + i * step;
        }
        for (int period : new int[] {2, 14, 100}) {
            double[] slope = new LinearRegression(LinearRegression.Figure.SLOPE, period).over(in);
            double[] end = new LinearRegression(LinearRegression.Figure.END, period).over(in);
            for (int i = period - 1; i < in.length; i++) {
                assertThat(slope[i]).isCloseTo(step, within(1e-9 * step));
                assertThat(end[i]).isCloseTo(in[i], within(3e-8));
            }
        }
    }

    @Property(tries = 60)
    void regressionsAreExact(@ForAll int seed, @ForAll @IntRange(min = 2, max = 40) int period) {
        double[] in = nasty(seed, 250);
        double[] slope = new LinearRegression(LinearRegression.Figure.SLOPE, period).over(in);
        double[] weighted = new Wma(period).over(in);
        for (int i = period - 1; i < in.length; i++) {
            BigDecimal products = BigDecimal.ZERO;
            BigDecimal sum = BigDecimal.ZERO;
            double size = 0;
            for (int j = 1; j <= period; j++) {
                BigDecimal x = new BigDecimal(in[i - period + j]);
                products = products.add(x.multiply(BigDecimal.valueOf(j)));
                sum = sum.add(x);
                size = Math.max(size, Math.abs(in[Math.max(i - 2 * period + j, 0)]));
                size = Math.max(size, x.abs().doubleValue());
            }
            BigDecimal n = BigDecimal.valueOf(period);
            BigDecimal weights = n.multiply(n.add(BigDecimal.ONE)).divide(BigDecimal.TWO);
            double mean = products.divide(weights, DIGITS).doubleValue();
            assertThat(weighted[i]).isCloseTo(mean, within(period * 4e-16 * size));
            BigDecimal above = n.multiply(products).subtract(weights.multiply(sum));
            BigDecimal below =
                    n.multiply(n)
                            .multiply(n.multiply(n).subtract(BigDecimal.ONE))
                            .divide(BigDecimal.valueOf(12), DIGITS);
            double exact = above.divide(below, DIGITS).doubleValue();
            assertThat(slope[i]).isCloseTo(exact, within(2e-14 * size));
        }
    }

    /** Correlations around a billion, where sums of squares alone would have no digit left. */
    @Test
    void correlationsSurviveLargeOffsets() {
        Random random = new Random(5);
        double[] small = new double[2_000];
        double[] other = new double[2_000];
        double[] large = new double[2_000];
        for (int i = 0; i < small.length; i++) {
            small[i] = Math.rint(1e6 * random.nextGaussian()) / 1024;
            other[i] = 0.5 * small[i] + random.nextGaussian() * 300;
            large[i] = 1e9 + small[i];
        }
        double[] plain = Columns.of("CORREL", new double[][] {small, other}, 30).get("value");
        double[] shifted = Columns.of("CORREL", new double[][] {large, other}, 30).get("value");
        for (int i = 29; i < plain.length; i++) {
            assertThat(shifted[i]).isCloseTo(plain[i], within(1e-9));
            assertThat(plain[i]).isBetween(-1.0, 1.0);
        }
    }

    /** A million bars: the last values are those of a start a thousand bars before the end. */
    @Test
    void nothingDriftsOverAMillionBars() {
        Random random = new Random(11);
        int size = 1_000_000;
        double[][] in = new double[4][size];
        double close = 100;
        for (int i = 0; i < size; i++) {
            close = Math.max(close + 0.01 * random.nextGaussian(), 1);
            in[0][i] = close + 0.02;
            in[1][i] = close - 0.02;
            in[2][i] = close;
            in[3][i] = i == 500_000 ? 1e15 : 1e6 + random.nextInt(1_000_000);
        }
        for (String name : new String[] {"VWAP", "MFI", "CMF"}) {
            double[] whole = IndicatorCatalog.find(name).orElseThrow().over(in, 20)[0];
            double[][] tail = new double[4][];
            for (int k = 0; k < 4; k++) {
                tail[k] = Arrays.copyOfRange(in[k], size - 1_007, size);
            }
            double[] late = IndicatorCatalog.find(name).orElseThrow().over(tail, 20)[0];
            for (int i = 100; i < late.length; i++) {
                double expected = late[i];
                assertThat(whole[size - 1_007 + i])
                        .as(name)
                        .isCloseTo(expected, within(1e-13 * Math.max(Math.abs(expected), 1)));
            }
        }
    }

    /** Levels from pennies to millions, with jumps and bad ticks between them. */
    private static double[] nasty(int seed, int size) {
        Random random = new Random(seed);
        double[] levels = {0.01, 1, 100, -37.5, 1e6};
        double[] in = new double[size];
        double level = 100;
        for (int i = 0; i < size; i++) {
            if (random.nextInt(30) == 0) {
                level = levels[random.nextInt(levels.length)];
            }
            boolean badTick = random.nextInt(100) == 0;
            in[i] = badTick ? 1e12 : level * (1 + 0.01 * random.nextGaussian());
        }
        return in;
    }
}
