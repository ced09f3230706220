package io.slipway.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples that others have published, to the digits they print. */
class PublishedTablesTest {

    /** StockCharts ChartSchool, "Relative Strength Index", cs-rsi.xls: 14 days of QQQQ. */
    @Test
    void rsiOfStockCharts() {
        double[] close = {
            44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433,
            46.0826, 45.8931, 46.0328, 45.6140, 46.2820, 46.2820, 46.0028, 46.0328, 46.4116,
            46.2222, 45.6439, 46.2122, 46.2521, 45.7137, 46.4515, 45.7835, 45.3548, 44.0288,
            44.1783, 44.2181, 44.5672, 43.4205, 42.6628, 43.1314,
        };
        double[] expected = {
            70.5328, 66.3186, 66.5498, 69.4063, 66.3552, 57.9749, 62.9296, 63.2571, 56.0593,
            62.3771, 54.7076, 50.4228, 39.9898, 41.4605, 41.8689, 45.4632, 37.3040, 33.0795,
            37.7730,
        };
        // The spreadsheet's closes have more digits than it shows.
        assertTail(Rsi.over(close, 14), expected, 1e-3);
    }

    /** StockCharts ChartSchool, "Average True Range", cs-atr.xls: 14 days of QQQQ. */
    @Test
    void trueRangeAndItsAverageOfStockCharts() {
        double[] high = {
            48.70, 48.72, 48.90, 48.87, 48.82, 49.05, 49.20, 49.35, 49.92, 50.19, 50.12, 49.66,
            49.88, 50.19, 50.36, 50.57, 50.65, 50.43, 49.63, 50.33, 50.29, 50.17, 49.32, 48.50,
            48.3201, 46.80, 47.80, 48.39, 48.66, 48.79,
        };
        double[] low = {
            47.79, 48.14, 48.39, 48.37, 48.24, 48.635, 48.94, 48.86, 49.50, 49.87, 49.20, 48.90,
            49.43, 49.725, 49.26, 50.09, 50.30, 49.21, 48.98, 49.61, 49.20, 49.43, 48.08, 47.64,
            41.55, 44.2833, 47.31, 47.20, 47.90, 47.7301,
        };
        double[] close = {
            48.16, 48.61, 48.75, 48.63, 48.74, 49.03, 49.07, 49.32, 49.91, 50.13, 49.53, 49.50,
            49.75, 50.03, 50.31, 50.52, 50.41, 49.34, 49.37, 50.23, 49.2375, 49.93, 48.43, 48.18,
            46.57, 45.41, 47.77, 47.72, 48.62, 47.85,
        };
        double[] range = {
            0.91, 0.58, 0.51, 0.50, 0.58, 0.415, 0.26, 0.49, 0.60, 0.32, 0.93, 0.76, 0.45, 0.465,
            1.10, 0.48, 0.35, 1.22, 0.65, 0.96, 1.09, 0.9325, 1.85, 0.86, 6.7701, 2.5167, 2.39,
            1.19, 0.94, 1.0599,
        };
        double[] average = {
            0.555, 0.593929, 0.585791, 0.568949, 0.615452, 0.61792, 0.642354, 0.674329, 0.69277,
            0.775429, 0.78147, 1.209229, 1.30262, 1.38029, 1.366698, 1.336219, 1.316482,
        };
        // That table gives the first bar, which has no previous close, its high less low.
        assertTail(Columns.trueRange(high, low, close), Arrays.copyOfRange(range, 1, 30), 1e-9);
        assertTail(Rma.over(range, 14), average, 1e-6);
    }

    /** StockCharts ChartSchool, "Bollinger Bands", cs-bbands.xls: 20 days of SPY, width 2. */
    @Test
    void bollingerOfStockCharts() {
        double[] close = {
            86.1557, 89.0867, 88.7829, 90.3228, 89.0671, 91.1453, 89.4397, 89.1750, 86.9302,
            87.6752, 86.9596, 89.4299, 89.3221, 88.7241, 87.4497, 87.2634, 89.4985, 87.9006,
            89.1260, 90.7043, 92.9001, 92.9784, 91.8021, 92.6647, 92.6843, 92.3021, 92.7725,
            92.5373, 92.9490, 93.2039, 91.0669, 89.8318, 89.7435, 90.3994, 90.7387, 88.0177,
            88.0867, 88.8439, 90.7781, 90.5416, 91.3894, 90.6500,
        };
        double[] middle = {
            88.70794, 89.04516, 89.239745, 89.390705, 89.5078, 89.68866, 89.7465, 89.91314,
            90.081255, 90.382195, 90.65863, 90.863995, 90.88409, 90.90516, 90.988925, 91.153375,
            91.19109, 91.1205, 91.167665, 91.25027, 91.242135, 91.1666, 91.05018,
        };
        double[] deviation = {
            1.291961, 1.452054, 1.686425, 1.771747, 1.902075, 2.019895, 2.076546, 2.176557,
            2.241921, 2.202359, 2.192185, 2.021805, 2.009411, 1.99508, 1.936044, 1.760127,
            1.682751, 1.779126, 1.70406, 1.642001, 1.645086, 1.601325, 1.549162,
        };
        double[] upper = new double[middle.length];
        Arrays.setAll(upper, i -> middle[i] + 2 * deviation[i]);
        double[] lower = new double[middle.length];
        Arrays.setAll(lower, i -> middle[i] - 2 * deviation[i]);

        Columns bands = Columns.of("BBANDS", close, 20);
        assertTail(Sma.over(close, 20), middle, 1e-6);
        assertTail(bands.middle(), middle, 1e-6);
        assertTail(RollingDeviation.over(close, 20, Deviation.POPULATION), deviation, 1e-6);
        assertTail(bands.upper(), upper, 3e-6);
        assertTail(bands.lower(), lower, 3e-6);
    }

