package io.slipway.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void money_has_no_binary_noise() {
        assertThat(fixed(0.1 + 0.2, 2)).isEqualTo("0.3");
        assertThat(fixed(100_000, 2)).isEqualTo("100000");
        assertThat(fixed(-1234.0049, 2)).isEqualTo("-1234");
        assertThat(fixed(-0.5, 2)).isEqualTo("-0.5");
        assertThat(fixed(-0.001, 2)).isEqualTo("0");
        assertThat(fixed(1e18, 2)).isEqualTo("1000000000000000000");
        assertThat(fixed(Double.NaN, 2)).isEmpty();
        assertThat(fixed(0.000_000_01, 8)).isEqualTo("0.00000001");
    }

    @Test
    void what_is_not_defined_is_null() {
        assertThat(Numbers.json(Double.NaN)).isNull();
        assertThat(Numbers.json(Double.POSITIVE_INFINITY)).isNull();
        assertThat(Numbers.json(2.0)).isEqualTo(2L);
        assertThat(Numbers.json(0.1)).isEqualTo(new BigDecimal("0.1"));
    }

    @Property
    void plain_reads_back_as_the_same_double(@ForAll double value) {
        assertThat(Double.parseDouble(Numbers.plain(value))).isEqualTo(value + 0.0);
    }

    @Property
    void fixed_is_within_half_a_unit(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double value,
            @ForAll @IntRange(max = 8) int digits) {
        BigDecimal written = new BigDecimal(fixed(value, digits));
        BigDecimal difference = written.subtract(new BigDecimal(value)).abs();
        BigDecimal half = BigDecimal.ONE.movePointLeft(digits).divide(BigDecimal.TWO);
        // Scaling to whole units rounds once, by at most an ulp.
        BigDecimal slack = new BigDecimal(Math.ulp(value) * 2);

        assertThat(difference).isLessThanOrEqualTo(half.add(slack));
        assertThat(written.scale()).isLessThanOrEqualTo(digits);
        assertThat(written)
                .isEqualByComparingTo(written.setScale(digits, RoundingMode.UNNECESSARY));
    }

    private static String fixed(double value, int digits) {
        StringBuilder out = new StringBuilder();
        Numbers.fixed(value, digits, out);
        return out.toString();
    }
}
