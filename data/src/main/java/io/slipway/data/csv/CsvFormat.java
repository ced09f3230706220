package io.slipway.data.csv;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the bytes of a file mean: all that is needed to read its rows.
 *
 * @param encoding character encoding
 * @param delimiter between fields; a blank stands for any run of blanks
 * @param quoted whether fields may be quoted
 * @param header headers, or empty if the file has none
 * @param firstLine line of the first row, counted from 1
 * @param fields how many fields a row has
 * @param columns the field, counted from 0, of each column that was recognised
 * @param dateForm form of dates
 * @param point decimal sign
 * @param group thousands separator, or 0
 * @param volumeUnit units in one of the file's volume (100 where it counts lots of 100)
 * @param amountUnit money in one of the file's amount (1,000 where it counts thousands)
 * @param adjustedDecimals digits behind the point of an adjusted close, at most
 */
public record CsvFormat(
        Charset encoding,
        char delimiter,
        boolean quoted,
        List<String> header,
        long firstLine,
        int fields,
        Map<CsvColumn, Integer> columns,
        DateForm dateForm,
        char point,
        char group,
        double volumeUnit,
        double amountUnit,
        int adjustedDecimals) {

    public CsvFormat {
        header = List.copyOf(header);
        columns = Collections.unmodifiableMap(new EnumMap<>(columns));
    }

    boolean has(CsvColumn column) {
        return columns.containsKey(column);
    }

    /** The header of a field, or its number counted from 1 if the file has no header. */
    String nameOf(int field) {
        return field < header.size() ? header.get(field) : "#" + (field + 1);
    }

    CsvFormat withQuoted() {
        return new CsvFormat(
                encoding,
                delimiter,
                true,
                header,
                firstLine,
                fields,
                columns,
                dateForm,
                point,
                group,
                volumeUnit,
                amountUnit,
                adjustedDecimals);
    }
}
