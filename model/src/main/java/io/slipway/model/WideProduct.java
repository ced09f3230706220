package io.slipway.model;

import java.math.RoundingMode;

/**
 * The product of two numbers below 10^18, held in 128 bits and divided by a power of ten. Two-digit
 * long division in base 2^32 (Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D).
 */
final class WideProduct {

    private static final long DIGIT = 0xFFFF_FFFFL;
    private static final long BASE = 1L << 32;

    private WideProduct() {}

    /**
     * {@code one × other ÷ divisor}, rounded; {@link Long#MIN_VALUE} if that needs more than 63
     * bits.
     *
     * @param divisor 1 to 10^18
     */
    static long dividedBy(long one, long other, long divisor, RoundingMode mode) {
        long magnitude = Math.abs(one);
        long factor = Math.abs(other);
        long high = Math.multiplyHigh(magnitude, factor);
        long low = magnitude * factor;
        if (Long.compareUnsigned(high, divisor) >= 0) {
            return Long.MIN_VALUE;
        }
        long quotient = quotient(high, low, divisor);
        long remainder = low - quotient * divisor;
        int sign = (one ^ other) < 0 ? -1 : 1;
        if (quotient < 0) {
            return Long.MIN_VALUE;
        }
        boolean up =
                remainder != 0 && Decimal.awayFromZero(quotient, remainder, divisor, sign, mode);
        return sign * (up ? quotient + 1 : quotient);
    }

    /** Unsigned {@code (high, low) ÷ divisor}, where high is below the divisor. */
    private static long quotient(long high, long low, long divisor) {
        int shift = Long.numberOfLeadingZeros(divisor);
        long scaled = divisor << shift;
        long top = high << shift | (low >>> 1) >>> (63 - shift);
        long rest = low << shift;
        long first = digit(top, rest >>> 32, scaled);
        long middle = (top << 32) + (rest >>> 32) - first * scaled;
        long second = digit(middle, rest & DIGIT, scaled);
        return (first << 32) + second;
    }

    /** One digit of the quotient of {@code (high, next)} by a divisor whose top bit is set. */
    private static long digit(long high, long next, long divisor) {
        long leading = divisor >>> 32;
        long trailing = divisor & DIGIT;
        long guess = Long.divideUnsigned(high, leading);
        long rest = high - guess * leading;
        while (guess >= BASE || Long.compareUnsigned(guess * trailing, (rest << 32) + next) > 0) {
            guess--;
            rest += leading;
            if (rest >= BASE) {
                break;
            }
        }
        return guess;
    }
}
