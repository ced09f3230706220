package io.slipway.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact decimal number: {@code unscaled × 10^-scale} with at most 18 significant digits and a
 * scale of 0 to 18.
 *
 * <p>Numbers that are equal in value are equal ({@code 1.50} equals {@code 1.5}), so ordering,
 * {@code equals} and {@code hashCode} agree. Products and quotients are formed in 128 bits and
 * rounded once, in the mode the caller states. A result that does not fit in 18 digits is an {@link
 * ArithmeticException}; nothing wraps around and nothing is silently rounded.
 *
 * @param unscaled the digits, below 10^18 in magnitude
 * @param scale the number of digits behind the point, 0 to 18
 */
public record Decimal(long unscaled, int scale) implements Comparable<Decimal> {

    /** The largest number of significant digits, and the largest scale. */
    public static final int MAX_DIGITS = 18;

    public static final Decimal ZERO = new Decimal(0, 0);
    public static final Decimal ONE = new Decimal(1, 0);

    private static final long LIMIT = 1_000_000_000_000_000_000L;
    private static final long[] POWERS = powersOfTen();
    private static final double[] DOUBLE_POWERS = doublePowersOfTen();
    private static final long EXACT_IN_DOUBLE = 1L << 53;
    private static final double COARSE = 0x1p49;

    public Decimal {
        if (scale < 0 || scale > MAX_DIGITS) {
            throw new IllegalArgumentException("scale must be 0 to 18 but is " + scale);
        }
        if (unscaled <= -LIMIT || unscaled >= LIMIT) {
            throw new ArithmeticException("more than 18 digits: " + unscaled + "e-" + scale);
        }
    }

    public static Decimal of(long value) {
        return new Decimal(value, 0);
    }

    /** The same as {@link #parse}. */
    public static Decimal of(String text) {
        return parse(text);
    }

    /**
     * Reads a plain or scientific decimal such as {@code -12.50} or {@code 1e-8}.
     *
     * @throws IllegalArgumentException if the text is no number or needs more than 18 digits
     */
    public static Decimal parse(String text) {
        try {
            return of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a decimal number: '" + text + "'", e);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("more than 18 digits: '" + text + "'", e);
        }
    }

    /**
     * Converts without loss.
     *
     * @throws ArithmeticException if more than 18 digits are needed
     */
    public static Decimal of(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        // Before the digits are written out: 1e999999999 would need a billion of them.
        long integerDigits = (long) stripped.precision() - stripped.scale();
        if (stripped.scale() > MAX_DIGITS
                || stripped.precision() > MAX_DIGITS
                || integerDigits > MAX_DIGITS) {
            throw new ArithmeticException("more than 18 digits: " + value);
        }
        BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        return new Decimal(plain.unscaledValue().longValueExact(), plain.scale());
    }

    /**
     * The decimal with {@code scale} digits that is nearest to {@code value} in the given
     * direction.
     *
     * <p>A double cannot say 0.1 or 1.005, and arithmetic adds a few units in the last place. So a
     * value is taken to lie exactly on a step, or exactly in the middle of two, if it misses that
     * by no more than a relative 1e-14, nor by more than a thousandth of a step.
     *
     * @throws IllegalArgumentException if the value is NaN or infinite
     * @throws ArithmeticException if it does not fit in 18 digits, or is on no step and the mode is
     *     UNNECESSARY
     */
    public static Decimal fromDouble(double value, int scale, RoundingMode mode) {
        double scaled = value * DOUBLE_POWERS[scale];
        double magnitude = Math.abs(scaled);
        if (!(magnitude < LIMIT)) {
            throw unrepresentable(value, scale);
        }
        if (magnitude >= COARSE) {
            return rounded(new BigDecimal(Double.toString(value)), scale, mode);
        }
        double nearest = Math.rint(scaled);
        double miss = Math.abs(scaled - nearest);
        double tolerance = tolerance(magnitude);
        if (miss <= tolerance) {
            return new Decimal((long) nearest, scale);
        }
        boolean halfway = Math.abs(miss - 0.5) <= tolerance;
        return new Decimal((long) round(scaled, nearest, halfway, mode), scale);
    }

    /** Never below one unit in the last place: that much the scaling itself may add. */
    private static double tolerance(double magnitude) {
        return Math.max(Math.min(magnitude * 1e-14, 1e-3), magnitude * 0x1p-52);
    }

