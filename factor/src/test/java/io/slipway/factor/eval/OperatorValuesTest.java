package io.slipway.factor.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.slipway.data.panel.Panel;
import io.slipway.factor.lang.Compiler;
import io.slipway.factor.lang.Expression;
import io.slipway.factor.lang.Graph;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Values from outside: pandas' and numpy's documentation, textbooks, or computed by hand from the
 * definition, as each line says.
 */
class OperatorValuesTest {

    /** Closes 1 4 2 3 5 3 as in pandas' page of Rolling.rank; an underscore is a missing value. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # pandas, Rolling.rank: 2 2 3 1.5 of three; with min_periods=1 the first two by hand
                    Rank($close, 3) * Count($close, 3)  | 1 4 2 3 5 3 | 1 2 2 2 3 1.5
                    # by hand: means and sums with shorter windows at the beginning
                    Mean($close, 3)                     | 1 4 2 3 5 3 | 1 2.5 2.3333333333333335 3 3.3333333333333335 3.6666666666666665
                    Sum($close, 2)                      | 1 4 2 3 5 3 | 1 5 6 5 8 8
                    sum($close, 2)                      | 1 4 2 3 5 3 | _ 5 6 5 8 8
                    # numpy, std([1, 2, 3, 4], ddof=1) = 1.2909944487358056
                    Std($close, 4)                      | 1 2 3 4 | _ 0.7071067811865476 1 1.2909944487358056
                    Var($close, 4)                      | 1 2 3 4 | _ 0.5 1 1.6666666666666667
                    # pandas, the page of Rolling.kurt: of 1 2 3 4 and of 2 3 4 999 in windows of four
                    Kurt($close, 4)                     | 1 2 3 4 999 | _ _ _ -1.2 3.9999462376972534
                    # by hand: n = 3, symmetric, so no skew; then (1 1 4): sqrt(6)/1 * (2/sqrt(8))
                    Skew($close, 3)                     | 1 2 3 | _ _ 0
                    Skew($close, 3)                     | 1 1 4 | _ _ 1.7320508075688772
                    Skew($close, 3)                     | 2 2 2 | _ _ 0
                    Kurt($close, 4)                     | 2 2 2 2 | _ _ _ -3
                    # by hand: (|1-2.5| + |4-2.5|) / 2, then of 1 4 2 about 7/3
                    Mad($close, 3)                      | 1 4 2 | 0 1.5 1.1111111111111112
                    Max($close, 3)                      | 1 4 2 3 5 3 | 1 4 4 4 5 5
                    Min($close, 3)                      | 1 4 2 3 5 3 | 1 1 1 2 2 3
                    # the oldest of equals, the oldest row being 1
                    IdxMax($close, 3)                   | 4 4 2 1 5 3 | 1 1 1 1 3 2
                    IdxMin($close, 3)                   | 4 4 2 1 5 3 | 1 1 3 3 2 1
                    # numpy, median; quantile of [1, 2, 3, 4] at 0.4 is 2.2 (pandas, DataFrame.quantile: linear)
                    Med($close, 3)                      | 1 4 2 3 | 1 2.5 2 3
                    Quantile($close, 4, 0.4)            | 1 2 3 4 | 1 1.4 1.8 2.2
                    # by hand: least squares through (1, 1) (2, 4) (3, 2): slope 1/2, R2 = 3/28
                    Slope($close, 3)                    | 1 4 2 | _ 3 0.5
                    Rsquare($close, 3)                  | 1 4 2 | _ 1 0.10714285714285714
                    Resi($close, 3)                     | 1 4 2 | _ 0 -0.8333333333333334
                    Rsquare($close, 3)                  | 2 2 2 | _ _ _
                    Ref($close, 2)                      | 1 4 2 3 | _ _ 1 4
                    Ref($close, 0)                      | 7 4 2 3 | 7 7 7 7
                    Delta($close, 1)                    | 1 4 2 3 | _ 3 -2 1
                    Delta($close, 0)                    | 1 4 2 3 | 0 3 1 2
                    # pandas, ewm(alpha=0.5): (4 + 1/2) / 1.5, (2 + 4/2 + 1/4) / 1.75
                    QlibEMA($close, 3)                  | 1 4 2 | 1 3 2.4285714285714284
                    EMA($close, 0.5)                    | 1 4 2 | 1 3 2.4285714285714284
                    # TA-Lib's start: the mean of the first three, then 2/(3+1)
                    EMA($close, 3)                      | 1 4 2 3 5 | _ _ 2.3333333333333335 2.6666666666666665 3.8333333333333335
                    WMA($close, 3)                      | 1 4 2 3 | _ _ 2.5 2.8333333333333335
                    decay_linear($close, 3)             | 1 4 2 3 | _ _ 2.5 2.8333333333333335
                    # Qlib divides the weighted mean once more by the count
                    QlibWMA($close, 3)                  | 1 4 2 3 | 1 1.5 0.8333333333333334 0.9444444444444444
                    product($close, 2)                  | 1 4 2 3 | _ 4 8 6
                    ts_rank($close, 3)                  | 1 4 2 3 | _ _ 0.6666666666666666 0.6666666666666666
                    ts_argmax($close, 3)                | 1 4 2 3 | _ _ 2 1
                    Power($close, 2)                    | 1 4 2 | 1 16 4
                    signedpower(2 - $close, 2)          | 1 4 2 | 1 -4 0
                    Sign($close - 2)                    | 1 4 2 | -1 1 0
                    If($close > 1, $close, -1)          | 1 4 2 | -1 4 2
                    Greater($close, 2)                  | 1 4 2 | 2 4 2
                    ($close > 1) & ($close < 3)         | 1 4 2 | 0 0 1
                    """)
    void valuesAreThoseOfTheDefinition(String text, String closes, String expected) {
        check(Market.ofCloses(numbers(closes)).values(text), numbers(expected));
    }

    /** A second instrument has a bar on the days on which the first has none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mean($close, 3)                | 2 _ 4 6 | 2 2 3 5
                    Count($close, 2)               | 2 _ 4 6 | 1 1 1 2
                    Std($close, 3)                 | 2 _ 4 6 | _ _ 1.4142135623730951 1.4142135623730951
                    mean($close, 2)                | 2 _ 4 6 | _ _ _ 5
                    Ref($close, 1)                 | 2 _ 4 6 | _ 2 _ 4
                    $close > Ref($close, 1)        | 2 _ 4 6 | 0 0 0 1
                    Rank($close, 3)                | 2 _ 4 6 | 1 _ 1 1
                    # row numbers stay: (0, 2) (2, 4)
                    Slope($close, 3)               | 2 _ 4 6 | _ _ 1 2
                    Resi($close, 3)                | 2 _ 4 6 | _ _ 0 0
                    # numpy's argmax takes the first NaN for the largest
                    IdxMax($close, 3)              | 2 _ 4 6 | 1 2 2 1
                    IdxMin($close, 3)              | 2 _ 4 6 | 1 2 2 1
                    # pandas, ewm(ignore_na=False): 4 with weight 1, 2 two rows ago with 1/4
                    EMA($close, 0.5)               | 2 _ 4 6 | 2 2 3.6 5.076923076923077
                    # its own bars follow each other
                    SMA($close, 2)                 | 2 _ 4 6 | _ _ 3 5
                    """)
    void missingRowsCountAsRows(String text, String closes, String expected) {
        double[] first = numbers(closes);
        Market market = Market.ofCloses(first).with("B.XNAS", 1, 2, 3, 4);
        check(market.values(text), numbers(expected));
    }

    @Test
    void correlationIsTextbook() {
        // Anscombe's first set, r of all eleven pairs is 0.81642051634484.
        double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
        double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
        Panel panel =
                Market.of("A.XNAS", x, y)
                        .evaluate(
                                Expression.of("Corr($close, $volume, 11)"),
                                Expression.of("Cov($close, $volume, 11)"));
        assertThat(panel.values("Corr($close, $volume, 11)", 0)[10])
                .isCloseTo(0.81642051634484, within(1e-13));
        // Anscombe (1973): slope 0.5001 of y on x; covariance is slope times the variance 11 of x.
        assertThat(panel.values("Cov($close, $volume, 11)", 0)[10])
                .isCloseTo(0.5000909090909091 * 11, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rank($close)                        | 0.625 | 0.25 | 0.625 | 1
                    zscore($close)                      | -0.1986798535597566 | -0.9933992677987828 | -0.1986798535597566 | 1.390758974918296
                    demean($close)                      | -0.5 | -2.5 | -0.5 | 3.5
                    scale($close)                       | 0.21428571428571427 | 0.07142857142857142 | 0.21428571428571427 | 0.5
                    scale($close, 14)                   | 3 | 1 | 3 | 7
                    indneutralize($close, $close > 2)   | -1.3333333333333333 | 0 | -1.3333333333333333 | 2.6666666666666667
                    winsorize($close, 0.2)              | 3 | 2.2 | 3 | 4.6
                    $close - Mask($close, "B.XNAS")     | 2 | 0 | 2 | 6
                    rank(rank($close) * -1)             | 0.625 | 1 | 0.625 | 0.25
                    """)
    void instrumentsAreCompared(String text, double a, double b, double c, double d) {
        Market market =
                Market.ofCloses(3, 3)
                        .with("B.XNAS", 1, 1)
                        .with("C.XNAS", 3, 3)
                        .with("D.XNAS", 7, 7)
                        // No bar on the second day: not compared then.
                        .with("E.XNAS", 100, Double.NaN);
        Panel panel = market.evaluate(Expression.of(text));
        double[] expected = {a, b, c, d};
        for (int i = 0; i < expected.length; i++) {
            assertThat(panel.values(text, i)[1]).isCloseTo(expected[i], within(1e-9));
        }
    }

    @Test
    void labelsLookAhead() {
        Graph graph =
                Compiler.ofBars()
                        .forLabels()
                        .compile(Expression.of("Ref($close, -2) / Ref($close, -1) - 1"));
        check(
                Market.ofCloses(1, 2, 3, 6).evaluate(graph).values(graph.names().getFirst(), 0),
                new double[] {0.5, 1, Double.NaN, Double.NaN});
    }

    @Test
    void divisionByZeroIsNotHidden() {
        assertThat(Market.ofCloses(1, 1, 2).values("1 / Delta($close, 1)"))
                .containsExactly(Double.NaN, Double.POSITIVE_INFINITY, 1);
    }

    private static void check(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            if (Double.isNaN(expected[i])) {
                assertThat(actual[i]).as("row %d of %s", i, Arrays.toString(actual)).isNaN();
            } else {
                assertThat(actual[i])
                        .as("row %d of %s", i, Arrays.toString(actual))
                        .isCloseTo(expected[i], within(1e-12));
            }
        }
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1))
                .mapToDouble(each -> each.equals("_") ? Double.NaN : Double.parseDouble(each))
                .toArray();
    }
}
