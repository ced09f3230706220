package io.slipway.data.csv;

import static io.slipway.data.csv.DateTimeText.NO_OFFSET;
import static io.slipway.data.csv.DateTimeText.NO_TIME;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Takes any date apart, token by token: digits, English month names, Chinese date signs, times with
 * fractions and AM or PM, offsets.
 */
final class DateTimeScan {

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final int PIVOT_YEAR = 70;

    private final DateForm form;

    private String text = "";
    private int p;
    private int runLength;

    private int epochDay;
    private long nanoOfDay;
    private int offsetSeconds;

    DateTimeScan(DateForm form) {
        this.form = form;
    }

    int epochDay() {
        return epochDay;
    }

    long nanoOfDay() {
        return nanoOfDay;
    }

    int offsetSeconds() {
        return offsetSeconds;
    }

    boolean parse(String field) {
        text = field.strip();
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        p = 0;
        nanoOfDay = NO_TIME;
        offsetSeconds = NO_OFFSET;
        if (text.isEmpty() || text.length() > 60) {
            return false;
        }
        return form.isEpoch() ? epoch() : date() && timeAndOffset();
    }

    /** Reads a time of day alone, such as {@code 09:30} or {@code 93000}; -1 if it is none. */
    static long clock(String field) {
        DateTimeScan scan = new DateTimeScan(DateForm.YEAR_FIRST);
        scan.text = field.strip();
        scan.nanoOfDay = NO_TIME;
        boolean good = scan.text.length() < 30 && scan.time() && scan.p == scan.text.length();
        return good ? scan.nanoOfDay : NO_TIME;
    }

    private boolean epoch() {
        boolean negative = peek() == '-';
        if (negative) {
            p++;
        }
        int start = p;
        while (isDigit(peek())) {
            p++;
        }
        if (p == start || p - start > 19 || !zeroFraction()) {
            return false;
        }
        try {
            long count = Long.parseLong(text.substring(start, digitsEnd(start)));
            long nanos = Math.multiplyExact(negative ? -count : count, form.nanosPerUnit());
            long day = Math.floorDiv(nanos, SECONDS_PER_DAY * NANOS_PER_SECOND);
            epochDay = (int) day;
            nanoOfDay = nanos - day * SECONDS_PER_DAY * NANOS_PER_SECOND;
            offsetSeconds = 0;
            return true;
        } catch (NumberFormatException | ArithmeticException e) {
            return false;
        }
    }