    private static double round(double scaled, double nearest, boolean halfway, RoundingMode mode) {
        return switch (mode) {
            case FLOOR -> Math.floor(scaled);
            case CEILING -> Math.ceil(scaled);
            case DOWN -> towardsZero(scaled);
            case UP -> awayFromZero(scaled);
            case HALF_EVEN -> halfway ? 2 * Math.rint(Math.floor(scaled) / 2 + 0.25) : nearest;
            case HALF_UP -> halfway ? awayFromZero(scaled) : nearest;
            case HALF_DOWN -> halfway ? towardsZero(scaled) : nearest;
            case UNNECESSARY -> throw new ArithmeticException("rounding is needed for " + scaled);
        };
    }

    private static double towardsZero(double value) {
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    private static double awayFromZero(double value) {
        return value < 0 ? Math.floor(value) : Math.ceil(value);
    }

    private static RuntimeException unrepresentable(double value, int scale) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return new IllegalArgumentException("a decimal cannot be " + value);
        }
        return new ArithmeticException(value + " does not fit in 18 digits at scale " + scale);
    }

    /** The double nearest to this number. */
    public double toDouble() {
        // Two exact doubles divide with one rounding; anything longer would be rounded twice.
        return unscaled <= EXACT_IN_DOUBLE && unscaled >= -EXACT_IN_DOUBLE
                ? unscaled / DOUBLE_POWERS[scale]
                : toBigDecimal().doubleValue();
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(unscaled, scale);
    }

    public int signum() {
        return Long.signum(unscaled);
    }

    public boolean isZero() {
        return unscaled == 0;
    }

    public boolean isPositive() {
        return unscaled > 0;
    }

    public boolean isNegative() {
        return unscaled < 0;
    }

    public Decimal negated() {
        return new Decimal(-unscaled, scale);
    }

    public Decimal abs() {
        return unscaled < 0 ? negated() : this;
    }

    public Decimal plus(Decimal other) {
        if (other.unscaled == 0) {
            return this;
        }
        if (scale == other.scale) {
            return fitted(unscaled + other.unscaled, scale);
        }
        int common = Math.max(scale, other.scale);
        long left = widened(unscaled, common - scale);
        long right = widened(other.unscaled, common - other.scale);
        if (left == Long.MIN_VALUE || right == Long.MIN_VALUE) {
            return of(toBigDecimal().add(other.toBigDecimal()));
        }
        return fitted(left + right, common);
    }

    public Decimal minus(Decimal other) {
        return scale == other.scale
                ? fitted(unscaled - other.unscaled, scale)
                : plus(other.negated());
    }

    /** A number that may need one digit too many because of zeros at its end. */
    private static Decimal fitted(long unscaled, int scale) {
        return unscaled < LIMIT && unscaled > -LIMIT
                ? new Decimal(unscaled, scale)
                : of(BigDecimal.valueOf(unscaled, scale));
    }

    /** {@code unscaled × 10^digits}, or Long.MIN_VALUE if that needs more than 18 digits. */
    private static long widened(long unscaled, int digits) {
        long limit = POWERS[MAX_DIGITS - digits];
        return unscaled > -limit && unscaled < limit ? unscaled * POWERS[digits] : Long.MIN_VALUE;
    }

    /** The product, rounded to at most {@code resultScale} digits behind the point. */
    public Decimal times(Decimal factor, int resultScale, RoundingMode mode) {
        long high = Math.multiplyHigh(unscaled, factor.unscaled);
        long low = unscaled * factor.unscaled;
        int productScale = scale + factor.scale;
        if (high == low >> 63 && productScale >= resultScale) {
            int excess = productScale - resultScale;
            if (excess <= MAX_DIGITS) {
                return fitted(divide(low, POWERS[excess], mode), resultScale);
            }
        }
        return timesInFull(factor, resultScale, mode);
    }

    private Decimal timesInFull(Decimal factor, int resultScale, RoundingMode mode) {
        int excess = scale + factor.scale - resultScale;
        if (excess >= 0 && excess <= MAX_DIGITS) {
            long digits = WideProduct.dividedBy(unscaled, factor.unscaled, POWERS[excess], mode);
            if (digits != Long.MIN_VALUE) {
                return fitted(digits, resultScale);
            }
        }
        BigInteger product =
                BigInteger.valueOf(unscaled).multiply(BigInteger.valueOf(factor.unscaled));
        return rounded(new BigDecimal(product, scale + factor.scale), resultScale, mode);
    }

    /** The quotient, rounded to {@code resultScale} digits behind the point. */
    public Decimal dividedBy(Decimal divisor, int resultScale, RoundingMode mode) {
        int shift = resultScale - scale + divisor.scale;
        if (shift >= 0 && shift <= MAX_DIGITS) {
            long dividend = widened(unscaled, shift);
            if (dividend != Long.MIN_VALUE && divisor.unscaled != 0) {
                return fitted(divide(dividend, divisor.unscaled, mode), resultScale);
            }
        }
        BigDecimal quotient = toBigDecimal().divide(divisor.toBigDecimal(), resultScale, mode);
        return rounded(quotient, resultScale, mode);
    }

    /** This number with at most {@code resultScale} digits behind the point. */
    public Decimal rounded(int resultScale, RoundingMode mode) {
        if (scale <= resultScale) {
            return this;
        }
        return new Decimal(divide(unscaled, POWERS[scale - resultScale], mode), resultScale);
    }

    private static Decimal rounded(BigDecimal value, int resultScale, RoundingMode mode) {
        return of(value.scale() > resultScale ? value.setScale(resultScale, mode) : value);
    }

    /** The multiple of {@code step} nearest to this number by {@code mode}; step is positive. */
    public Decimal roundedToStep(Decimal step, RoundingMode mode) {
        if (step.unscaled == 1) {
            return rounded(step.scale, mode);
        }
        if (scale == step.scale) {
            return fitted(divide(unscaled, step.unscaled, mode) * step.unscaled, scale);
        }
        BigDecimal width = step.toBigDecimal();
        return of(toBigDecimal().divide(width, 0, mode).multiply(width));
    }

    public boolean isMultipleOf(Decimal step) {
        if (step.unscaled == 1 && scale <= step.scale) {
            return true;
        }
        if (scale == step.scale) {
            return unscaled % step.unscaled == 0;
        }
        if (scale < step.scale) {
            long widened = widened(unscaled, step.scale - scale);
            if (widened != Long.MIN_VALUE) {
                return widened % step.unscaled == 0;
            }
        }
        return toBigDecimal().remainder(step.toBigDecimal()).signum() == 0;
    }

    public Decimal min(Decimal other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Decimal max(Decimal other) {
        return compareTo(other) >= 0 ? this : other;
    }

    private static long divide(long dividend, long divisor, RoundingMode mode) {
        long quotient = dividend / divisor;
        long remainder = dividend - quotient * divisor;
        if (remainder == 0) {
            return quotient;
        }
        int sign = (dividend ^ divisor) < 0 ? -1 : 1;
        return awayFromZero(quotient, remainder, divisor, sign, mode) ? quotient + sign : quotient;
    }

    static boolean awayFromZero(
            long quotient, long remainder, long divisor, int sign, RoundingMode mode) {
        return switch (mode) {
            case UP -> true;
            case DOWN -> false;
            case CEILING -> sign > 0;
            case FLOOR -> sign < 0;
            case HALF_UP -> half(remainder, divisor) >= 0;
            case HALF_DOWN -> half(remainder, divisor) > 0;
            case HALF_EVEN -> {
                int half = half(remainder, divisor);
                yield half > 0 || (half == 0 && (quotient & 1) != 0);
            }
            case UNNECESSARY -> throw new ArithmeticException("rounding is needed");
        };
    }

    /** Compares the remainder with half the divisor; neither overflows below 10^18. */
    private static int half(long remainder, long divisor) {
        long rest = Math.abs(remainder);
        return Long.compare(rest, Math.abs(divisor) - rest);
    }

    @Override
    public int compareTo(Decimal other) {
        if (scale == other.scale) {
            return Long.compare(unscaled, other.unscaled);
        }
        if (Long.signum(unscaled) != Long.signum(other.unscaled)) {
            return Integer.compare(Long.signum(unscaled), Long.signum(other.unscaled));
        }
        return scale < other.scale ? compareWidened(other) : -other.compareWidened(this);
    }

    /** Compares with a number of a larger scale and the same sign. */
    private int compareWidened(Decimal finer) {
        long widened = widened(unscaled, finer.scale - scale);
        // What does not fit in 18 digits lies beyond everything that does.
        return widened == Long.MIN_VALUE ? signum() : Long.compare(widened, finer.unscaled);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Decimal that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        long digits = unscaled;
        int places = scale;
        while (places > 0 && digits % 10 == 0) {
            digits /= 10;
            places--;
        }
        return Long.hashCode(digits) * 31 + places;
    }

    /** Plain notation without trailing zeros behind the point, such as {@code 0.00000001}. */
    @Override
    public String toString() {
        if (scale == 0) {
            return Long.toString(unscaled);
        }
        return unscaled == 0 ? "0" : toBigDecimal().stripTrailingZeros().toPlainString();
    }

    private static long[] powersOfTen() {
        long[] powers = new long[MAX_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    private static double[] doublePowersOfTen() {
        double[] powers = new double[MAX_DIGITS + 1];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = POWERS[i];
        }
        return powers;
    }
}
