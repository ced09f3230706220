package io.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/**
 * {@link BigDecimal} is the reference: the same result, or a refusal where 18 digits are too few.
 */
class DecimalPropertiesTest {

    private static final long LARGEST = 999_999_999_999_999_999L;

    @Provide
    Arbitrary<Decimal> decimals() {
        Arbitrary<Long> unscaled =
                Arbitraries.oneOf(
                        Arbitraries.longs().between(-LARGEST, LARGEST),
                        Arbitraries.longs().between(-1_000_000, 1_000_000),
                        Arbitraries.of(0L, 1L, -1L, LARGEST, -LARGEST, 100_000_000_000_000_000L));
        return Combinators.combine(unscaled, Arbitraries.integers().between(0, 18))
                .as(Decimal::new);
    }

    @Property
    void plusIsExact(@ForAll("decimals") Decimal a, @ForAll("decimals") Decimal b) {
        BigDecimal expected = a.toBigDecimal().add(b.toBigDecimal());
        assertSame(() -> a.plus(b), expected);
    }

    @Property
    void minusIsExact(@ForAll("decimals") Decimal a, @ForAll("decimals") Decimal b) {
        BigDecimal expected = a.toBigDecimal().subtract(b.toBigDecimal());
        assertSame(() -> a.minus(b), expected);
    }

    @Property
    void timesRoundsOnce(
            @ForAll("decimals") Decimal a,
            @ForAll("decimals") Decimal b,
            @ForAll @IntRange(max = 18) int scale,
            @ForAll RoundingMode mode) {
        BigDecimal product = a.toBigDecimal().multiply(b.toBigDecimal());
        assertSame(() -> a.times(b, scale, mode), () -> atMost(product, scale, mode));
    }

    @Property
    void dividedByRoundsOnce(
            @ForAll("decimals") Decimal a,
            @ForAll("decimals") Decimal b,
            @ForAll @IntRange(max = 18) int scale,
            @ForAll RoundingMode mode) {
        assertSame(
                () -> a.dividedBy(b, scale, mode),
                () -> a.toBigDecimal().divide(b.toBigDecimal(), scale, mode));
    }

    @Property
    void roundedNeverAddsDigits(
            @ForAll("decimals") Decimal a,
            @ForAll @IntRange(max = 18) int scale,
            @ForAll RoundingMode mode) {
        assertSame(() -> a.rounded(scale, mode), () -> atMost(a.toBigDecimal(), scale, mode));
    }

    @Property
    void roundedToStepIsTheNearestMultiple(
            @ForAll("decimals") Decimal a,
            @ForAll @LongRange(min = 1, max = 100_000) long stepUnscaled,
            @ForAll @IntRange(max = 8) int stepScale,
            @ForAll RoundingMode mode) {
        Decimal step = new Decimal(stepUnscaled, stepScale);
        BigDecimal width = step.toBigDecimal();
        assertSame(
                () -> a.roundedToStep(step, mode),
                () -> a.toBigDecimal().divide(width, 0, mode).multiply(width));
    }

    @Property
    void multiplesOfAStepAreRecognised(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long count,
            @ForAll @LongRange(min = 2, max = 100_000) long stepUnscaled,
            @ForAll @IntRange(max = 8) int stepScale) {
        Decimal step = new Decimal(stepUnscaled, stepScale);
        Decimal multiple = new Decimal(count * stepUnscaled, stepScale);
        assertThat(multiple.isMultipleOf(step)).isTrue();
        assertThat(multiple.plus(new Decimal(1, stepScale)).isMultipleOf(step)).isFalse();
        assertThat(multiple.plus(new Decimal(1, stepScale + 1)).isMultipleOf(step)).isFalse();
    }

    @Property
    void orderingEqualityAndHashAgreeWithBigDecimal(
            @ForAll("decimals") Decimal a, @ForAll("decimals") Decimal b) {
        int expected = a.toBigDecimal().compareTo(b.toBigDecimal());
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(expected);
        assertThat(a.equals(b)).isEqualTo(expected == 0);
        assertThat(a.min(b).toBigDecimal().compareTo(a.toBigDecimal().min(b.toBigDecimal())))
                .isZero();
        assertThat(a.max(b).toBigDecimal().compareTo(a.toBigDecimal().max(b.toBigDecimal())))
                .isZero();
    }