    private int digitsEnd(int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** pandas writes whole counts as {@code 1704153600.0}. */
    private boolean zeroFraction() {
        if (peek() == '.') {
            p++;
            while (peek() == '0') {
                p++;
            }
        }
        return p == text.length();
    }

    private boolean date() {
        int first = token();
        int length = runLength;
        if (length == 8) {
            return date(first / 10_000, first / 100 % 100, first % 100);
        }
        if (first < 0 || length > 8 || !dateSeparator()) {
            return compactDateTime(length);
        }
        boolean monthWord = length == 0;
        int second = token();
        boolean secondWord = runLength == 0;
        if (second < 0 || runLength > 4 || !dateSeparator()) {
            return false;
        }
        int third = token();
        int thirdLength = runLength;
        if (third < 0 || thirdLength > 4 || !dateEnd()) {
            return false;
        }
        if (length == 4) {
            return date(first, second, third);
        }
        int year = thirdLength == 4 ? third : shortYear(third, thirdLength);
        if (monthWord || (!secondWord && form == DateForm.MONTH_FIRST)) {
            return date(year, first, second);
        }
        boolean dayFirst = secondWord || form == DateForm.DAY_FIRST;
        return dayFirst && date(year, second, first);
    }

    private static int shortYear(int year, int length) {
        if (length != 2) {
            return -1;
        }
        return year < PIVOT_YEAR ? 2000 + year : 1900 + year;
    }

    /** {@code yyyyMMddHHmm[ss[SSS]]}; the digits were too many for one number. */
    private boolean compactDateTime(int length) {
        if (length != 12 && length != 14 && length != 17) {
            return false;
        }
        int ymd = Integer.parseInt(text.substring(0, 8));
        int seconds = length >= 14 ? Integer.parseInt(text.substring(12, 14)) : 0;
        int millis = length == 17 ? Integer.parseInt(text.substring(14, 17)) : 0;
        return clock(
                        Integer.parseInt(text.substring(8, 10)),
                        Integer.parseInt(text.substring(10, 12)),
                        seconds,
                        millis * 1_000_000L)
                && date(ymd / 10_000, ymd / 100 % 100, ymd % 100);
    }

    private boolean date(int year, int month, int day) {
        if (!DateTimeText.isDate(year, month, day)) {
            return false;
        }
        epochDay = (int) LocalDate.of(year, month, day).toEpochDay();
        return true;
    }

    /** One number (its length in {@link #runLength}) or month name (length 0); -1 if neither. */
    private int token() {
        int start = p;
        while (isDigit(peek())) {
            p++;
        }
        runLength = p - start;
        if (runLength > 0) {
            return runLength > 8 ? -1 : Integer.parseInt(text.substring(start, p));
        }
        while (isLetter(peek())) {
            p++;
        }
        if (p - start < 3) {
            return -1;
        }
        return MONTHS.indexOf(text.substring(start, start + 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private boolean dateSeparator() {
        if ("-/., 年月".indexOf(peek()) < 0) {
            return false;
        }
        p++;
        if (peek() == ' ') {
            p++;
        }
        return true;
    }

    private boolean dateEnd() {
        if (peek() == '日') {
            p++;
        }
        return true;
    }

    private boolean timeAndOffset() {
        int start = p;
        while (" T,".indexOf(peek()) >= 0 && p - start < 3) {
            p++;
        }
        if (p == text.length()) {
            return true;
        }
        if (p == start && !(peek() == 'Z' || isSign(peek()))) {
            return false;
        }
        if (isDigit(peek()) && !time()) {
            return false;
        }
        return offset() && p == text.length();
    }

    private boolean time() {
        int start = p;
        int hour = number();
        int length = p - start;
        if (length > 2) {
            return compactTime(start, length);
        }
        if (length == 0 || peek() != ':') {
            return false;
        }
        p++;
        int minute = number();
        int second = 0;
        long fraction = 0;
        if (peek() == ':') {
            p++;
            second = number();
            fraction = fraction();
        }
        return clock(hourOfDay(hour), minute, second, fraction);
    }

    /** {@code 930}, {@code 0930}, {@code 93000} or {@code 093000}. */
    private boolean compactTime(int start, int length) {
        if (length > 6) {
            return false;
        }
        int digits = Integer.parseInt(text.substring(start, start + length));
        int hms = length <= 4 ? digits * 100 : digits;
        return clock(hms / 10_000, hms / 100 % 100, hms % 100, fraction());
    }

    private int number() {
        int start = p;
        while (isDigit(peek())) {
            p++;
        }
        return p == start || p - start > 6 ? -1 : Integer.parseInt(text.substring(start, p));
    }

    private long fraction() {
        if (peek() != '.' && peek() != ',') {
            return 0;
        }
        p++;
        long nanos = 0;
        long unit = NANOS_PER_SECOND / 10;
        while (isDigit(peek())) {
            nanos += (text.charAt(p) - '0') * unit;
            unit /= 10;
            p++;
        }
        return nanos;
    }

    private int hourOfDay(int hour) {
        int mark = p;
        while (peek() == ' ') {
            p++;
        }
        String half = text.substring(p, Math.min(text.length(), p + 2)).toLowerCase(Locale.ROOT);
        if (!half.equals("am") && !half.equals("pm")) {
            p = mark;
            return hour;
        }
        p += 2;
        if (hour < 1 || hour > 12) {
            return -1;
        }
        return hour % 12 + (half.equals("pm") ? 12 : 0);
    }

    private boolean clock(int hour, int minute, int second, long nanos) {
        boolean midnight = hour == 24 && minute == 0 && second == 0 && nanos == 0;
        if (!midnight && (hour < 0 || hour > 23)) {
            return false;
        }
        if (minute < 0 || minute > 59 || second < 0 || second > 59) {
            return false;
        }
        nanoOfDay = (hour * 3600L + minute * 60L + second) * NANOS_PER_SECOND + nanos;
        return true;
    }

    private boolean offset() {
        while (peek() == ' ') {
            p++;
        }
        String rest = text.substring(p);
        if (rest.equals("Z") || rest.equals("UTC") || rest.equals("GMT")) {
            offsetSeconds = 0;
            p = text.length();
            return true;
        }
        return !isSign(peek()) || signedOffset();
    }

    private boolean signedOffset() {
        int sign = peek() == '-' ? -1 : 1;
        p++;
        String digits = text.substring(p).replace(":", "");
        if (!digits.matches("[0-9]{2}([0-9]{2})?([0-9]{2})?")) {
            return false;
        }
        int hours = Integer.parseInt(digits.substring(0, 2));
        int minutes = digits.length() >= 4 ? Integer.parseInt(digits.substring(2, 4)) : 0;
        int seconds = digits.length() == 6 ? Integer.parseInt(digits.substring(4)) : 0;
        offsetSeconds = sign * (hours * 3600 + minutes * 60 + seconds);
        p = text.length();
        return hours <= 18 && minutes < 60 && seconds < 60;
    }

    private char peek() {
        return p < text.length() ? text.charAt(p) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }
}
