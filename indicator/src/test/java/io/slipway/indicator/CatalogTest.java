package io.slipway.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the catalogue says of indicators, and how it refuses. */
class CatalogTest {

    @Test
    void holdsMoreThanSeventyIndicatorsWithNamesThatExpressionsCanSay() {
        assertThat(IndicatorCatalog.all()).hasSizeGreaterThan(100);
        for (IndicatorDefinition definition : IndicatorCatalog.all()) {
            assertThat(definition.name()).matches("[A-Z][A-Z0-9_]*");
            assertThat(definition.title()).isNotBlank();
            assertThat(definition.series() + definition.fields().size()).isPositive();
            assertThat(definition.outputs()).doesNotHaveDuplicates().isNotEmpty();
            assertThat(definition.outputs()).allMatch(name -> name.matches("[a-z][A-Za-z]*"));
            assertThat(definition.parameters().stream().map(IndicatorParameter::name))
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[a-z][A-Za-z0-9]*"));
            assertThat(IndicatorCatalog.find(definition.name())).containsSame(definition);
        }
    }

    @Test
    void otherNamesLeadToTheCatalogue() {
        IndicatorCatalog.aliases()
                .forEach((alias, name) -> {
                    assertThat(IndicatorCatalog.find(alias))
                            .isEqualTo(IndicatorCatalog.find(name))
                            .isPresent();
                    assertThat(IndicatorCatalog.all().stream().map(Object::toString))
                            .doesNotContain(alias);
                });
        assertThat(IndicatorCatalog.find("NO_SUCH")).isEmpty();
    }

    @Test
    void describesWhatAnExpressionMayWrite() {
        IndicatorDefinition macd = IndicatorCatalog.find("MACD").orElseThrow();
        assertThat(macd.series()).isEqualTo(1);
        assertThat(macd.fields()).isEmpty();
        assertThat(macd.outputs()).containsExactly("macd", "signal", "histogram");
        assertThat(macd.output("signal")).isEqualTo(1);
        assertThat(macd.output("sygnal")).isEqualTo(-1);
        assertThat(macd.arguments(10)).containsExactly(10, 26, 9);
        assertThat(macd.lookback()).isEqualTo(33);
        assertThat(macd.lookback(3, 6, 2)).isEqualTo(6);

        IndicatorDefinition atr = IndicatorCatalog.find("ATR").orElseThrow();
        assertThat(atr.series()).isZero();
        assertThat(atr.fields()).containsExactly(BarField.HIGH, BarField.LOW, BarField.CLOSE);
        assertThat(IndicatorCatalog.find("BETA").orElseThrow().series()).isEqualTo(2);
    }