    /** StockCharts ChartSchool, "Moving Averages", cs-movavg.xls: 10 days of Intel. */
    @Test
    void emaOfStockCharts() {
        double[] close = {
            22.2734, 22.1940, 22.0847, 22.1741, 22.1840, 22.1344, 22.2337, 22.4323, 22.2436,
            22.2933, 22.1542, 22.3926, 22.3816, 22.6109, 23.3558, 24.0519, 23.7530, 23.8324,
            23.9516, 23.6338, 23.8225, 23.8722, 23.6537, 23.1870, 23.0976, 23.3260, 22.6805,
            23.0976, 22.4025, 22.1725,
        };
        double[] expected = {
            22.22, 22.21, 22.24, 22.27, 22.33, 22.52, 22.80, 22.97, 23.13, 23.28, 23.34, 23.43,
            23.51, 23.54, 23.47, 23.40, 23.39, 23.26, 23.23, 23.08, 22.92,
        };
        double[] out = Ema.over(close, 10);
        assertTail(out, expected, 0.0051);
        assertThat(out[28]).isCloseTo(23.08068, within(5.1e-6));
        assertThat(out[29]).isCloseTo(22.91556023, within(5.1e-9));
    }

    /** StockCharts ChartSchool, "Rate of Change", cs-roc.xls: 12 days of the Dow Industrials. */
    @Test
    void rocOfStockCharts() {
        double[] close = {
            11045.27, 11167.32, 11008.61, 11151.83, 10926.77, 10868.12, 10520.32, 10380.43,
            10785.14, 10748.26, 10896.91, 10782.95, 10620.16, 10625.83, 10510.95, 10444.37,
            10068.01, 10193.39, 10066.57, 10043.75,
        };
        double[] expected = {
            -3.84879682,
            -4.84888048,
            -4.52064339,
            -6.34389154,
            -7.85923013,
            -6.20834146,
            -4.31308173,
            -3.24341092,
        };
        assertTail(Roc.over(close, 12), expected, 5.1e-9);
    }

    /** S. B. Achelis, Technical Analysis from A to Z, 2nd edition, page 366. */
    @Test
    void wilderSmoothingOfAchelis() {
        double[] in = {
            62.125, 61.125, 62.3438, 65.3125, 63.9688, 63.4375, 63, 63.7812, 63.4062, 63.4062,
            62.4375, 61.8438,
        };
        double[] expected = {
            62.975, 63.0675, 63.054, 63.1995, 63.2408, 63.2739, 63.1066, 62.8540,
        };
        assertTail(Rma.over(in, 5), expected, 5.1e-5);
    }

    /** Tulip Indicators 0.9.2, tests/untest.txt, {@code wilders 5}. */
    @Test
    void wilderSmoothingOfTulip() {
        double[] in = {
            81.59, 81.06, 82.87, 83.00, 83.61, 83.15, 82.84, 83.99, 84.55, 84.36, 85.53, 86.54,
            86.89, 87.77, 87.29,
        };
        double[] expected = {
            82.426, 82.571, 82.625, 82.898, 83.228, 83.455, 83.870, 84.404, 84.901, 85.475, 85.838,
        };
        assertTail(Rma.over(in, 5), expected, 5.1e-4);
    }

    /**
     * NIST Statistical Reference Datasets, NumAcc1 to NumAcc4: certified sample deviations of data
     * made to break sums of squares. NumAcc1 is {@code 10000001, 10000003, 10000002}; the others
     * are one {@code base + .2} and then {@code base + .1} and {@code base + .3} in turn. Decimals
     * cannot hold tenths of large numbers, which is what the tolerances allow for.
     */
    @ParameterizedTest
    @CsvSource({"1, 1e-15", "1000000, 1e-9", "10000000, 1e-8"})
    void sampleDeviationOfNist(double base, double tolerance) {
        double[] in = new double[1001];
        Arrays.setAll(in, i -> base + (i == 0 ? 0.2 : i % 2 == 1 ? 0.1 : 0.3));
        assertThat(RollingDeviation.over(in, 1001, Deviation.SAMPLE)[1000])
                .isCloseTo(0.1, within(tolerance));
    }

    @Test
    void sampleDeviationOfNistNumAcc1() {
        double[] in = {10000001, 10000003, 10000002};
        assertThat(RollingDeviation.over(in, 3, Deviation.SAMPLE)[2]).isEqualTo(1.0);
        assertThat(RollingDeviation.over(in, 3, Deviation.POPULATION)[2])
                .isCloseTo(Math.sqrt(2.0 / 3), within(1e-15));
    }

    private static void assertTail(double[] out, double[] expected, double tolerance) {
        int first = out.length - expected.length;
        for (int i = 0; i < first; i++) {
            assertThat(out[i]).as("at %s", i).isNaN();
        }
        for (int i = 0; i < expected.length; i++) {
            assertThat(out[first + i])
                    .as("at %s", first + i)
                    .isCloseTo(expected[i], within(tolerance));
        }
    }
}
