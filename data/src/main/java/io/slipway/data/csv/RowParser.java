package io.slipway.data.csv;

import static io.slipway.data.csv.RowBuffer.AMOUNT;
import static io.slipway.data.csv.RowBuffer.CLOSE;
import static io.slipway.data.csv.RowBuffer.FACTOR;
import static io.slipway.data.csv.RowBuffer.HIGH;
import static io.slipway.data.csv.RowBuffer.LOW;
import static io.slipway.data.csv.RowBuffer.OPEN;
import static io.slipway.data.csv.RowBuffer.VOLUME;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of bytes into a {@link RowBuffer}: fields, their meaning and the checks on one row,
 * in one pass and without an object a row. Rows that cannot be believed go to the {@link
 * Quarantine}. Not for use by several threads.
 */
final class RowParser {

    // Beside RowBuffer's columns.
    private static final int VWAP = 7;
    private static final int SLOTS = 8;
    private static final int TIME = 8;
    private static final int CLOCK = 9;
    private static final int SYMBOL = 10;
    private static final int IGNORED = 11;

    private final String file;
    private final byte delimiter;
    private final int fields;
    private final int[] slotOfField;
    private final boolean[] required = new boolean[SLOTS];
    private final CsvFormat format;
    private final NumberText number;
    private final DateTimeText date;
    private final SymbolTable symbols;
    private final RowBuffer rows;
    private final Quarantine quarantine;
    private final double[] row = new double[SLOTS];
    private final double[] blank = new double[SLOTS];

    private @Nullable Target target;
    private @Nullable BadRowReason reason;
    private boolean quoteSeen;
    private boolean lastRowWasShort;
    private boolean blankLine;
    private long line;

    /**
     * @param only the instrument of every row, or null if a column tells it
     */
    RowParser(
            String file,
            CsvFormat format,
            @Nullable Target only,
            SymbolTable symbols,
            RowBuffer rows,
            Quarantine quarantine) {
        this.file = file;
        this.format = format;
        this.delimiter = (byte) LineSource.delimiterOf(format);
        this.fields = format.fields();
        this.slotOfField = slots(format, only != null);
        char delimiterSign = (char) delimiter;
        this.number = new NumberText(delimiterSign, format.point(), format.group());
        this.date = new DateTimeText(delimiterSign, format.dateForm());
        this.target = only;
        this.symbols = symbols;
        this.rows = rows;
        this.quarantine = quarantine;
        this.line = format.firstLine() - 1;
        Arrays.fill(blank, Double.NaN);
        blank[FACTOR] = 1;
        if (!format.has(CsvColumn.VOLUME)) {
            blank[VOLUME] = 0;
        }
        for (int slot : slotOfField) {
            if (slot <= VOLUME || slot == FACTOR) {
                required[slot] = true;
            }
        }
    }

    private static int[] slots(CsvFormat format, boolean oneInstrument) {
        int[] slots = new int[format.fields()];
        Arrays.fill(slots, IGNORED);
        for (Map.Entry<CsvColumn, Integer> column : format.columns().entrySet()) {
            int slot = slot(column.getKey());
            if (!(slot == SYMBOL && oneInstrument)) {
                slots[column.getValue()] = slot;
            }
        }
        return slots;
    }

    private static int slot(CsvColumn column) {
        return switch (column) {
            case TIME -> TIME;
            case CLOCK -> CLOCK;
            case SYMBOL -> SYMBOL;
            case OPEN -> OPEN;
            case HIGH -> HIGH;
            case LOW -> LOW;
            case CLOSE -> CLOSE;
            case VOLUME -> VOLUME;
            case AMOUNT -> AMOUNT;
            case VWAP -> VWAP;
            case ADJUSTED_CLOSE, FACTOR -> FACTOR;
        };
    }

    /**
     * Whether a quotation mark was met where the format expects none: read the file again, quoted.
     */
    boolean quoteSeen() {
        return quoteSeen;
    }

    /** Whether the last row that was read had too few fields. */
    boolean lastRowWasShort() {
        return lastRowWasShort;
    }

    /** The line that was read last, counted from 1. */
    long line() {
        return line;
    }

    /** Reads the whole lines between {@code from} and {@code to}; the last byte is a line feed. */
    void read(byte[] bytes, int from, int to) {
        int p = from;
        while (p < to && !quoteSeen) {
            p = readLine(bytes, p);
        }
    }

    private int readLine(byte[] b, int start) {
        line++;
        byte first = b[start];
        if (first == '\n' || (first == '\r' && b[start + 1] == '\n') || first == '#') {
            return lineEnd(b, start) + 1;
        }
        reason = null;
        blankLine = false;
        System.arraycopy(blank, 0, row, 0, SLOTS);
        int end = readFields(b, start);
        if (reason == null) {
            reason = accept();
        }
        if (reason != null) {
            setAside(b, start, end, reason);
        }
        return end + 1;
    }

    /** Returns the index of the line feed. */
    private int readFields(byte[] b, int start) {
        int p = start;
        int last = fields - 1;
        for (int field = 0; ; field++) {
            p = readField(b, p, slotOfField[field]);
            if (b[p] != delimiter) {
                blankLine = field < last && isBlank(b, start, p);
                lastRowWasShort = field < last && !blankLine;
                if (field < last) {
                    reason = blankLine ? null : BadRowReason.WRONG_FIELD_COUNT;
                    quoteSeen |= !format.quoted() && hasQuote(b, start, p);
                }
                return p;
            }
            p++;
            if (field == last) {
                return tooMany(b, start, p);
            }
        }
    }