    @Property
    void trailingZerosChangeNothing(
            @ForAll @LongRange(min = -999_999_999, max = 999_999_999) long digits,
            @ForAll @IntRange(max = 9) int scale,
            @ForAll @IntRange(max = 9) int zeros) {
        Decimal a = new Decimal(digits, scale);
        Decimal b = new Decimal(digits * (long) Math.pow(10, zeros), scale + zeros);
        assertThat(b).isEqualTo(a).hasSameHashCodeAs(a);
        assertThat(b.toString()).isEqualTo(a.toString());
    }

    @Property
    void textRoundTrips(@ForAll("decimals") Decimal a) {
        assertThat(Decimal.parse(a.toString())).isEqualTo(a);
        assertThat(a.toString()).doesNotContain("E");
        assertThat(Decimal.of(a.toBigDecimal())).isEqualTo(a);
    }

    @Property
    void toDoubleIsTheNearestDouble(@ForAll("decimals") Decimal a) {
        assertThat(a.toDouble()).isEqualTo(Double.parseDouble(a.toString()));
    }

    /** A number of up to 13 digits survives the way through a double in every rounding mode. */
    @Property(tries = 5000)
    void fromDoubleRoundsTheDecimalThatWasMeant(
            @ForAll @LongRange(min = -9_999_999_999_999L, max = 9_999_999_999_999L) long digits,
            @ForAll @IntRange(max = 12) int places,
            @ForAll @IntRange(max = 8) int scale,
            @ForAll RoundingMode mode) {
        BigDecimal meant = BigDecimal.valueOf(digits, places);
        Assume.that(meant.movePointRight(scale).abs().compareTo(new BigDecimal("1e18")) < 0);
        assertSame(
                () -> Decimal.fromDouble(meant.doubleValue(), scale, mode),
                () -> meant.setScale(scale, mode));
    }

    /** Ties such as 1.005 that no double can say. */
    @Property(tries = 5000)
    void fromDoubleSeesTies(
            @ForAll @LongRange(min = -99_999_999, max = 99_999_999) long steps,
            @ForAll @IntRange(max = 8) int scale,
            @ForAll RoundingMode mode) {
        BigDecimal tie = BigDecimal.valueOf(steps * 10 + 5, scale + 1);
        assertSame(
                () -> Decimal.fromDouble(tie.doubleValue(), scale, mode),
                () -> tie.setScale(scale, mode));
    }

    /** Arithmetic in doubles adds an error; a price computed from steps is still on its step. */
    @Property
    void fromDoubleForgivesArithmetic(
            @ForAll @LongRange(min = 1, max = 9_999_999) long ticks,
            @ForAll @IntRange(min = 1, max = 1000) int factor,
            @ForAll RoundingMode mode) {
        double price = ticks * 0.01 * factor / factor;
        assertThat(Decimal.fromDouble(price, 2, mode)).isEqualTo(new Decimal(ticks, 2));
    }

    @Property
    void fromDoubleNeverMissesByAStep(
            @ForAll double value,
            @ForAll @IntRange(max = 18) int scale,
            @ForAll RoundingMode mode) {
        if (mode == RoundingMode.UNNECESSARY || Math.abs(value) * Math.pow(10, scale) > 1e14) {
            return;
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal miss = Decimal.fromDouble(value, scale, mode).toBigDecimal().subtract(exact);
        assertThat(miss.abs().movePointRight(scale).doubleValue()).isLessThanOrEqualTo(1.05);
    }

    private static BigDecimal atMost(BigDecimal value, int scale, RoundingMode mode) {
        return value.scale() > scale ? value.setScale(scale, mode) : value;
    }

    private static void assertSame(Supplier<Decimal> ours, BigDecimal reference) {
        assertSame(ours, () -> reference);
    }

    /** Either both give the same number, or ours refuses because theirs fails or is too long. */
    private static void assertSame(Supplier<Decimal> ours, Supplier<BigDecimal> theirs) {
        BigDecimal expected;
        try {
            expected = theirs.get();
        } catch (ArithmeticException e) {
            assertThatThrownBy(ours::get).isInstanceOf(ArithmeticException.class);
            return;
        }
        if (fits(expected)) {
            assertThat(ours.get().toBigDecimal()).isEqualByComparingTo(expected);
        } else {
            assertThatThrownBy(ours::get).isInstanceOf(ArithmeticException.class);
        }
    }

    private static boolean fits(BigDecimal value) {
        if (value.signum() == 0) {
            return true;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() <= 18
                && stripped.precision() <= 18
                && stripped.precision() - stripped.scale() <= 18;
    }
}
