package io.slipway.backtest;

import io.slipway.model.Times;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A table of a run: written as CSV with a header, ISO-8601 times in UTC and exact decimals. Values
 * are added one by one in the order of the columns; what is unknown is empty.
 */
final class CsvTable implements AutoCloseable {

    /** SQL types of the columns, for those who copy the table. */
    static final String TEXT = "VARCHAR";

    static final String WHOLE = "BIGINT";
    static final String DECIMAL = "DECIMAL(36,18)";
    static final String NUMBER = "DOUBLE";
    static final String TIME = "TIMESTAMPTZ";
    static final String DATE = "DATE";

    private final BufferedWriter out;
    private final StringBuilder line = new StringBuilder(160);
    private boolean isFirst = true;

    private CsvTable(BufferedWriter out) {
        this.out = out;
    }

    /** Column names and types alternate. */
    static SequencedMap<String, String> columns(String... namesAndTypes) {
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            columns.put(namesAndTypes[i], namesAndTypes[i + 1]);
        }
        return columns;
    }

    static CsvTable create(Path file, SequencedMap<String, String> columns) throws IOException {
        CsvTable table = new CsvTable(Files.newBufferedWriter(file));
        for (String name : columns.keySet()) {
            table.text(name);
        }
        table.endRow();
        return table;
    }

    private StringBuilder next() {
        if (!isFirst) {
            line.append(',');
        }
        isFirst = false;
        return line;
    }

    CsvTable text(@Nullable Object value) {
        next();
        if (value != null) {
            appendQuoted(value.toString());
        }
        return this;
    }

    private void appendQuoted(String text) {
        boolean isPlain = true;
        for (int i = 0; i < text.length() && isPlain; i++) {
            char c = text.charAt(i);
            isPlain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        if (isPlain) {
            line.append(text);
        } else {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }

    CsvTable whole(long value) {
        next().append(value);
        return this;
    }

    CsvTable time(long epochNanos) {
        next().append(Times.instant(epochNanos));
        return this;
    }

    CsvTable fixed(double value, int digits) {
        Numbers.fixed(value, digits, next());
        return this;
    }

    /** The shortest text that reads back as the same double; nothing for NaN. */
    CsvTable number(double value) {
        next();
        if (!Double.isNaN(value)) {
            line.append(Numbers.plain(value));
        }
        return this;
    }

    void endRow() throws IOException {
        out.append(line).append('\n');
        line.setLength(0);
        isFirst = true;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