    /** A delimiter behind the last field is forgiven if nothing follows it. */
    private int tooMany(byte[] b, int start, int from) {
        int end = lineEnd(b, from);
        if (!isBlank(b, from, end)) {
            reason = BadRowReason.WRONG_FIELD_COUNT;
            quoteSeen |= !format.quoted() && hasQuote(b, start, end);
        }
        lastRowWasShort = false;
        return end;
    }

    private int readField(byte[] b, int p, int slot) {
        if (slot < SLOTS) {
            row[slot] = number.read(b, p);
            if (number.status() != NumberText.Status.OK) {
                fail(numberProblem(slot));
            }
            return number.end();
        }
        return switch (slot) {
            case TIME -> {
                if (!date.read(b, p)) {
                    fail(BadRowReason.UNPARSABLE_DATE);
                }
                yield date.end();
            }
            case CLOCK -> {
                if (!date.readClockField(b, p)) {
                    fail(BadRowReason.UNPARSABLE_DATE);
                }
                yield date.end();
            }
            case SYMBOL -> readSymbol(b, p);
            default -> fieldEnd(b, p);
        };
    }

    private void fail(@Nullable BadRowReason found) {
        if (reason == null) {
            reason = found;
        }
    }

    private @Nullable BadRowReason numberProblem(int slot) {
        return switch (number.status()) {
            case EMPTY -> required[slot] ? BadRowReason.VALUE_MISSING : null;
            case NOT_FINITE -> BadRowReason.NOT_FINITE;
            default -> BadRowReason.UNPARSABLE_NUMBER;
        };
    }

    private int readSymbol(byte[] b, int p) {
        int end = fieldEnd(b, p);
        int from = p;
        int to = end;
        while (to > from && b[to - 1] <= ' ' && b[to - 1] >= 0) {
            to--;
        }
        while (from < to && b[from] == ' ') {
            from++;
        }
        if (to > from && b[from] == '"' && !format.quoted()) {
            quoteSeen = true;
        }
        target = symbols.find(b, from, to);
        if (target == null) {
            fail(BadRowReason.UNKNOWN_SYMBOL);
        }
        return end;
    }

    private int fieldEnd(byte[] b, int from) {
        int p = from;
        while (b[p] != delimiter && b[p] != '\n') {
            p++;
        }
        return p;
    }

    private static int lineEnd(byte[] b, int from) {
        int p = from;
        while (b[p] != '\n') {
            p++;
        }
        return p;
    }

    /** Checks the row that was read and keeps it, or says why not; blank lines are passed over. */
    private @Nullable BadRowReason accept() {
        Target of = target;
        if (blankLine) {
            return null;
        }
        if (of == null) {
            return BadRowReason.UNKNOWN_SYMBOL;
        }
        BadRowReason problem = check(of);
        if (problem != null) {
            return problem;
        }
        long close = of.times().close(date);
        if (close == RowTimes.NONE) {
            return date.nanoOfDay() == DateTimeText.NO_TIME
                    ? BadRowReason.TIME_OF_DAY_MISSING
                    : BadRowReason.UNPARSABLE_DATE;
        }
        rows.add(of.index(), close, line, row);
        return null;
    }

    private @Nullable BadRowReason check(Target of) {
        if (!format.has(CsvColumn.HIGH)) {
            row[OPEN] = row[HIGH] = row[LOW] = row[CLOSE];
        }
        if (row[HIGH] < row[LOW]) {
            return BadRowReason.HIGH_BELOW_LOW;
        }
        if (row[OPEN] > row[HIGH]
                || row[OPEN] < row[LOW]
                || row[CLOSE] > row[HIGH]
                || row[CLOSE] < row[LOW]) {
            return BadRowReason.OUTSIDE_HIGH_LOW;
        }
        if (row[LOW] <= 0 && !of.pricesMayBeNegative()) {
            return BadRowReason.NON_POSITIVE_PRICE;
        }
        if (row[VOLUME] < 0) {
            return BadRowReason.NEGATIVE_VOLUME;
        }
        if (row[FACTOR] <= 0) {
            return BadRowReason.NON_POSITIVE_FACTOR;
        }
        row[VOLUME] *= format.volumeUnit();
        row[AMOUNT] *= format.amountUnit();
        if (Double.isNaN(row[AMOUNT])) {
            row[AMOUNT] = row[VWAP] * row[VOLUME];
        }
        return row[AMOUNT] < 0 ? BadRowReason.NEGATIVE_AMOUNT : null;
    }

    private void setAside(byte[] b, int start, int end, BadRowReason why) {
        quarantine.add(new BadRow(file, line, why, text(b, start, end)));
    }

    /** A line as people know it: with the file's own delimiter, without the line end. */
    private String text(byte[] b, int start, int end) {
        int to = end > start && b[end - 1] == '\r' ? end - 1 : end;
        String text = new String(b, start, to - start, StandardCharsets.UTF_8);
        return text.replace((char) delimiter, format.delimiter());
    }

    private static boolean hasQuote(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] == '"') {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] > ' ' || b[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
