package io.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-0,0",
        "0.00,0",
        "1.50,1.5",
        "100,100",
        "1e3,1000",
        "1E-8,0.00000001",
        "-12.340,-12.34",
        "+7,7",
        "999999999999999999,999999999999999999",
        "0.000000000000000001,0.000000000000000001",
        "1000000000000000000e-1,100000000000000000",
    })
    void parsesPlainAndScientificText(String text, String plain) {
        assertThat(Decimal.parse(text).toString()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "1,000", "1.2.3", "NaN", "Infinity", "1 000", "0x10"})
    void refusesWhatIsNoNumber(String text) {
        assertThatThrownBy(() -> Decimal.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    /** The last two would need gigabytes if their digits were written out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000000000000000",
                "1.0000000000000000001",
                "1e18",
                "1e-19",
                "1e999999999",
                "1e-999999999",
            })
    void refusesMoreThan18Digits(String text) {
        assertThatThrownBy(() -> Decimal.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("18 digits");
    }

    /** The tables of {@link RoundingMode}'s documentation. */
    @ParameterizedTest
    @CsvSource({
        "5.5,6,5,6,5,6,5,6",
        "2.5,3,2,3,2,3,2,2",
        "1.6,2,1,2,1,2,2,2",
        "1.1,2,1,2,1,1,1,1",
        "1.0,1,1,1,1,1,1,1",
        "-1.0,-1,-1,-1,-1,-1,-1,-1",
        "-1.1,-2,-1,-1,-2,-1,-1,-1",
        "-1.6,-2,-1,-1,-2,-2,-2,-2",
        "-2.5,-3,-2,-2,-3,-3,-2,-2",
        "-5.5,-6,-5,-5,-6,-6,-5,-6",
    })
    void roundsAsTheJdksTableSays(ArgumentsAccessor row) {
        List<RoundingMode> modes =
                List.of(
                        RoundingMode.UP,
                        RoundingMode.DOWN,
                        RoundingMode.CEILING,
                        RoundingMode.FLOOR,
                        RoundingMode.HALF_UP,
                        RoundingMode.HALF_DOWN,
                        RoundingMode.HALF_EVEN);
        String input = Objects.requireNonNull(row.getString(0));
        for (int i = 0; i < modes.size(); i++) {
            RoundingMode mode = modes.get(i);
            Decimal wanted = Decimal.of(Objects.requireNonNull(row.getString(i + 1)));
            assertThat(Decimal.of(input).rounded(0, mode)).as("%s", mode).isEqualTo(wanted);
            assertThat(Decimal.fromDouble(Double.parseDouble(input), 0, mode))
                    .as("%s from a double", mode)
                    .isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.005,2,HALF_UP,1.01", "1.005,2,HALF_EVEN,1", "1.015,2,HALF_EVEN,1.02",
        "2.675,2,HALF_UP,2.68", "2.675,2,HALF_DOWN,2.67", "-1.005,2,HALF_UP,-1.01",
        "0.29,2,FLOOR,0.29", "1.1,1,CEILING,1.1", "123456789012345.7,0,FLOOR,123456789012345",
        "123456789012345.7,0,HALF_UP,123456789012346", "-0.0,2,FLOOR,0", "-0.001,2,CEILING,0",
        "1e-300,8,UP,0.00000001", "950000000000000000,0,HALF_EVEN,950000000000000000",
    })
    void fromDoubleTakesTheDecimalThatWasMeant(
            double value, int scale, RoundingMode mode, String expected) {
        assertThat(Decimal.fromDouble(value, scale, mode).toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void fromDoubleRefusesWhatIsNoNumber(double value) {
        assertThatThrownBy(() -> Decimal.fromDouble(value, 2, RoundingMode.HALF_EVEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fromDoubleRefusesWhatDoesNotFit() {
        assertThatThrownBy(() -> Decimal.fromDouble(1e18, 0, RoundingMode.DOWN))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Decimal.fromDouble(1e11, 8, RoundingMode.DOWN))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("scale 8");
    }

    @Test
    void divisionByZeroIsRefused() {
        assertThatThrownBy(() -> Decimal.ONE.dividedBy(Decimal.ZERO, 2, RoundingMode.DOWN))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aSumWhoseDigitsEndInZerosStillFits() {
        Decimal almost = new Decimal(999_999_999_999_999_999L, 9);
        assertThat(almost.plus(new Decimal(1, 9))).isEqualTo(Decimal.of(1_000_000_000));
        assertThat(Decimal.of("10000000000").times(Decimal.ONE, 8, RoundingMode.HALF_EVEN))
                .isEqualTo(Decimal.of(10_000_000_000L));
    }

    @Test
    void scaleIsBounded() {
        assertThatThrownBy(() -> new Decimal(1, 19)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Decimal(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void signs() {
        assertThat(Decimal.of("-2").signum()).isEqualTo(-1);
        assertThat(Decimal.of("-2").isNegative()).isTrue();
        assertThat(Decimal.of("-2").abs()).isEqualTo(Decimal.of(2));
        assertThat(Decimal.ZERO.isZero()).isTrue();
        assertThat(Decimal.of("0.1").isPositive()).isTrue();
    }
}
