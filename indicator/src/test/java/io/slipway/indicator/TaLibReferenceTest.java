package io.slipway.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The expected values of TA-Lib's own regression test (ta_regtest: test_ma.c, test_rsi.c,
 * test_macd.c, test_bbands.c, test_mom.c, test_stddev.c, test_minmax.c, test_trange.c, test_rma.c,
 * test_donchian.c) over its own 252 bars. {@code bar} counts from 0. Most of those values are cut
 * off after the digits shown, not rounded, so tolerances are one unit of the last digit.
 */
class TaLibReferenceTest {
    private static final Bars BARS = Bars.ofTaLib();
    private static final Offset<Double> TWO_DIGITS = within(0.01);

    @Test
    void theBarsAreComplete() {
        assertThat(BARS.size()).isEqualTo(252);
        assertThat(BARS.close()).startsWith(91.5, 94.815).endsWith(108.75, 107.87);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 91.50", "1, 1, 94.81", "1, 250, 108.75", "1, 251, 107.87",
        "2, 1, 93.15", "2, 2, 94.59", "2, 3, 94.73", "2, 251, 108.31",
        "30, 29, 90.42", "30, 30, 90.21", "30, 31, 89.96", "30, 58, 87.12",
        "30, 250, 107.95", "30, 251, 108.42",
    })
    void sma(int period, int bar, double expected) {
        double[] out = Sma.over(BARS.close(), period);
        assertBegins(out, period - 1);
        assertThat(out[bar]).isCloseTo(expected, TWO_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 91.50",
        "1, 1, 94.81",
        "1, 251, 107.87",
        "2, 1, 93.15",
        "2, 2, 93.96",
        "2, 251, 108.21",
        "10, 9, 93.22",
        "10, 10, 93.75",
        "10, 29, 86.46",
        "10, 251, 108.97",
    })
    void ema(int period, int bar, double expected) {
        double[] out = Ema.over(BARS.close(), period);
        assertBegins(out, period - 1);
        assertThat(out[bar]).isCloseTo(expected, TWO_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, 93.157499999999999",
        "2, 2, 93.766249999999999",
        "2, 50, 89.753681891184328",
        "2, 150, 122.382756893379",
        "2, 251, 108.43841071045082",
        "5, 4, 93.913000000000011",
        "5, 5, 94.055400000000006",
        "5, 50, 89.449404360488245",
        "5, 150, 123.21853561837347",
        "5, 251, 108.94720710690687",
        "14, 13, 93.857500000000002",
        "14, 14, 93.653392857142862",
        "14, 50, 88.541947809318273",
        "14, 150, 125.26530097547894",
        "14, 251, 108.01489148034045",
        "30, 29, 90.426333333333346",
        "30, 30, 90.253788888888906",
        "30, 50, 89.220004227722384",
        "30, 150, 121.33794198613596",
        "30, 251, 108.26343017251227",
    })
    void rmaAsPandasTaClassic(int period, int bar, double expected) {
        double[] out = Rma.over(BARS.close(), period);
        assertBegins(out, period - 1);
        assertThat(out[bar]).isCloseTo(expected, within(1e-12 * expected));
    }

    /** A series that crosses zero, {@code ((37 i) mod 401 - 200) / 8}; Tulip Indicators' values. */
    @ParameterizedTest
    @CsvSource({
        "2, 28, 0.016792791429907036",
        "2, 150, 12.548998021590286",
        "2, 251, -9.0876282364435763",
        "5, 4, -15.75",
        "5, 202, -0.00019917518156531422",
        "5, 251, -0.40535548266954446",
        "14, 13, -5.6785714285714288",
        "14, 175, 0.013146456743032449",
        "30, 72, 0.002153735892282237",
        "30, 251, 0.25077744797727597",
    })
    void rmaAsTulip(int period, int bar, double expected) {
        double[] in = new double[252];
        Arrays.setAll(in, i -> (i * 37 % 401 - 200) / 8.0);
        assertThat(Rma.over(in, period)[bar]).isCloseTo(expected, within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({"14, 49.14", "15, 52.32", "16, 46.07", "251, 49.63"})
    void rsi(int bar, double expected) {
        double[] out = Rsi.over(BARS.close(), 14);
        assertBegins(out, 14);
        assertThat(out[bar]).isCloseTo(expected, TWO_DIGITS);
    }

    @Test
    void macdWithAlignedSeeds() {
        Columns out = Columns.of("MACD", BARS.close(), 12, 26, 9);
        assertBegins(out.macd(), 33);
        assertBegins(out.signal(), 33);
        assertBegins(out.histogram(), 33);
        assertThat(out.macd()[33]).isCloseTo(-1.9738, within(5.1e-5));
        assertThat(out.signal()[33]).isCloseTo(-2.7071, within(5.1e-5));
        assertThat(out.histogram()[33]).isCloseTo(-1.9738 + 2.7071, within(1.1e-4));
    }

    /**
     * From the spreadsheet behind that test, test_MACD.xls, column U. It seeds the averages where
     * the data begin, but 200 bars later nothing is left of a seed.
     */
    @ParameterizedTest
    @CsvSource({
        "230, -0.831507987602355",
        "240, 2.44077417565898",
        "249, 1.63980197580955",
        "250, 1.52974046283987",
        "251, 1.40459423017215",
    })
    void macdSignalOnceSeedsAreForgotten(int bar, double expected) {
        double signal = Columns.of("MACD", BARS.close(), 12, 26, 9).signal()[bar];
        assertThat(signal).isCloseTo(expected, within(1e-5));
    }

    @Test
    void bollinger() {
        Columns out = Columns.of("BBANDS", BARS.close(), 20);
        assertBegins(out.upper(), 19);
        assertThat(out.upper()[19]).isCloseTo(98.0734, within(5.1e-5));
        assertThat(out.middle()[19]).isCloseTo(92.8910, within(5.1e-5));
        assertThat(out.lower()[19]).isCloseTo(87.7086, within(5.1e-5));
    }

    @ParameterizedTest
    @CsvSource({
        "14, -0.546, 0.001",
        "15, -2.109, 0.001",
        "16, -5.53, 0.01",
        "20, -4.49, 0.01",
        "21, -5.5256, 0.0001",
        "251, -1.0367, 0.0001",
    })
    void roc(int bar, double expected, double tolerance) {
        double[] out = Roc.over(BARS.close(), 14);
        assertBegins(out, 14);
        assertThat(out[bar]).isCloseTo(expected, within(tolerance));
    }

    @ParameterizedTest
    @CsvSource({"4, 1.2856", "5, 0.4462", "251, 0.7144"})
    void populationDeviation(int bar, double expected) {
        double[] out = RollingDeviation.over(BARS.close(), 5, Deviation.POPULATION);
        assertBegins(out, 4);
        assertThat(out[bar]).isCloseTo(expected, within(1e-4));
    }

    /**
     * Release 0.6.4 of TA-Lib with all its digits, of which its difference of squares loses the
     * last five: exact arithmetic gives 0.714355653718789.
     */
    @Test
    void populationDeviationToAllDigits() {
        assertThat(RollingDeviation.over(BARS.close(), 5, Deviation.POPULATION)[251])
                .isCloseTo(0.71435565370949350, within(1e-11))
                .isCloseTo(0.714355653718789, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "14, 13, 98.815",
        "14, 17, 98.815",
        "14, 20, 98.815",
        "14, 26, 93.405",
        "14, 33, 89.78",
        "14, 251, 110.69",
        "2, 1, 92.5",
        "2, 2, 95.155",
        "2, 3, 95.155",
        "2, 4, 95.5",
        "2, 5, 95.5",
    })
    void maximum(int period, int bar, double expected) {
        double[] out = RollingMaximum.over(BARS.open(), period);
        assertBegins(out, period - 1);
        assertThat(out[bar]).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "14, 13, 91.125",
        "14, 16, 91.125",
        "14, 17, 89.75",
        "14, 20, 89.345",
        "14, 21, 87.94",
        "14, 251, 107.75",
        "2, 1, 91.5",
        "2, 2, 91.5",
        "2, 3, 93.97",
    })
    void minimum(int period, int bar, double expected) {
        double[] out = RollingMinimum.over(BARS.open(), period);
        assertBegins(out, period - 1);
        assertThat(out[bar]).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 3.535", "13, 9.685", "41, 5.125", "251, 2.88"})
    void trueRange(int bar, double expected) {
        double[] out = Columns.trueRange(BARS.high(), BARS.low(), BARS.close());
        assertBegins(out, 1);
        assertThat(out[bar]).isCloseTo(expected, within(1e-12));
        assertThat(Columns.atr(BARS.high(), BARS.low(), BARS.close(), 1)).isEqualTo(out);
    }

    @ParameterizedTest
    @CsvSource({
        "14, 3.578, 0.001",
        "15, 3.4876, 0.0001",
        "16, 3.55, 0.01",
        "26, 3.245, 0.001",
        "27, 3.394, 0.001",
        "28, 3.413, 0.001",
        "251, 3.26, 0.01",
    })
    void atr(int bar, double expected, double tolerance) {
        double[] out = Columns.atr(BARS.high(), BARS.low(), BARS.close(), 14);
        assertBegins(out, 14);
        assertThat(out[bar]).isCloseTo(expected, within(tolerance));
    }

    /** The values of NATR, which is the ATR in percent of the close. */
    @ParameterizedTest
    @CsvSource({"14, 3.9321", "15, 3.7576", "251, 3.0229"})
    void atrInPercent(int bar, double expected) {
        double atr = Columns.atr(BARS.high(), BARS.low(), BARS.close(), 14)[bar];
        assertThat(100 * atr / BARS.close()[bar]).isCloseTo(expected, within(5.1e-5));
    }

    /** From pandas 2.3.3 and ta4j 0.22.6: selections of inputs, so they are equal to the bit. */
    @ParameterizedTest
    @CsvSource({
        "20, 19, 99.625, 93.1875, 86.75",
        "20, 100, 123.0, 112.36, 101.72",
        "20, 251, 122.12, 113.31, 104.5",
        "5, 4, 96.375, 93.5625, 90.75",
        "5, 100, 118.315, 114.4075, 110.5",
        "5, 251, 110.75, 108.685, 106.62",
        "2, 1, 94.939999999999998, 92.844999999999999, 90.75",
        "2, 2, 96.375, 93.890000000000001, 91.405000000000001",
        "3, 4, 96.375, 94.594999999999999, 92.814999999999998",
        "7, 8, 96.375, 92.907499999999999, 89.439999999999998",
        "10, 175, 137.69, 130.28, 122.87",
        "10, 200, 122.75, 113.31, 103.87",
        "20, 21, 99.625, 93.077500000000001, 86.530000000000001",
    })
    void donchian(int period, int bar, double upper, double middle, double lower) {
        Columns out = Columns.of("DONCHIAN", new double[][] {BARS.high(), BARS.low()}, period);
        assertBegins(out.upper(), period - 1);
        assertThat(out.upper()[bar]).isEqualTo(upper);
        assertThat(out.middle()[bar]).isEqualTo(middle);
        assertThat(out.lower()[bar]).isEqualTo(lower);
    }

    private static void assertBegins(double[] out, int first) {
        assertThat(out).hasSize(252);
        for (int i = 0; i < out.length; i++) {
            assertThat(Double.isNaN(out[i])).as("NaN at %s", i).isEqualTo(i < first);
        }
    }
}
