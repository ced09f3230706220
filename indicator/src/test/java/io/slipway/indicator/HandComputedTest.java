package io.slipway.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Indicators in a variant that nobody publishes values of: computed by hand from the formula. */
class HandComputedTest {
    private static final double NAN = Double.NaN;

    /** With n = 3 the lag is 1: 2x - x[-1] is 3, 6, 12, 24; their mean is 7, then 7 + (24-7)/2. */
    @Test
    void zeroLagAverage() {
        assertThat(new Zlema(3).over(new double[] {1, 2, 4, 8, 16}))
                .containsExactly(NAN, NAN, NAN, 7, 15.5);
    }

    /**
     * Returns ln 1.1, ln 0.9, ln 1.1: with a = ln 1.1 and b = ln 0.9 the sample variance is (a -
     * b)^2 / 3, so the volatility is 100 sqrt(252 / 3) (a - b).
     */
    @Test
    void historicalVolatility() {
        double expected = 100 * Math.sqrt(84) * Math.log(1.1 / 0.9);
        double[] actual = new HistoricalVolatility(3, 252).over(new double[] {100, 110, 99, 108.9});
        assertThat(actual[3]).isCloseTo(expected, within(1e-9));
        assertThat(new HistoricalVolatility(3, 252).warmUp()).isEqualTo(4);
    }

    /**
     * With n = 2 the inputs are 20 %, 0 % and a third below the highest of two, so the index is
     * sqrt(400 / 2) and sqrt((100 / 3)^2 / 2).
     */
    @Test
    void ulcerIndex() {
        double[] actual = new UlcerIndex(2).over(new double[] {10, 8, 9, 6});
        assertThat(actual[1]).isNaN();
        assertThat(actual[2]).isCloseTo(Math.sqrt(200), within(1e-12));
        assertThat(actual[3]).isCloseTo(100 / 3.0 / Math.sqrt(2), within(1e-12));
    }

    /** A line that rises by 1 an input rises at 45 degrees; by the root of 3, at 60. */
    @Test
    void angleOfTheRegression() {
        double root = Math.sqrt(3);
        double[] in = {6, 7, 8, 9, 10, 11, 11 + root, 11 + 2 * root, 11 + 3 * root, 11 + 4 * root};
        double[] actual = new LinearRegression(LinearRegression.Figure.ANGLE, 5).over(in);
        assertThat(actual[4]).isCloseTo(45, within(1e-12));
        assertThat(actual[5]).isCloseTo(45, within(1e-12));
        assertThat(actual[9]).isCloseTo(60, within(1e-12));
    }

    /**
     * Force index over two: changes times volume are 220, -320, 360, -180; the average starts from
     * (220 - 320) / 2 = -50, and moves two thirds of the way: -50 + 2/3 410 = 670/3, 670/3 + 2/3
     * (-180 - 670/3) = -410/9.
     */
    @Test
    void smoothedForceIndex() {
        double[] close = {9, 11, 7, 10, 8};
        double[] volume = {100, 110, 80, 120, 90};
        double[] actual = Columns.of("FORCE", new double[][] {close, volume}, 2).get("value");
        assertThat(actual[2]).isCloseTo(-50, within(1e-12));
        assertThat(actual[3]).isCloseTo(670.0 / 3, within(1e-12));
        assertThat(actual[4]).isCloseTo(-410.0 / 9, within(1e-12));
    }
}
