package io.slipway.data.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Recognises what headers mean, whatever their spelling. */
final class HeaderNames {

    /** Single letters mean prices only where all four are there. */
    private static final List<String> LETTERS = List.of("o", "h", "l", "c");

    private HeaderNames() {}

    /** The fields whose header can mean a column, the surest first. */
    static List<Integer> fields(CsvColumn column, List<String> header) {
        List<Integer> fields = new ArrayList<>();
        boolean letters = header.stream().map(HeaderNames::plain).toList().containsAll(LETTERS);
        for (String known : column.headers()) {
            if (known.length() == 1 && !letters && known.charAt(0) < 128) {
                continue;
            }
            for (int i = 0; i < header.size(); i++) {
                if (spellings(header.get(i)).contains(known) && !fields.contains(i)) {
                    fields.add(i);
                }
            }
        }
        if (column == CsvColumn.VOLUME) {
            addPrefixed("volume", header, fields);
        }
        return fields;
    }

    private static void addPrefixed(String prefix, List<String> header, List<Integer> fields) {
        for (int i = 0; i < header.size(); i++) {
            if (plain(header.get(i)).startsWith(prefix) && !fields.contains(i)) {
                fields.add(i);
            }
        }
    }

    /** How many of a line's fields are headers that are known. */
    static int known(List<String> line) {
        int count = 0;
        for (String field : line) {
            for (CsvColumn column : CsvColumn.values()) {
                if (!fields(column, List.of(field)).isEmpty()) {
                    count++;
                    break;
                }
            }
        }
        return count;
    }

    /** {@code SPY.Open}, {@code 1. open} and {@code <OPEN>} all say open. */
    private static List<String> spellings(String header) {
        String all = plain(header);
        String behindDot = plain(header.substring(header.lastIndexOf('.') + 1));
        return behindDot.isEmpty() || behindDot.equals(all)
                ? List.of(all)
                : List.of(all, behindDot);
    }

    /** Lower case letters and digits only, without a unit in brackets. */
    static String plain(String header) {
        String bare = header.replaceAll("[(（\\[].*?[)）\\]]", "");
        StringBuilder plain = new StringBuilder();
        bare.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }
}
