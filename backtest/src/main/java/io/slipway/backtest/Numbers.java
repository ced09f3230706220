package io.slipway.backtest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How doubles are written in the files of a run. */
final class Numbers {

    private static final double EXACT_INTEGERS = 1e15;
    private static final double SMALLEST_PLAIN = 1e-12;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};

    private Numbers() {}

    /**
     * The shortest decimal that reads back as the same double, without an exponent.
     *
     * @throws NumberFormatException if the value is not finite
     */
    static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
            return Long.toString((long) value);
        }
        return new BigDecimal(Double.toString(value)).toPlainString();
    }

    /** A number for JSON: null for what is not defined, a plain decimal otherwise. */
    static @Nullable Number json(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
            return (long) value;
        }
        return Math.abs(value) < SMALLEST_PLAIN
                ? (Number) value
                : new BigDecimal(Double.toString(value));
    }

    /** Rounded half-even to so many digits, without trailing zeros; nothing for NaN. */
    static void fixed(double value, int digits, StringBuilder out) {
        if (Double.isNaN(value)) {
            return;
        }
        double scaled = digits < POWERS.length ? value * POWERS[digits] : Double.NaN;
        if (!(Math.abs(scaled) < EXACT_INTEGERS)) {
            out.append(rounded(value, digits).toPlainString());
            return;
        }
        long units = (long) Math.rint(scaled);
        if (units < 0) {
            out.append('-');
        }
        long power = (long) POWERS[digits];
        long rest = Math.abs(units) % power;
        out.append(Math.abs(units) / power);
        if (rest != 0) {
            appendFraction(rest, power, out);
        }
    }

    private static void appendFraction(long fraction, long power, StringBuilder out) {
        out.append('.');
        long rest = fraction;
        long place = power / 10;
        while (rest != 0) {
            out.append((char) ('0' + rest / place));
            rest %= place;
            place /= 10;
        }
    }

    /** Rounded half-even to so many digits, without trailing zeros. */
    static BigDecimal rounded(double value, int digits) {
        BigDecimal exact = new BigDecimal(Double.toString(value));
        BigDecimal rounded = exact.setScale(digits, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
