package io.slipway.backtest;

import io.slipway.model.Decimal;
import java.util.Arrays;

/**
 * Writes numbers and short ASCII texts into bytes that are handed on in chunks: a run with many
 * orders spends as long on its order hash as on its statistics otherwise.
 */
final class AsciiLines {

    /** Takes the first {@code length} bytes, which are written over afterwards. */
    @FunctionalInterface
    interface Sink {
        void take(byte[] bytes, int length);
    }

    private static final int CHUNK = 1 << 15;
    private static final int LONGEST_NUMBER = 20;
    private static final long BILLION = 1_000_000_000L;

    private final Sink sink;
    private byte[] bytes = new byte[CHUNK + 4096];
    private int size;

    AsciiLines(Sink sink) {
        this.sink = sink;
    }

    AsciiLines text(String ascii) {
        int length = ascii.length();
        require(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    AsciiLines bar() {
        require(1);
        bytes[size++] = '|';
        return this;
    }

    void endLine() {
        require(1);
        bytes[size++] = '\n';
        if (size > CHUNK) {
            flush();
        }
    }

    void flush() {
        sink.take(bytes, size);
        size = 0;
    }

    /** A number that is not negative. */
    AsciiLines number(long value) {
        require(LONGEST_NUMBER);
        if (value < BILLION) {
            digits((int) value, 1);
        } else {
            number(value / BILLION);
            digits((int) (value % BILLION), 9);
        }
        return this;
    }

    /** Any whole number: times before 1970 are negative. */
    AsciiLines time(long epochNanos) {
        require(1);
        if (epochNanos < 0) {
            bytes[size++] = '-';
        }
        return number(Math.absExact(epochNanos));
    }

    /** At least so many digits. */
    private void digits(int value, int least) {
        int count = least;
        for (int rest = value, n = 1; rest >= 10; rest /= 10) {
            count = Math.max(least, ++n);
        }
        int rest = value;
        for (int at = size + count - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += count;
    }

    /** Plain notation without trailing zeros behind the point, as the decimal's own text. */
    AsciiLines decimal(Decimal value) {
        require(2 * LONGEST_NUMBER + 2);
        long digits = value.unscaled();
        int scale = value.scale();
        while (scale > 0 && digits % 10 == 0) {
            digits /= 10;
            scale--;
        }
        if (digits < 0) {
            bytes[size++] = '-';
            digits = -digits;
        }
        long power = power(scale);
        number(digits / power);
        if (scale > 0) {
            bytes[size++] = '.';
            fraction(digits % power, scale);
        }
        return this;
    }

    private void fraction(long value, int places) {
        long rest = value;
        for (int at = size + places - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += places;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    private void require(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
        }
    }
}