    @Test
    void parametersOutOfTheirRangeAreNamed() {
        for (IndicatorDefinition definition : IndicatorCatalog.all()) {
            double[] standard = definition.arguments();
            for (int k = 0; k < standard.length; k++) {
                IndicatorParameter parameter = definition.parameters().get(k);
                for (double bad : outside(parameter)) {
                    double[] given = standard.clone();
                    given[k] = bad;
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> definition.start(given))
                            .withMessageStartingWith(
                                    definition + ": " + parameter.name() + " must be a")
                            .withMessageContaining(parameter.range());
                }
            }
        }
    }

    private static List<Double> outside(IndicatorParameter parameter) {
        HashSet<Double> bad =
                new HashSet<>(
                        List.of(
                                parameter.min() - 1,
                                parameter.max() * 2 + 1,
                                Double.NaN,
                                Double.POSITIVE_INFINITY));
        if (parameter.whole()) {
            bad.add(parameter.defaultValue() + 0.5);
        }
        return List.copyOf(bad);
    }

    /** Both ends of every range construct; the upper end of periods is only memory. */
    @Test
    void bothEndsOfARangeAreAllowed() {
        for (IndicatorDefinition definition : IndicatorCatalog.all()) {
            double[] standard = definition.arguments();
            for (int k = 0; k < standard.length; k++) {
                IndicatorParameter parameter = definition.parameters().get(k);
                boolean pair = List.of("fast", "slow").contains(parameter.name());
                for (double end : new double[] {parameter.min(), parameter.max()}) {
                    double[] given = standard.clone();
                    given[k] = end;
                    if (!pair || definition.fields().size() > 2) {
                        assertThat(definition.start(given).lookback()).isNotNegative();
                    }
                }
            }
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        IndicatorDefinition macd = IndicatorCatalog.find("MACD").orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> macd.start(26, 12))
                .withMessage("fastPeriod must be between 1 and 11, but was 26");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> macd.start(1, 2, 3, 4))
                .withMessage("MACD takes at most 3 parameters, but was given 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> macd.over(new double[2][3]))
                .withMessage("MACD reads 1 columns, but was given 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndicatorCatalog.find("SMA").orElseThrow().start(2.5))
                .withMessage("SMA: period must be a whole number from 1 to 1000000, but was 2.5");
    }

    /** A price that stands still, with volume: limit-locked or suspended at a price. */
    @ParameterizedTest
    @CsvSource({
        "RSI, 50",
        "STOCH, 50",
        "STOCHF, 50",
        "STOCHRSI, 50",
        "KDJ, 50",
        "WILLR, -50",
        "MFI, 50",
        "CCI, 0",
        "CMO, 0",
        "TSI, 0",
        "BOP, 0",
        "DX, 0",
        "ADX, 0",
        "PLUS_DI, 0",
        "FISHER, 0",
        "ULTOSC, 50",
        "CMF, 0",
        "KAMA, 7.3",
        "SAR, 7.3",
        "SUPERTREND, 7.3",
        "MASS, 25",
        "CORREL, NaN",
        "BETA, NaN",
        "CHOP, NaN",
        "VORTEX, NaN",
        "CVI, NaN",
        "ATR, 0",
        "HV, 0",
        "LINEARREG, 7.3",
        "LINEARREG_SLOPE, 0",
        "EOM, 0",
        "ULCER, 0",
        "PPO, 0",
        "T3, 7.3",
    })
    void whereNothingMoves(String name, double expected) {
        IndicatorDefinition definition = IndicatorCatalog.find(name).orElseThrow();
        int columns = definition.series() + definition.fields().size();
        double[][] in = new double[columns][200];
        for (double[] column : in) {
            Arrays.fill(column, 7.3);
        }
        double[] out = definition.over(in)[0];
        for (int i = definition.lookback(); i < out.length; i++) {
            if (Double.isNaN(expected)) {
                assertThat(out[i]).isNaN();
            } else {
                assertThat(Math.abs(out[i] - expected)).as("at %s", i).isLessThan(1e-13);
            }
        }
    }

    /** A window function and a recursive one, with a hole in the middle. */
    @Test
    void aHoleInTheInputStartsBothKindsAnew() {
        double nan = Double.NaN;
        double[] in = {1, 2, 6, nan, 8, 16, 36, 64};
        assertThat(Columns.of("SUM", in, 2).get("value"))
                .containsExactly(nan, 3, 8, nan, nan, 24, 52, 100);
        assertThat(Columns.of("EMA", in, 3).get("value"))
                .containsExactly(nan, nan, 3, nan, nan, nan, 20, 42);
        double[] volume = {1, 1, 1, 1, 1, nan, 5, 7};
        assertThat(
                        Columns.of("OBV", new double[][] {{1, 2, 3, 2, 1, 1, 9, 8}, volume})
                                .get("value"))
                .containsExactly(1, 2, 3, 2, 1, nan, 5, -2);
    }

    @Test
    void aSessionBeginsWhereTheMarkChangesAndAMissingMarkIsAGap() {
        double nan = Double.NaN;
        double[][] in = {
            {1, 1, 2, nan, 2, 2},
            {3, 6, 9, 9, 12, 15},
            {3, 6, 9, 9, 12, 15},
            {3, 6, 9, 9, 12, 15},
            {1, 2, 1, 1, 1, 2},
        };
        assertThat(Columns.of("VWAP_ANCHORED", in).get("value"))
                .containsExactly(3, 5, 9, nan, 12, 14);
    }

    @Test
    void resultsNobodyWantsMayShareAColumn() {
        double[] close = Bars.ofTaLib().close();
        double[] wanted = new double[close.length];
        double[] rest = new double[close.length];
        IndicatorDefinition macd = IndicatorCatalog.find("MACD").orElseThrow();
        macd.start()
                .over(new double[][] {close}, 0, close.length, new double[][] {rest, wanted, rest});
        assertThat(wanted).isEqualTo(Columns.of("MACD", close).signal());
    }
}
