package io.slipway.data.csv;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads decimal numbers out of bytes, bit for bit as {@link Double#parseDouble} would.
 *
 * <p>The usual case, at most 18 digits of which the significant ones fit in 53 bits, is one exact
 * division or multiplication of two exactly representable numbers and therefore correctly rounded
 * (Clinger, "How to read floating point numbers accurately", 1990); everything else goes through
 * {@code parseDouble} itself. Not for use by several threads.
 */
public final class NumberText {

    /** How the last call to {@link #read} ended. */
    public enum Status {
        OK,
        EMPTY,
        NOT_A_NUMBER,
        NOT_FINITE
    }

    private static final long EXACT_MANTISSA = 1L << 53;
    private static final int MAX_FAST_DIGITS = 18;
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22
    };

    private final byte delimiter;
    private final byte point;
    private final byte group;

    private Status status = Status.OK;
    private int end;

    /**
     * @param delimiter ends a field, as a line's end does
     * @param point decimal sign
     * @param group thousands separator, or 0 if there is none
     */
    public NumberText(char delimiter, char point, char group) {
        this.delimiter = (byte) delimiter;
        this.point = (byte) point;
        this.group = (byte) group;
    }

    /** How the last call to {@link #read} ended. */
    public Status status() {
        return status;
    }

    /** Index of the delimiter or line end behind the number that was read last. */
    public int end() {
        return end;
    }

    /**
     * Reads the field that starts at {@code from}; the buffer must hold a line feed behind it.
     *
     * @return the number, or NaN with a {@link #status} that says why there is none
     */
    public double read(byte[] bytes, int from) {
        int p = from;
        boolean negative = bytes[p] == '-';
        if (negative) {
            p++;
        }
        long mantissa = 0;
        int first = p;
        int digit;
        while ((digit = bytes[p] - '0') >= 0 && digit <= 9) {
            mantissa = mantissa * 10 + digit;
            p++;
        }
        int digits = p - first;
        int decimals = 0;
        if (bytes[p] == point && point != delimiter) {
            int behindPoint = ++p;
            while ((digit = bytes[p] - '0') >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
                p++;
            }
            decimals = p - behindPoint;
            digits += decimals;
        }
        byte stop = bytes[p];
        if (stop == '\r') {
            stop = bytes[++p];
        }
        if (((stop == delimiter && bytes[p - 1] != '\r') || stop == '\n')
                && digits - 1 < MAX_FAST_DIGITS
                && digits > 0
                && mantissa <= EXACT_MANTISSA) {
            status = Status.OK;
            end = p;
            double value = mantissa / POWERS[decimals];
            return negative ? -value : value;
        }
        return readSlowly(bytes, from);
    }

    private double readSlowly(byte[] bytes, int from) {
        int to = from;
        while (bytes[to] != delimiter && bytes[to] != '\n') {
            to++;
        }
        end = to;
        int trimmed = to > from && bytes[to - 1] == '\r' && bytes[to] == '\n' ? to - 1 : to;
        return parse(new String(bytes, from, trimmed - from, StandardCharsets.UTF_8));
    }

    /** The number a field's text stands for; sets {@link #status} as {@link #read} does. */
    double parse(String field) {
        String text = bare(field);
        if (text.isEmpty()) {
            return failed(Status.EMPTY);
        }
        String plain = withPoint(text);
        if (!isDecimal(plain)) {
            return failed(isNotFinite(plain) ? Status.NOT_FINITE : Status.NOT_A_NUMBER);
        }
        double value = Double.parseDouble(plain);
        if (Double.isInfinite(value)) {
            return failed(Status.NOT_FINITE);
        }
        status = Status.OK;
        return value;
    }

    private double failed(Status reason) {
        status = reason;
        return Double.NaN;
    }

    /** Without quotes, blanks around it, and a currency sign in front. */
    private static String bare(String field) {
        String text = field.strip();
        if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        if (!text.isEmpty() && "$€£¥￥".indexOf(text.charAt(0)) >= 0) {
            text = text.substring(1).strip();
        }
        return text;
    }

    private String withPoint(String text) {
        String plain = text;
        if (group != 0 && groupsAreWhole(text)) {
            plain = plain.replace(String.valueOf((char) group), "");
        }
        return point == '.' ? plain : plain.replace((char) point, '.');
    }

    /** Whether every separator of thousands has exactly three digits behind it. */
    private boolean groupsAreWhole(String text) {
        int next = text.indexOf(group);
        while (next >= 0) {
            int digits = 0;
            for (int i = next + 1; i < text.length() && isDigit(text.charAt(i)); i++) {
                digits++;
            }
            if (digits != 3) {
                return false;
            }
            next = text.indexOf(group, next + 1);
        }
        return true;
    }

    /** Stricter than parseDouble, which also takes hexadecimal and a trailing d or f. */
    private static boolean isDecimal(String text) {
        int p = skipSign(text, 0);
        int whole = digitsFrom(text, p);
        p += whole;
        int fraction = 0;
        if (p < text.length() && text.charAt(p) == '.') {
            fraction = digitsFrom(text, p + 1);
            p += 1 + fraction;
        }
        if (whole + fraction == 0) {
            return false;
        }
        if (p < text.length() && (text.charAt(p) == 'e' || text.charAt(p) == 'E')) {
            int exponent = skipSign(text, p + 1);
            int digits = digitsFrom(text, exponent);
            return digits > 0 && exponent + digits == text.length();
        }
        return p == text.length();
    }

    private static int skipSign(String text, int p) {
        boolean sign = p < text.length() && (text.charAt(p) == '-' || text.charAt(p) == '+');
        return sign ? p + 1 : p;
    }

    private static int digitsFrom(String text, int from) {
        int p = from;
        while (p < text.length() && isDigit(text.charAt(p))) {
            p++;
        }
        return p - from;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNotFinite(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan", "-nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity" -> true;
            default -> false;
        };
    }
}
