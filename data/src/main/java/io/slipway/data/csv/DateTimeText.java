package io.slipway.data.csv;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Reads dates, with or without a time of day and an offset, out of bytes.
 *
 * <p>The plain forms {@code 2024-01-31}, {@code 2024-01-31 09:30:00} and {@code
 * 2024-01-31T09:30:00Z} take a short way; everything else is taken apart by {@link DateTimeScan}.
 * Not for use by several threads.
 */
final class DateTimeText {

    /** {@link #nanoOfDay} where the text has no time of day. */
    static final long NO_TIME = -1;

    /** {@link #offsetSeconds} where the text has no offset. */
    static final int NO_OFFSET = Integer.MIN_VALUE;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final byte delimiter;
    private final DateForm form;
    private final DateTimeScan scan;

    private int lastDate = -1;
    private int lastEpochDay;

    private int end;
    private int epochDay;
    private long nanoOfDay;
    private boolean fraction;
    private int offsetSeconds;

    DateTimeText(char delimiter, DateForm form) {
        this.delimiter = (byte) delimiter;
        this.form = form;
        this.scan = new DateTimeScan(form);
    }

    /** Index of the delimiter or line end behind the text that was read last. */
    int end() {
        return end;
    }

    /** The local date, as days since 1970-01-01. */
    int epochDay() {
        return epochDay;
    }

    /** The local time of day, or {@link #NO_TIME}; 24:00 is possible. */
    long nanoOfDay() {
        return nanoOfDay;
    }

    /** Whether the time of day has a fraction of a second. */
    boolean hasFraction() {
        return fraction;
    }

    /** Offset from UTC, or {@link #NO_OFFSET}; counts since the epoch have offset 0. */
    int offsetSeconds() {
        return offsetSeconds;
    }

    /**
     * Reads the field that starts at {@code from}; the buffer must hold a line feed behind it.
     *
     * @return whether it was a date
     */
    boolean read(byte[] bytes, int from) {
        if (form == DateForm.YEAR_FIRST && readPlainly(bytes, from)) {
            return true;
        }
        int to = from;
        while (bytes[to] != delimiter && bytes[to] != '\n') {
            to++;
        }
        end = to;
        return parse(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    /** As {@link #read}, on the text of a field. */
    boolean parse(String text) {
        if (!scan.parse(text)) {
            return false;
        }
        epochDay = scan.epochDay();
        nanoOfDay = scan.nanoOfDay();
        fraction = nanoOfDay % NANOS_PER_SECOND != 0;
        offsetSeconds = scan.offsetSeconds();
        return true;
    }

    /**
     * Reads a field that holds a time of day only into {@link #nanoOfDay}; the date stays what it
     * was.
     */
    boolean readClockField(byte[] bytes, int from) {
        if (readClock(bytes, from, false)) {
            return true;
        }
        int to = from;
        while (bytes[to] != delimiter && bytes[to] != '\n') {
            to++;
        }
        end = to;
        return parseClock(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    /** As {@link #readClockField}, on the text of a field. */
    boolean parseClock(String text) {
        nanoOfDay = DateTimeScan.clock(text);
        fraction = nanoOfDay % NANOS_PER_SECOND != 0;
        return nanoOfDay != NO_TIME;
    }

    /** {@code yyyy-MM-dd} or {@code yyyyMMdd}, alone or before {@code HH:mm[:ss]}. */
    private boolean readPlainly(byte[] b, int from) {
        if (b.length - from < 20) {
            return false;
        }
        int year = four(b, from);
        byte mark = b[from + 4];
        int gap = mark == '-' || mark == '/' || mark == '.' ? 1 : 0;
        int month = two(b, from + 4 + gap);
        int second = from + 6 + gap;
        if (gap == 1 && b[second] != mark) {
            return false;
        }
        int day = two(b, second + gap);
        if ((year | month | day) < 0 || !date(year, month, day)) {
            return false;
        }
        int p = second + gap + 2;
        if (b[p] == delimiter || b[p] == '\n') {
            return finished(p, NO_TIME);
        }
        return (b[p] == ' ' || b[p] == 'T') && readClock(b, p + 1, true);
    }

    /**
     * @param mayBeUtc whether a {@code Z} may stand behind the seconds
     */
    private boolean readClock(byte[] b, int p, boolean mayBeUtc) {
        if (b.length - p < 10) {
            return false;
        }
        int hour = two(b, p);
        int minute = two(b, p + 3);
        if ((hour | minute) < 0 || hour > 23 || minute > 59 || b[p + 2] != ':') {
            return false;
        }
        int seconds = hour * 3600 + minute * 60;
        if (b[p + 5] != ':') {
            return ends(b, p + 5) && finished(p + 5, seconds * NANOS_PER_SECOND);
        }
        int second = two(b, p + 6);
        if (second < 0 || second > 59) {
            return false;
        }
        boolean utc = mayBeUtc && b[p + 8] == 'Z';
        int behind = utc ? p + 9 : p + 8;
        return ends(b, behind)
                && finished(behind, (seconds + second) * NANOS_PER_SECOND, utc ? 0 : NO_OFFSET);
    }

    private boolean ends(byte[] b, int p) {
        return b[p] == delimiter || b[p] == '\n';
    }

    private boolean finished(int position, long time) {
        return finished(position, time, NO_OFFSET);
    }

    private boolean finished(int position, long time, int offset) {
        end = position;
        nanoOfDay = time;
        fraction = false;
        offsetSeconds = offset;
        return true;
    }

    /** Rows of the same day follow each other, so the last date is remembered. */
    private boolean date(int year, int month, int day) {
        int packed = year << 9 | month << 5 | day;
        if (packed != lastDate) {
            if (!isDate(year, month, day)) {
                return false;
            }
            lastEpochDay = (int) LocalDate.of(year, month, day).toEpochDay();
            lastDate = packed;
        }
        epochDay = lastEpochDay;
        return true;
    }

    /** Years are those that nanoseconds in a {@code long} can say. */
    static boolean isDate(int year, int month, int day) {
        return year >= 1678
                && year <= 2261
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= 31
                && (day <= 28 || day <= java.time.YearMonth.of(year, month).lengthOfMonth());
    }

    private static int four(byte[] b, int p) {
        int left = two(b, p);
        int right = two(b, p + 2);
        return (left | right) < 0 ? -1 : left * 100 + right;
    }

    /** Two digits, or a negative number if they are none. */
    private static int two(byte[] b, int p) {
        int tens = b[p] - '0';
        int ones = b[p + 1] - '0';
        return (tens | ones | 9 - tens | 9 - ones) < 0 ? -1 : tens * 10 + ones;
    }
}
