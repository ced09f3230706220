package io.slipway.data.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits one line into its fields. A quoted field ends on its own line at the latest: prices have
 * no line breaks, and so a stray quotation mark spoils one row and not the rest of the file.
 */
final class CsvLine {

    private CsvLine() {}

    /** The fields without their quotes; a blank as delimiter stands for any run of blanks. */
    static List<String> split(String line, char delimiter) {
        if (delimiter == ' ') {
            return List.of(line.strip().split("\\s+"));
        }
        List<String> fields = new ArrayList<>();
        int p = 0;
        while (p <= line.length()) {
            int start = p;
            while (start < line.length() && line.charAt(start) == ' ') {
                start++;
            }
            boolean quoted = start < line.length() && line.charAt(start) == '"';
            int end = quoted ? quotedEnd(line, start + 1, delimiter) : line.indexOf(delimiter, p);
            end = end < 0 ? line.length() : end;
            String field = line.substring(quoted ? start : p, end);
            fields.add(quoted ? unquoted(field) : field);
            p = end + 1;
        }
        return fields;
    }

    /** The index of the first delimiter outside the quotes, or -1. */
    private static int quotedEnd(String line, int from, char delimiter) {
        boolean inside = true;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                inside = !inside;
            } else if (c == delimiter && !inside) {
                return i;
            }
        }
        return -1;
    }

    private static String unquoted(String field) {
        String text = field.stripTrailing();
        boolean closed = text.length() > 1 && text.endsWith("\"");
        return text.substring(1, closed ? text.length() - 1 : text.length()).replace("\"\"", "\"");
    }
}
