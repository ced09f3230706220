package io.slipway.data.csv;

import io.slipway.model.Frequency;
import io.slipway.model.Problem;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a file was understood, to be shown to the user, who can override each point.
 *
 * @param file the file
 * @param format what its bytes mean
 * @param frequency nominal length of its bars
 * @param zone zone of times without an offset
 * @param stamp which end of its period an intraday row is stamped with; without meaning for daily
 *     rows
 * @param notes what was guessed and might be otherwise, as codes of the message catalogue
 */
public record CsvUnderstanding(
        String file,
        CsvFormat format,
        Frequency frequency,
        ZoneId zone,
        Stamp stamp,
        List<Problem> notes) {

    public CsvUnderstanding {
        notes = List.copyOf(notes);
    }

    /** The understanding, a sentence a line, notes last. */
    public List<Problem> lines() {
        List<Problem> lines = new ArrayList<>();
        lines.add(
                Problem.of(
                        "data.import.understood.text",
                        "encoding",
                        format.encoding().name(),
                        "delimiter",
                        delimiterName(),
                        "point",
                        format.point()));
        lines.add(Problem.of("data.import.understood.columns", "columns", columns()));
        String dates =
                frequency.isIntraday()
                        ? "data.import.understood.times"
                        : "data.import.understood.dates";
        lines.add(Problem.of(dates, "form", format.dateForm(), "zone", zone, "stamp", stamp));
        lines.addAll(notes);
        return lines;
    }

    /** Such as {@code time=date, open=Open, close=Close}: what {@code --columns} would say. */
    public String columns() {
        Map<Integer, CsvColumn> byField = new TreeMap<>();
        format.columns().forEach((column, field) -> byField.put(field, column));
        List<String> pairs = new ArrayList<>();
        byField.forEach((field, column) -> pairs.add(column + "=" + format.nameOf(field)));
        return String.join(", ", pairs);
    }

    /** The name of the delimiter as {@code --delimiter} takes it. */
    public String delimiterName() {
        return switch (format.delimiter()) {
            case '\t' -> "tab";
            case ' ' -> "space";
            default -> String.valueOf(format.delimiter());
        };
    }
}
